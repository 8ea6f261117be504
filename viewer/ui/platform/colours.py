"""Colours by role, for light and dark, and the palette of Qt that carries them."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

RING = 2


@dataclass(frozen=True, slots=True)
class Colours:
    """One colour a role; the names say what they are for, never how they look.

    `ring` is how thick the focus is shown, in pixels: more than RING is high contrast.
    """

    window: str
    surface: str
    text: str
    muted: str
    accent: str
    selection: str
    edge: str
    hairline: str
    old: str
    refused: str
    done: str
    ring: int = RING

    @property
    def is_strong(self) -> bool:
        """Whether these are colours of high contrast."""
        return self.ring > RING


LIGHT = Colours(
    window="#F6F7F9",
    surface="#FFFFFF",
    text="#1B1F24",
    muted="#535B66",
    accent="#0A5BA8",
    selection="#E3EEF9",
    edge="#7A828E",
    hairline="#C9CED6",
    old="#8A5200",
    refused="#9C1C28",
    done="#1F6B3A",
)
DARK = Colours(
    window="#17191D",
    surface="#1F2227",
    text="#E8EAED",
    muted="#A9B1BC",
    accent="#7DB8F0",
    selection="#1D3550",
    edge="#7F8894",
    hairline="#3A4049",
    old="#F0B65A",
    refused="#F59AA0",
    done="#7CCB95",
)

Role = QPalette.ColorRole
# What Qt draws by itself is chosen in a reversed way: a menu's line, an entry of a box.
ROLES = {
    Role.Window: "window",
    Role.WindowText: "text",
    Role.Base: "surface",
    Role.AlternateBase: "window",
    Role.Text: "text",
    Role.Button: "surface",
    Role.ButtonText: "text",
    Role.ToolTipBase: "surface",
    Role.ToolTipText: "text",
    Role.PlaceholderText: "muted",
    Role.Highlight: "accent",
    Role.HighlightedText: "surface",
    Role.Accent: "accent",
    Role.Link: "accent",
    Role.Mid: "hairline",
    Role.Dark: "edge",
}
DIMMED = (Role.WindowText, Role.Text, Role.ButtonText)
TELLING = (Role.Link, Role.Mid, Role.Dark)  # no style sheet of ours changes them in a widget


def palette_of(colours: Colours) -> QPalette:
    """The Qt palette that carries these roles."""
    palette = QPalette(QColor(colours.surface), QColor(colours.window))
    for role, name in ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


def colours_of(palette: QPalette) -> Colours:
    """The roles that a palette of ours carries; those that are nearest in any other."""
    told = tuple(palette.color(role).rgb() for role in TELLING)
    if told in _USUAL:
        return _USUAL[told]
    from viewer.ui.platform.contrast import strong_colours  # high contrast, or a system's palette

    return strong_colours(palette, told)


def told_by(colours: Colours) -> tuple[int, ...]:
    """What tells the palette of these roles from others."""
    return tuple(QColor(getattr(colours, ROLES[role])).rgb() for role in TELLING)


_USUAL = {told_by(colours): colours for colours in (LIGHT, DARK)}
