"""One line of plain text with marked words: bold and underlined, never by markup."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from db.rows import Mark


def draw_marked(
    painter: QPainter, box: QRect, text: str, marks: Sequence[Mark], *, is_mirrored: bool
) -> None:
    """Draw `text` in the painter's font and colour at the leading edge of `box`, cut to fit."""
    font = painter.font()
    shown = _cut_to_fit(text, font, marks, box.width())
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
    layout.setTextOption(option)
    layout.setFormats(_formats(shown, marks))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    layout.endLayout()
    layout.draw(painter, QPointF(box.topLeft()))


def _cut_to_fit(text: str, font: QFont, marks: Sequence[Mark], width: int) -> str:
    """Measured with all letters bold when some are: a little too short rather than cut off."""
    widest = QFont(font)
    widest.setBold(bool(marks) or font.bold())
    return QFontMetricsF(widest).elidedText(text, Qt.TextElideMode.ElideRight, width)


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


def _emphasis() -> QTextCharFormat:
    emphasis = QTextCharFormat()
    emphasis.setFontWeight(QFont.Weight.Bold)
    emphasis.setFontUnderline(True)
    return emphasis
