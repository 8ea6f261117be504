"""Where the actions stand: menu bar and toolbar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenuBar, QSizePolicy, QToolBar, QWidget

from viewer.i18n.language import Language
from viewer.ui.main.actions import Actions
from viewer.ui.widgets import measures
from viewer.ui.widgets.icons import icon, icon_size


def fill_menus(window: QMainWindow, actions: Actions, language: Language) -> None:
    """The menu bar: every action stands in it once."""
    bar = window.menuBar()
    _fill_file_and_edit(bar, actions, language)
    _fill_the_rest(bar, actions, language)


def _fill_file_and_edit(bar: QMenuBar, actions: Actions, language: Language) -> None:
    tr = language.tr
    file_menu = bar.addMenu(tr("&File"))
    file_menu.addActions([actions.import_files, actions.import_folder])
    file_menu.addSeparator()
    file_menu.addActions([actions.print, actions.export])
    file_menu.addSeparator()
    file_menu.addAction(actions.quit)
    edit = bar.addMenu(tr("&Edit"))
    edit.addActions([actions.undo, actions.redo])
    edit.addSeparator()
    edit.addActions([actions.copy, actions.search, actions.find])
    edit.addSeparator()
    edit.addAction(actions.settings)


def _fill_the_rest(bar: QMenuBar, actions: Actions, language: Language) -> None:
    tr = language.tr
    view = bar.addMenu(tr("&View"))
    view.addActions(list(actions.tabs))
    view.addSeparator()
    view.addActions([actions.library, actions.compare])
    view.addSeparator()
    view.addActions([actions.larger, actions.smaller, actions.normal])
    view.addMenu(tr("&Colours")).addActions(list(actions.themes.values()))
    profile = bar.addMenu(tr("P&rofile"))
    profile.addActions([actions.history, actions.wrong])
    profile.addSeparator()
    profile.addAction(actions.remove)
    bar.addMenu(tr("&Help")).addActions([actions.help, actions.support, actions.about])


def make_toolbar(window: QMainWindow, actions: Actions, language: Language) -> QToolBar:
    """The few actions that are needed often, with their names beside their icons."""
    toolbar = QToolBar(language.tr("Toolbar"))
    toolbar.setObjectName("toolbar")
    toolbar.setMovable(False)
    toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    toolbar.setContentsMargins(measures.SNUG, measures.HAIR, measures.SNUG, measures.HAIR)
    toolbar.addActions([actions.print, actions.compare, actions.search, actions.find])
    spring = QWidget()
    spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    toolbar.addWidget(spring)
    toolbar.addAction(actions.help)
    for action in (actions.print, actions.compare, actions.search, actions.find, actions.help):
        toolbar.widgetForAction(action).setFocusPolicy(Qt.FocusPolicy.TabFocus)
    window.addToolBar(toolbar)
    return toolbar


def draw_icons(window: QMainWindow, toolbar: QToolBar, actions: Actions) -> None:
    """Give the actions their icons, in the colour of the window's text."""
    toolbar.setIconSize(icon_size(window))
    for name in ("print", "compare", "copy", "find", "help"):
        getattr(actions, name).setIcon(icon(name, window))
    actions.search.setIcon(icon("find", window))
