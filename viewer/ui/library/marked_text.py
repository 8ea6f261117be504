"""One line of plain text with marked words: bold and underlined, never by markup."""

from collections.abc import Sequence
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from db.rows import Mark
from viewer.i18n.direction import isolated

ELLIPSIS = "…"
JOINT = " · "


def draw_marked(
    painter: QPainter,
    box: QRect,
    text: str,
    marks: Sequence[Mark],
    tail: str = "",
    *,
    is_mirrored: bool,
) -> None:
    """Draw `text`, then `tail`, in the painter's font and colour at the leading edge of `box`.

    What is too long is cut where it does least harm: the tail stays, and so do marked words and,
    before a tail, what stands before the first joint: it says what the rest is.
    """
    metrics = _widest_metrics(painter.font(), has_marks=bool(marks))
    ending = (JOINT if text else "") + tail if tail else ""
    room = box.width() - metrics.horizontalAdvance(ending)
    lead = text.find(JOINT) + len(JOINT) if tail and JOINT in text else 0
    body, marks = fitted(text, marks, metrics, room, lead)
    if tail:  # text and tail may be read in different directions
        body, marks = isolated(body), [(start + 1, end + 1) for start, end in marks]
    shown = body + ending
    if room < 0:  # else it fits, and to cut it would be to measure it once more
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, box.width())
    layout = QTextLayout(shown, painter.font())
    layout.setTextOption(_one_line(is_mirrored, has_tail=bool(tail)))
    layout.setFormats(_formats(shown, marks))
    _lay_out(layout, box.width())
    layout.draw(painter, QPointF(box.topLeft()))


def _lay_out(layout: QTextLayout, width: int) -> None:
    """Lay the text out as one line."""
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()


def draw_answer(
    painter: QPainter, box: QRect, text: str, marks: Sequence[Mark], *, is_mirrored: bool
) -> None:
    """Draw a text of which the beginning tells: "4.2 migrants/1,000 population"."""
    metrics = _widest_metrics(painter.font(), has_marks=bool(marks))
    shown, seen = beginning(text, marks, metrics, box.width())
    draw_marked(painter, box, shown, seen, is_mirrored=is_mirrored)


def beginning(
    text: str, marks: Sequence[Mark], metrics: QFontMetricsF, width: float
) -> tuple[str, list[Mark]]:
    """As much of the beginning of `text` as fits in `width`, and the marks that are in it."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return shown, [(start, min(end, len(shown))) for start, end in marks if start < len(shown)]


@cache
def _one_line(is_mirrored: bool, *, has_tail: bool) -> QTextOption:
    """At the leading edge; words of ours in our direction, a text alone in its own."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    if has_tail:
        direction = Qt.LayoutDirection
        option.setTextDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
    return option


@lru_cache(maxsize=16)
def _widest_metrics(font: QFont, *, has_marks: bool) -> QFontMetricsF:
    """Measured with all letters bold when some are: a little too short rather than cut off."""
    widest = QFont(font)
    widest.setBold(has_marks or font.bold())
    return QFontMetricsF(widest)


def fitted(
    text: str, marks: Sequence[Mark], metrics: QFontMetricsF, width: float, lead: int = 0
) -> tuple[str, list[Mark]]:
    """The part of `text` that fits in `width` and has the first marked word in it; so many letters
    of its `lead` stay where they and a cut leave as much room again."""
    if metrics.horizontalAdvance(text) <= width:
        return text, list(marks)
    kept = metrics.horizontalAdvance(text[:lead])
    if lead and marks and lead <= marks[0][0] and 2 * kept <= width:
        behind = [(start - lead, end - lead) for start, end in marks]
        rest, behind = fitted(text[lead:], behind, metrics, width - kept)
        return text[:lead] + rest, [(start + lead, end + lead) for start, end in behind]
    start, first, end = 0, *(marks[0] if marks else (0, 0))
    while start < first and _needs(metrics, text[start:end]) > width:
        start = text.find(" ", start, first) + 1 or first
    shift = len(ELLIPSIS) - start if start else 0
    cut = ELLIPSIS + text[start:] if start else text
    shown = metrics.elidedText(cut, Qt.TextElideMode.ElideRight, max(width, 0))
    moved = ((max(a + shift, 0), min(b + shift, len(shown))) for a, b in marks)
    return shown, [(a, b) for a, b in moved if a < b]


def _needs(metrics: QFontMetricsF, text: str) -> float:
    return metrics.horizontalAdvance(ELLIPSIS + text + ELLIPSIS)


def _formats(shown: str, marks: Sequence[Mark]) -> list[QTextLayout.FormatRange]:
    ranges = []
    for start, end in marks:
        # Qt counts UTF-16 units, Python counts letters.
        first, last = _units(shown[:start]), _units(shown[:end])
        if last > first:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = first, last - first
            marked.format = _emphasis()
            ranges.append(marked)
    return ranges


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@cache
def _emphasis() -> QTextCharFormat:
    emphasis = QTextCharFormat()
    emphasis.setFontWeight(QFont.Weight.Bold)
    emphasis.setFontUnderline(True)
    return emphasis
