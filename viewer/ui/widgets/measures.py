"""Spaces and type sizes: the only place that knows them (device-independent pixels)."""

from functools import lru_cache

from PySide6.QtGui import QFont

HAIR = 4
LABEL = 8
SNUG = 12
PAGE = 16
GROUP = 24
WIDE = 32

ROW_HEIGHT = 28
TARGET = 28
LINE_CHARACTERS = 75

TITLE = 1.6
LARGE = 1.25
HEADING = 1.2
BODY = 1.0
QUIET = 0.9


@lru_cache(maxsize=64)
def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """`font`, `factor` times its size; figures in it are tabular.

    All that want the same share it, so that its glyphs are looked up once: change only a copy.
    """
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor)
    copy.setBold(bold)
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy
