"""The look of all windows: light, dark, of high contrast, or as a system of that has it."""

from string import Template

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.app.font_scale import FACTORS, within
from viewer.app.paths import RESOURCES
from viewer.ui.platform.colours import DARK, LIGHT, Colours, colours_of, palette_of

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}  # the others: the system's
DRESSED = "dressed"  # the property of a window that carries the style sheet

# A field takes its text's colour, and that of the hint while it is empty, from the palette.
# $pN is a padding of N pixels beside a frame of one, where the ring of the focus is thicker.
PADDINGS = (2, 3, 4, 7, 8, 11, 15)
STYLE = Template("""
QMainWindow, QDialog { background: $window; }
QLabel { selection-background-color: $accent; selection-color: $surface; }
QLabel[voice="quiet"], QLabel[voice="section"] { color: $muted; }
QLabel[voice="news"] { color: $accent; } QLabel[voice="old"] { color: $old; }
QLabel[voice="refused"] { color: $refused; }
QScrollArea, Preview { border: ${ring}px solid transparent; border-radius: 6px; }
QScrollArea { background: transparent; } QScrollArea#head { border: none; }
QScrollArea:focus, Preview:focus { border-color: $accent; }
#card { background: $surface; border: 1px solid $hairline; border-radius: 6px; }
#card:focus, #card[passed="true"] { border: ${ring}px solid $accent; }
QPushButton#card:hover { background: $selection; }
QFrame#note { background: $selection; border: none; border-radius: 4px; }
QFrame#notice { background: $selection; border: none; border-bottom: 1px solid $hairline; }
QLabel#drop { background: $selection; color: $text; border: 3px dashed $accent; }
QProgressBar { background: $surface; border: 1px solid $edge; border-radius: 4px;
  max-height: 12px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px;
  padding: 3px 11px; min-height: 20px; }
QPushButton:hover { background: $selection; } QPushButton:pressed { background: $hairline; }
QPushButton:checked { background: $selection; border-color: $accent; }
QPushButton:disabled { color: $muted; border-color: $hairline; }
QPushButton:focus { border: ${ring}px solid $accent; padding: ${p3}px ${p11}px; }
QPushButton:default { background: $accent; color: $surface; border-color: $accent; }
QPushButton:default:disabled { background: $surface; color: $muted; border-color: $hairline; }
QPushButton:default:focus { background: $surface; color: $accent; }
QPushButton[look="link"] { background: transparent; color: $accent;
  border: ${ring}px solid transparent; padding: 0 ${p3}px; text-decoration: underline;
  min-height: 16px; }
QPushButton[look="link"]:hover { background: $selection; }
QPushButton[look="link"]:focus, QPushButton[look="quiet"]:focus { border-color: $accent; }
QPushButton[look="quiet"] { background: transparent; color: $muted;
  border: ${ring}px solid transparent; padding: 0 ${p3}px; min-height: 16px; }
QPushButton[look="quiet"]:hover, QPushButton[look="quiet"]:checked { background: $selection; }
QPushButton[look="choice"] { background: transparent; border: 1px solid transparent;
  text-align: left; font-weight: bold; padding: 2px 11px; }
QPushButton[look="choice"]:hover { background: $selection; }
QPushButton[look="choice"]:focus { border: ${ring}px solid $accent; padding: ${p2}px ${p11}px; }
QPushButton::menu-indicator { image: url("$icons/chevron-down.svg"); width: 0.65em;
  height: 0.65em; subcontrol-origin: padding; subcontrol-position: center right;
  right: 8px; }
QCheckBox::indicator:unchecked { background: $surface; border: 1px solid $edge;
  border-radius: 3px; width: 0.8em; height: 0.8em; }
QLineEdit { background: $surface; border: 1px solid $edge; border-radius: 4px;
  padding: 4px 7px; selection-background-color: $accent; selection-color: $surface; }
QComboBox, QSpinBox { background: $surface; color: $text; border: 1px solid $edge;
  border-radius: 4px; padding: 3px 7px; min-height: 20px;
  selection-background-color: $accent; selection-color: $surface; }
QComboBox:hover, QSpinBox:hover { background: $selection; }
QComboBox:disabled, QSpinBox:disabled { color: $muted; border-color: $hairline; }
QComboBox:focus, QSpinBox:focus { border: ${ring}px solid $accent; padding: ${p3}px ${p7}px; }
QComboBox::drop-down { border: none; width: 1.4em; }
QComboBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 0.65em; height: 0.65em; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 1.2em; }
QSpinBox::up-arrow { image: url("$icons/chevron-up.svg"); width: 0.55em; height: 0.55em; }
QSpinBox::down-arrow { image: url("$icons/chevron-down.svg"); width: 0.55em; height: 0.55em; }
QSpinBox::up-arrow:off, QSpinBox::down-arrow:off { image: none; }
QLineEdit:focus { border: ${ring}px solid $accent; padding: ${p4}px ${p7}px; }
QRadioButton, QCheckBox { spacing: 8px; border: ${ring}px solid transparent; border-radius: 4px; }
QRadioButton:focus, QCheckBox:focus { border-color: $accent; }
QRadioButton::indicator, QCheckBox::indicator { background: $surface; border: 1px solid $edge;
  width: 0.8em; height: 0.8em; border-radius: 3px; }
QRadioButton::indicator { border-radius: 0.4em; }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
  fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.5 $accent, stop: 0.6 $surface, stop: 1 $surface); }
QCheckBox::indicator:checked { image: url("$icons/check.svg"); }
QPlainTextEdit { background: $surface; color: $text; placeholder-text-color: $muted;
  border: 1px solid $edge; border-radius: 4px; padding: 4px;
  selection-background-color: $accent; selection-color: $surface; }
QPlainTextEdit:focus { border: ${ring}px solid $accent; padding: ${p4}px; }
QListView, QTableView, QTextBrowser { background: $surface; border: 1px solid $hairline;
  border-radius: 6px;
  outline: none; padding: ${inset}px; }
QListView:focus, QTableView:focus, QTextBrowser:focus { border: ${ring}px solid $accent;
  padding: 0; }
QListView::indicator { background: $surface; border: 1px solid $edge; width: 0.8em; height: 0.8em;
  border-radius: 3px; }
QListView::indicator:checked { image: url("$icons/check.svg"); }
QListView::indicator:indeterminate { image: url("$icons/partly.svg"); }
QHeaderView, QToolBar { background: $surface; }
QHeaderView::section { background: $surface; color: $muted; border: none;
  border-bottom: 1px solid $hairline; padding: 6px 12px; }
QTabWidget::pane { border: none; border-top: 1px solid $hairline; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: ${p7}px ${p15}px 8px ${p15}px;
  border: ${ring}px solid transparent; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $text; }
QTabBar::scroller { width: 56px; } QTabBar QToolButton { padding: 0; background: $window; }
QTabBar QToolButton::left-arrow { image: url("$icons/scroll-left.svg"); width: 0.8em; }
QTabBar QToolButton::right-arrow { image: url("$icons/scroll-right.svg"); width: 0.8em; }
QTabBar::tab:focus { border-color: $accent; }
QToolBar { border: none; border-bottom: 1px solid $hairline; spacing: 4px; }
QToolButton { color: $text; border: 1px solid transparent; border-radius: 4px;
  padding: 4px 8px; }
QToolButton:hover { background: $selection; }
QToolButton:focus { border: ${ring}px solid $accent; padding: ${p4}px ${p8}px; }
QStatusBar { border-top: 1px solid $hairline; background: $surface; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 2px 12px; }
QScrollBar { background: transparent; margin: 0; }
QScrollBar:vertical { width: 14px; } QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $hairline; }
""")


def apply_theme(app: QApplication, theme: str) -> None:
    """Give the application its colours, and what is dressed the look that goes with them.

    `theme` is "system", "light", "dark" or "contrast". High contrast of the system counts more.
    """
    hints = app.styleHints()
    hints.setColorScheme(SCHEMES.get(theme, Qt.ColorScheme.Unknown))
    if _wants_high_contrast(app):
        wear(app, QPalette())
    else:
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        wear(app, palette_of(_colours(theme, is_dark=is_dark or theme == "dark")))


def _colours(theme: str, *, is_dark: bool) -> Colours:
    if theme == "contrast":
        from viewer.ui.platform.contrast import ON_BLACK, ON_WHITE  # few readers need it

        return ON_BLACK if is_dark else ON_WHITE
    return DARK if is_dark else LIGHT


def follow_system(app: QApplication, changed: SignalInstance) -> None:
    """Emit `changed` when the system's colours or contrast do, for as long as its owner lives."""
    hints = app.styleHints()
    accessibility = hints.accessibility()
    hints.colorSchemeChanged.connect(changed)
    accessibility.contrastPreferenceChanged.connect(changed)


def wear(app: QApplication, palette: QPalette) -> None:
    """Show everything in the colours of a palette; an empty one stands for the system's."""
    app.setPalette(palette)
    _dress_anew(app)


def _dress_anew(app: QApplication) -> None:
    for window in app.topLevelWidgets():
        if window.property(DRESSED):
            dress(app, window)


def dress(app: QApplication, window: QWidget) -> None:
    """Give a window, its dialogs and all that will stand in them the look of the theme.

    A style sheet of the application would look the same, but Qt would go through all that has been
    put together so far each time that a piece is put into another.
    """
    window.setProperty(DRESSED, True)
    window.setStyleSheet(_style_sheet(colours_of(app.palette())))


def _wants_high_contrast(app: QApplication) -> bool:
    hints = app.styleHints()  # held, else PySide takes what it hands out for gone
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _style_sheet(colours: Colours) -> str:
    values: dict[str, object] = {
        role: getattr(colours, role) for role in Colours.__dataclass_fields__
    }
    values.update((f"p{padding}", padding + 1 - colours.ring) for padding in PADDINGS)
    values.update(icons=(RESOURCES / "icons").as_posix(), inset=colours.ring - 1)
    if not colours.is_strong:
        return STYLE.substitute(values)
    from viewer.ui.platform.contrast import ADDED, ink

    values["icons"] = f"{values['icons']}/{ink(colours)}"
    return STYLE.substitute(values) + Template(ADDED).substitute(values)


def apply_font_scale(app: QApplication, system_points: float, step: int) -> None:
    """Give all text the size of FACTORS[step] (the nearest there is) times `system_points`."""
    font = app.font()
    before, points = font.pointSizeF(), system_points * FACTORS[within(step)]
    font.setPointSizeF(points)
    app.setFont(font)
    if points == before:
        return
    _dress_anew(app)  # what a style sheet has been given to keeps its font until it gets another
    for window in app.topLevelWidgets():
        if window.parent() is None:
            _follow_font(window)


def _follow_font(window: QWidget) -> None:
    """Let all that has fonts or sizes of its own in a window choose them anew: first what is
    furthest in, since what stands around it is arranged by its size. Qt tells only windows."""
    for widget in reversed([window, *window.findChildren(QWidget)]):
        if follow := getattr(widget, "follow_font", None):
            follow()
