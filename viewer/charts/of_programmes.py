"""The time line of programmes, and the sentence that says the same."""

from collections.abc import Iterable

from db.rows import PartialDate, Profile, Programme
from viewer.charts.time_line import Span
from viewer.formatting.programmes import programme_dates
from viewer.i18n.language import Language


def programme_spans(language: Language, programmes: Iterable[Programme]) -> list[Span]:
    """Return one row of the time line for each programme."""
    return [_span(language, programme) for programme in programmes]


def spans_sentence(language: Language, spans: Iterable[Span]) -> str:
    """Return what the time line shows, for those who cannot see it."""
    return language.join(f"{span.label}: {span.words}" for span in spans)


def year_of(date: PartialDate) -> float:
    """Return a date as a year with a fraction, at the start of what it names."""
    return date.year + ((date.month or 1) - 1) / 12


def end_of_scale(profile: Profile, spans: Iterable[Span]) -> float:
    """Return where the time line ends: with the edition, or with the last year that is stated."""
    as_of = profile.summary.edition or profile.source.date
    if as_of:
        return year_of(as_of)
    return max((edge for span in spans for edge in (span.start, span.end) if edge), default=1.0)


def _span(language: Language, programme: Programme) -> Span:
    return Span(
        label=programme.abbreviation or programme.name.value,
        words=programme_dates(language, programme) or language.tr("dates not stated"),
        start=year_of(programme.start) if programme.start else None,
        end=year_of(programme.end) if programme.end else None,
        running=programme.status == "running",
    )
