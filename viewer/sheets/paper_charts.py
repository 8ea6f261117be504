"""Charts on paper: in the type of the sheet, in colours that print, or in grey and hatching."""

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypedDict, TypeVar

from db.rows import Profile
from viewer.charts.of_programmes import end_of_scale, programme_spans, spans_sentence
from viewer.charts.style import ChartStyle
from viewer.charts.time_line import BAR_HEIGHT as SPAN_HEIGHT
from viewer.charts.time_line import ROW_GAP, time_line_chart
from viewer.i18n.language import Language
from viewer.sheets.options import Paper, SheetOptions
from viewer.sheets.words import Words, words

Item = TypeVar("Item")

PAPERS = {Paper.A4: (595, 842), Paper.A5: (420, 595), Paper.LETTER: (612, 792)}  # points
_MARGINS = 91
_HEAD_AND_FOOT = 200  # and the margins, and the heading above the chart
_FONT_SIZE = 9


class Picture(TypedDict):
    """A chart as SVG, "" where it cannot be set; and the sentence that says the same."""

    svg: str
    alt: str
    said: Words


def paper_style(language: Language, options: SheetOptions) -> ChartStyle:
    """Return the style of charts that are as wide as the text of the page."""
    width, _ = _size(options)
    return ChartStyle(
        width=width - _MARGINS,
        font_family="Noto Sans",
        font_size=_FONT_SIZE * options.text_size / 100,
        text="#000000",
        muted="#525252",
        bar="#0A5BA8" if options.in_colour else "#4D4D4D",
        track="#DDE3EA" if options.in_colour else "#DEDEDE",
        right_to_left=language.is_right_to_left,
    )


def time_line(language: Language, profile: Profile, options: SheetOptions) -> Iterator[Picture]:
    """Yield the time line of programmes, in pieces that fit on a page, all on one scale."""
    style = paper_style(language, options)
    spans = programme_spans(language, profile.programmes)
    years = [edge for span in spans for edge in (span.start, span.end) if edge is not None]
    if not years:
        return
    until = end_of_scale(profile, spans)
    since = min(*years, until - 1)
    for piece in _pieces(spans, options, style.line + SPAN_HEIGHT + ROW_GAP):
        svg = time_line_chart(piece, until, style, since)
        yield _picture(language, svg, spans_sentence(language, piece))


def _picture(language: Language, svg: str, sentence: str) -> Picture:
    composed = unicodedata.normalize("NFC", svg)
    # In a picture Typst sets no letters that take marks: it cannot say what their glyphs mean.
    has_marks = any(unicodedata.category(letter).startswith("M") for letter in composed)
    return Picture(svg="" if has_marks else composed, alt=sentence, said=words(language, sentence))


def _pieces(rows: Sequence[Item], options: SheetOptions, height: float) -> list[Sequence[Item]]:
    """Return the rows of a chart, each so high, in as many pieces as it takes pages."""
    _, room = _size(options)
    count = max(1, int((room - _HEAD_AND_FOOT) / height))
    return [rows[start : start + count] for start in range(0, len(rows), count)]


def _size(options: SheetOptions) -> Sequence[int]:
    size = PAPERS[options.paper]
    return size[::-1] if options.is_landscape else size
