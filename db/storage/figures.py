"""What is asked across all profiles: figures of an indicator, offices of a country."""

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from db.building.texts import Content, TextChoice
from db.errors import IndicatorUnknownError, LibraryDamagedError
from db.rows import PartialDate, Period, RankedFigure
from db.storage.checksums import verified
from db.storage.connection import Ask
from db.storage.editions import stored_summaries

if TYPE_CHECKING:
    from db.rows import Covering


class FigureRow(NamedTuple):
    """A row of `Figure`."""

    indicator: str
    profile_id: str
    fact: str
    label: str
    kind: str
    amount: str
    rough: float
    dimension: str
    period_from: str
    period_to: str
    status: str
    place: str | None
    checksum: int


_RANKED = f"""SELECT {", ".join(FigureRow._fields)} FROM figure
    WHERE indicator = ? AND place IS NULL ORDER BY dimension, rough DESC, profile_id"""
_COVERING = """SELECT country, profile_id, office, through, checksum FROM coverage
    WHERE country = ? ORDER BY profile_id, office"""
_WITH_OFFICE = "SELECT DISTINCT profile_id FROM coverage"
_INDICATORS = "SELECT DISTINCT indicator FROM figure"


def ranked_figures(
    ask: Ask, indicator: str, languages: tuple[str, ...]
) -> tuple[RankedFigure, ...]:
    """The figures of all profiles' own countries for an indicator, by dimension.

    The largest come first; of ranks the first. Raises IndicatorUnknownError, LibraryDamagedError.
    """
    rows = [FigureRow._make(verified(row)) for row in ask(_RANKED, (indicator,))]
    if not rows:
        raise _unknown(ask, indicator)
    choice = TextChoice(languages)
    titles = {content["id"]: content["title"] for content in stored_summaries(ask)}
    if any(row.profile_id not in titles for row in rows):
        raise LibraryDamagedError
    figures = [_figure(row, titles[row.profile_id], choice) for row in rows]
    # What the database takes for equal may differ in digits that its numbers do not have.
    return tuple(sorted(figures, key=_order))


def offices_covering(ask: Ask, country: str, languages: tuple[str, ...]) -> "tuple[Covering, ...]":
    """Each office that is responsible for a country (ISO code). Raises LibraryDamagedError."""
    choice = TextChoice(languages)
    return tuple(_covering(verified(row), choice) for row in ask(_COVERING, (country,)))


def profiles_with_office(ask: Ask) -> frozenset[str]:
    """The ids of the profiles that have an office responsible for some country."""
    return frozenset(str(profile_id) for (profile_id,) in ask(_WITH_OFFICE))


def _covering(row: tuple[Any, ...], choice: TextChoice) -> "Covering":
    from db.building.coverage import build_through
    from db.rows import Covering

    country, profile_id, office, through, _ = row
    ways = json.loads(through) if through else ()
    return Covering(profile_id, office, tuple(build_through(country, way, choice) for way in ways))


def _order(figure: RankedFigure) -> tuple[str, Decimal]:
    is_rank = figure.dimension.startswith("rank")
    return figure.dimension, figure.amount if is_rank else -figure.amount


def _figure(row: FigureRow, title: Content, choice: TextChoice) -> RankedFigure:
    return RankedFigure(
        profile_id=row.profile_id,
        title=choice.text(title),
        fact=row.fact,
        label=choice.text(json.loads(row.label)),
        amount=Decimal(row.amount),
        dimension=row.dimension,
        period=Period(_date(row.period_from), _date(row.period_to)),
        status=row.status,
    )


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _unknown(ask: Ask, indicator: str) -> IndicatorUnknownError:
    from difflib import get_close_matches

    known = [str(each) for (each,) in ask(_INDICATORS)]
    nearest = get_close_matches(indicator, known, n=1)
    return IndicatorUnknownError(indicator=indicator, nearest=nearest[0] if nearest else "")
