"""Colours by role, for light and dark; the system's own palette when high contrast is wanted."""

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.app.font_scale import FACTORS, within
from viewer.app.paths import RESOURCES

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


@dataclass(frozen=True, slots=True)
class Colours:
    """One colour a role; the names say what they are for, never how they look."""

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

DRESSED = "dressed"  # the property of a window that carries the style sheet

# `placeholder-text-color` is Qt's name for the colour of the hint in an empty field: a field with a
# colour of its own no longer takes that of the palette, and would show it too pale to read.
STYLE = Template("""
QMainWindow, QDialog { background: $window; }
QLabel { selection-background-color: $accent; selection-color: $surface; }
QLabel[voice="quiet"], QLabel[voice="section"] { color: $muted; }
QLabel[voice="news"] { color: $accent; }
QLabel[voice="old"] { color: $old; }
QLabel[voice="refused"] { color: $refused; }
QScrollArea { border: none; background: transparent; }
QScrollArea:focus { border: 2px solid $accent; }
QFrame#card { background: $surface; border: 1px solid $hairline; border-radius: 6px; }
QFrame#card:focus { border: 2px solid $accent; }
QWidget#row:focus { background: $selection; border-radius: 4px; }
QFrame#notice { background: $selection; border: none; border-bottom: 1px solid $hairline; }
QLabel#drop { background: $selection; color: $text; border: 3px dashed $accent; }
QProgressBar { background: $surface; border: 1px solid $edge; border-radius: 4px;
  max-height: 12px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px;
  padding: 3px 11px; min-height: 20px; }
QPushButton:hover { background: $selection; }
QPushButton:pressed { background: $hairline; }
QPushButton:disabled { color: $muted; border-color: $hairline; }
QPushButton:focus { border: 2px solid $accent; padding: 2px 10px; }
QPushButton:default { background: $accent; color: $surface; border-color: $accent; }
QPushButton:default:disabled { background: $surface; color: $muted; border-color: $hairline; }
QPushButton:default:focus { border: 2px solid $text; }
QPushButton[look="link"] { background: transparent; color: $accent; border: 1px solid transparent;
  padding: 0 3px; text-decoration: underline; min-height: 18px; }
QPushButton[look="link"]:hover { background: $selection; }
QPushButton[look="link"]:focus { border: 1px solid $accent; }
QCheckBox::indicator:unchecked { background: $surface; border: 1px solid $edge;
  border-radius: 3px; width: 0.8em; height: 0.8em; }
QLineEdit { background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px;
  padding: 4px 7px; selection-background-color: $accent; selection-color: $surface;
  placeholder-text-color: $muted; }
QComboBox, QSpinBox { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: 4px; padding: 3px 7px; min-height: 20px;
  selection-background-color: $accent; selection-color: $surface; }
QComboBox:hover, QSpinBox:hover { background: $selection; }
QComboBox:disabled, QSpinBox:disabled { color: $muted; border-color: $hairline; }
QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; padding: 2px 6px; }
QComboBox::drop-down { border: none; width: 1.4em; }
QComboBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 0.65em; height: 0.65em; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 1.2em; }
QSpinBox::up-arrow { image: url("$icons/chevron-up.svg"); width: 0.55em; height: 0.55em; }
QSpinBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 0.55em; height: 0.55em; }
QSpinBox::up-arrow:off, QSpinBox::down-arrow:off { image: none; }
QLineEdit:focus { border: 2px solid $accent; padding: 3px 6px; }
QRadioButton, QCheckBox { spacing: 8px; border: 2px solid transparent; border-radius: 4px; }
QRadioButton:focus, QCheckBox:focus { border-color: $accent; }
QRadioButton::indicator, QCheckBox::indicator { background: $surface; border: 1px solid $edge;
  width: 0.8em; height: 0.8em; border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.5 $accent, stop: 0.6 $surface, stop: 1 $surface); }
QCheckBox::indicator:checked { image: url("$icons/check.svg"); }
QPlainTextEdit { background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px;
  padding: 4px; selection-background-color: $accent; selection-color: $surface; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 3px; }
QListView, QTableView { background: $surface; border: 1px solid $hairline; border-radius: 6px;
  outline: none; }
QListView:focus, QTableView:focus { border: 2px solid $accent; }
QListView::indicator { background: $surface; border: 1px solid $edge; width: 0.8em; height: 0.8em;
  border-radius: 3px; }
QListView::indicator:checked { image: url("$icons/check.svg"); }
QListView::indicator:indeterminate { image: url("$icons/partly.svg"); }
QHeaderView { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; border: none;
  border-bottom: 1px solid $hairline; padding: 6px 12px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 16px;
  border: none; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 3px solid $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { border: 2px solid $accent; border-bottom: 3px solid $accent; }
QToolBar { border: none; border-bottom: 1px solid $hairline; spacing: 4px; background: $surface; }
QToolButton { color: $text; border: 1px solid transparent; border-radius: 4px;
  padding: 4px 8px; }
QToolButton:hover { background: $selection; }
QToolButton:focus { border: 2px solid $accent; padding: 3px 7px; }
QStatusBar { border-top: 1px solid $hairline; background: $surface; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 2px 12px; }
QScrollBar:vertical { width: 14px; background: transparent; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4px; margin: 3px;
  min-height: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $hairline; }
""")


def colours_of(palette: QPalette) -> Colours:
    """The roles that belong to a palette: dark ones on a dark window."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def apply_theme(app: QApplication, theme: str) -> None:
    """Give the application its colours, and what is dressed the look that goes with them.

    `theme` is "system", "light" or "dark".
    """
    hints = app.styleHints()
    hints.setColorScheme(SCHEMES.get(theme, Qt.ColorScheme.Unknown))
    if not _wants_high_contrast(app):
        is_dark = theme == "dark" or hints.colorScheme() == Qt.ColorScheme.Dark
        app.setPalette(palette_of(DARK if is_dark else LIGHT))
    for window in app.topLevelWidgets():
        if window.property(DRESSED):
            dress(app, window)


def dress(app: QApplication, window: QWidget) -> None:
    """Give a window, its dialogs and all that will stand in them the look of the theme.

    A style sheet of the application would look the same, but Qt would go through all that has been
    put together so far each time that a piece is put into another.
    """
    window.setProperty(DRESSED, True)
    window.setStyleSheet("" if _wants_high_contrast(app) else _style_sheet(app.palette()))


def _wants_high_contrast(app: QApplication) -> bool:
    hints = app.styleHints()  # held, else PySide takes what it hands out for gone
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _style_sheet(palette: QPalette) -> str:
    colours = colours_of(palette)
    roles = {role: getattr(colours, role) for role in Colours.__dataclass_fields__}
    return STYLE.substitute(roles, icons=(RESOURCES / "icons").as_posix())


ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "edge",
}
DIMMED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(colours: Colours) -> QPalette:
    """The Qt palette that carries these roles."""
    palette = QPalette(QColor(colours.surface), QColor(colours.window))
    for role, name in ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in DIMMED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.muted))
    return palette


def apply_font_scale(app: QApplication, system_points: float, step: int) -> None:
    """Give all text the size of FACTORS[step] (the nearest there is) times `system_points`."""
    font = app.font()
    font.setPointSizeF(system_points * FACTORS[within(step)])
    app.setFont(font)
