"""Where the actions stand: menu bar and toolbar."""

from PySide6.QtWidgets import QMainWindow, QMenuBar, QToolBar, QWidget

from viewer.i18n.language import Language
from viewer.ui.main.actions import Actions
from viewer.ui.main.toolbar import MainToolbar
from viewer.ui.widgets.icons import icon, icon_size


def fill_menus(window: QMainWindow, actions: Actions, language: Language) -> None:
    """The menu bar: every action stands in it once."""
    bar = window.menuBar()
    _fill_file_and_edit(bar, actions, language)
    _fill_view(bar, actions, language)
    _fill_the_rest(bar, actions, language)
    window.addAction(actions.menus)  # the key that opens the menus stands in none


def _fill_file_and_edit(bar: QMenuBar, actions: Actions, language: Language) -> None:
    tr = language.tr
    file_menu = bar.addMenu(tr("&File"))
    file_menu.addActions([actions.import_files, actions.import_folder, actions.draft])
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


def _fill_view(bar: QMenuBar, actions: Actions, language: Language) -> None:
    tr = language.tr
    view = bar.addMenu(tr("&View"))
    view.addActions(list(actions.tabs))
    view.addSeparator()
    view.addActions([actions.library, actions.world, actions.compare])
    view.addSeparator()
    view.addActions([actions.next_pane, actions.previous_pane])
    view.addSeparator()
    view.addActions([actions.larger, actions.smaller, actions.normal])
    view.addMenu(tr("C&olours")).addActions(list(actions.themes.values()))
    view.addMenu(tr("Lan&guage")).addActions(list(actions.languages.values()))


def _fill_the_rest(bar: QMenuBar, actions: Actions, language: Language) -> None:
    tr = language.tr
    profile = bar.addMenu(tr("P&rofile"))
    profile.addActions([actions.qr, actions.history, actions.wrong])
    profile.addSeparator()
    profile.addActions([actions.note, actions.notes, actions.pin, actions.pin_office])
    profile.addSeparator()
    profile.addAction(actions.remove)
    bar.addMenu(tr("&Help")).addActions([actions.help, actions.support, actions.about])


def make_toolbar(
    window: QMainWindow, actions: Actions, field: QWidget, language: Language
) -> MainToolbar:
    """The search field, and what is done with profiles."""
    named = actions.print, actions.export, actions.compare, actions.world
    return MainToolbar(language.tr("Toolbar"), window, field, named)


def draw_icons(window: QMainWindow, toolbar: QToolBar, actions: Actions) -> None:
    """Give the actions their icons, in the colour of the window's text."""
    toolbar.setIconSize(icon_size(window))
    for name in ("print", "export", "compare", "world", "copy", "find", "help"):
        getattr(actions, name).setIcon(icon(name, window))
    actions.search.setIcon(icon("find", window))
