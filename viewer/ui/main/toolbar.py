"""The toolbar: the search field, and what is done with profiles."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar, QWidget

from viewer.ui.widgets import measures

# Of the field beside icons and beside names, and at most: a search of more words is rare.
LEAST_CHARACTERS, USUAL_CHARACTERS, MOST_CHARACTERS = 12, 24, 60


class MainToolbar(QToolBar):
    """Names beside icons; where there is no room for the names, icons alone, which tell their names
    to the mouse and to a voice; what has no room then stands behind an arrow."""

    def __init__(
        self, title: str, window: QMainWindow, field: QWidget, actions: tuple[QAction, ...]
    ) -> None:
        super().__init__(title)
        self._field = field
        self._named = 0  # pixels of the actions with their names; 0 until they are measured
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        margin, spring = QWidget(), QWidget()
        margin.setFixedWidth(measures.LABEL)
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (margin, field, spring):
            self.addWidget(widget)
        for action in actions:
            self.addAction(action)
            self.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons = [self.widgetForAction(action) for action in actions]
        window.addToolBar(self)

    def fit(self, width: int) -> None:
        """Show the names where a window of this width has room for them."""
        style = Qt.ToolButtonStyle
        if not self._named:
            self.setToolButtonStyle(style.ToolButtonTextBesideIcon)
            needed = [each.sizeHint().width() + measures.HAIR for each in self._buttons]
            self._named = sum(needed) + 4 * measures.LABEL
        letter = self._field.fontMetrics().averageCharWidth()
        usual, most = letter * USUAL_CHARACTERS, letter * MOST_CHARACTERS
        has_room = width >= self._named + usual
        wanted = style.ToolButtonTextBesideIcon if has_room else style.ToolButtonIconOnly
        if wanted != self.toolButtonStyle():
            self.setToolButtonStyle(wanted)
        self._field.setMaximumWidth(most)
        beside_icons = max(letter * LEAST_CHARACTERS, min(most, width // 2))
        self._field.setMinimumWidth(usual if has_room else beside_icons)

    def measure_anew(self) -> None:
        """Letters or names are others now."""
        self._named = 0
