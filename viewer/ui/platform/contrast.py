"""High contrast: colours of our own, and the roles in a palette that the system gives."""

from functools import lru_cache

from PySide6.QtGui import QPalette

from viewer.charts.shades import contrast, shade
from viewer.ui.platform.colours import Colours, told_by

STRONG_RING = 3
ON_WHITE = Colours(
    window="#FFFFFF",
    surface="#FFFFFF",
    text="#000000",
    muted="#2B2B2B",
    accent="#003E8A",
    selection="#FFF3A3",
    edge="#000000",
    hairline="#909090",
    old="#5E3600",
    refused="#86000F",
    done="#0B4A22",
    ring=STRONG_RING,
)
ON_BLACK = Colours(
    window="#000000",
    surface="#000000",
    text="#FFFFFF",
    muted="#E0E0E0",
    accent="#FFE94D",
    selection="#002E52",
    edge="#FFFFFF",
    hairline="#8C8C8C",
    old="#FFC24D",
    refused="#FFA3AB",
    done="#86E8A3",
    ring=STRONG_RING,
)
_OWN = {told_by(colours): colours for colours in (ON_WHITE, ON_BLACK)}

# What the style sheet of all themes says with a change of ground alone, said with an edge, too.
ADDED = """
#card, QFrame#note, QFrame#notice { border: 1px solid $edge; }
QMenu { border: 1px solid $edge; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QPushButton:hover, QComboBox:hover, QSpinBox:hover, QToolButton:hover { border-color: $accent; }
QPushButton:pressed { background: $accent; color: $surface; }
QPushButton:checked { border: 2px solid $accent; padding: 2px 10px; }
QPushButton:disabled, QComboBox:disabled, QSpinBox:disabled { border: 1px dashed $muted; }
QPushButton[look="link"]:hover, QPushButton[look="quiet"]:hover, QPushButton[look="choice"]:hover,
QPushButton[look="quiet"]:checked { border-color: $accent; }
QTabBar::tab { border-bottom-width: 5px; padding-bottom: 6px; }
"""
INKS = {"white": "#FFFFFF", "black": "#000000"}  # the folders of marks drawn in them
LEAST = 3.0  # to 1, for what is no text


def strong_colours(palette: QPalette, told: tuple[int, ...]) -> Colours:
    """The roles of our high contrast, or those in a palette of the system's, as it is."""
    if told in _OWN:
        return _OWN[told]
    role = QPalette.ColorRole
    used = (role.Window, role.Base, role.Text, role.Highlight)
    return _given(*(palette.color(each).name() for each in used))


@lru_cache(maxsize=16)
def _given(window: str, surface: str, text: str, accent: str) -> Colours:
    """The few colours that there are stand for all roles: words and shapes tell them apart."""
    if min(contrast(accent, ground) for ground in (window, surface)) < LEAST:
        accent = text
    return Colours(
        window=window,
        surface=surface,
        text=text,
        muted=text,
        accent=accent,
        selection=surface,
        edge=text,
        hairline=shade(surface, text, 1, 1),  # what a bar of a chart is seen on
        old=text,
        refused=text,
        done=text,
        ring=STRONG_RING,
    )


def ink(colours: Colours) -> str:
    """The folder of the marks that are seen best on these colours."""
    return max(INKS, key=lambda name: contrast(INKS[name], colours.surface))
