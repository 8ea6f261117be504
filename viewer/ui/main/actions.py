"""Every action of the window, made once: text, key and status tip, shared by menus and toolbar."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from viewer.i18n.language import Language

THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Actions:
    """The actions by name; the main window connects them."""

    import_files: QAction
    import_folder: QAction
    remove: QAction
    undo: QAction
    redo: QAction
    print: QAction
    export: QAction
    compare: QAction
    history: QAction
    wrong: QAction
    settings: QAction
    quit: QAction
    copy: QAction
    find: QAction
    search: QAction
    tabs: tuple[QAction, ...]
    library: QAction
    larger: QAction
    smaller: QAction
    normal: QAction
    themes: dict[str, QAction]
    help: QAction
    support: QAction
    about: QAction


class ActionMaker:
    """Makes actions that belong to `parent`."""

    def __init__(self, parent: QObject, language: Language) -> None:
        self._parent = parent
        self._tr = language.tr

    def action(self, text: str, tip: str, *keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(text, self._parent)
        action.setStatusTip(tip)
        action.setToolTip(tip)
        action.setShortcuts([QKeySequence(key) for key in keys])
        return action

    def tab(self, number: int, title: str) -> QAction:
        tip = self._tr("Show the tab {title}", title=title)
        return self.action(title, tip, f"Ctrl+{number}")

    def themes(self) -> dict[str, QAction]:
        tr = self._tr
        group = QActionGroup(self._parent)
        names = {
            "system": (tr("As the &system"), tr("Follow the system's light or dark colours")),
            "light": (tr("&Light"), tr("Dark text on light")),
            "dark": (tr("&Dark"), tr("Light text on dark")),
        }
        actions = {}
        for theme in THEMES:
            actions[theme] = self.action(*names[theme])
            actions[theme].setCheckable(True)
            group.addAction(actions[theme])
        return actions


def make_actions(parent: QObject, language: Language, tab_titles: tuple[str, ...]) -> Actions:
    """All actions of the window; `tab_titles` in the order of the tabs."""
    tr, maker = language.tr, ActionMaker(parent, language)
    key, make = QKeySequence.StandardKey, maker.action
    library = make(tr("&Library"), tr("Show or hide the library"), "F9")
    library.setCheckable(True)
    library.setChecked(True)
    return Actions(
        **_library_actions(maker, language),
        **_reader_actions(maker, language),
        **_help_actions(maker, language),
        print=make(tr("&Print…"), tr("Print sheets, or save them as PDF or pictures"), key.Print),
        quit=make(tr("&Quit"), tr("Close the program"), "Ctrl+Q"),
        copy=make(tr("&Copy"), tr("Copy what is selected"), key.Copy),
        find=make(tr("&Find in this tab"), tr("Find words in the tab that is shown"), key.Find),
        search=make(tr("&Search the library"), tr("Find anything in the library"), "Ctrl+K", "/"),
        tabs=tuple(maker.tab(n, title) for n, title in enumerate(tab_titles, start=1)),
        library=library,
        larger=make(tr("L&arger text"), tr("Make all text larger"), key.ZoomIn, "Ctrl+="),
        smaller=make(tr("S&maller text"), tr("Make all text smaller"), key.ZoomOut),
        normal=make(tr("&Normal text"), tr("Give text the system's size"), "Ctrl+0"),
        themes=maker.themes(),
    )


def _library_actions(maker: ActionMaker, language: Language) -> dict[str, QAction]:
    """What is done with profiles of the library, or with itself and taken back."""
    tr, key, make = language.tr, QKeySequence.StandardKey, maker.action
    changes = {
        "import_files": make(tr("&Import…"), tr("Import documents into the library"), key.Open),
        "import_folder": make(
            tr("Import f&older…"), tr("Import all documents of a folder"), "Ctrl+Shift+O"
        ),
        "export": make(tr("&Export…"), tr("Write profiles to files for other programs"), "Ctrl+E"),
        "compare": make(
            tr("&Compare…"), tr("Put two to six selected profiles side by side"), "Ctrl+Shift+C"
        ),
        "remove": make(
            tr("&Remove profile…"), tr("Remove this profile from the library"), "Ctrl+Del"
        ),
        "undo": make(tr("&Undo"), tr("Undo the last change of the library"), key.Undo),
        "redo": make(tr("&Redo"), tr("Do again what was undone"), key.Redo),
    }
    for name in ("undo", "redo"):
        changes[name].setEnabled(False)
    return changes


def _reader_actions(maker: ActionMaker, language: Language) -> dict[str, QAction]:
    """What the reader can look back at, complain of and choose."""
    tr, make = language.tr, maker.action
    standard = QKeySequence.StandardKey.Preferences
    return {
        "history": make(
            tr("&History of editions…"), tr("Show what changed between two editions"), "Ctrl+H"
        ),
        "wrong": make(tr("This is &wrong…"), tr("Write a message about a mistake"), "Ctrl+Shift+M"),
        "settings": make(
            tr("&Settings…"), tr("From when figures count as old, and more"), standard, "Ctrl+,"
        ),
    }


def _help_actions(maker: ActionMaker, language: Language) -> dict[str, QAction]:
    """What is about the program itself."""
    tr, make = language.tr, maker.action
    standard = QKeySequence.StandardKey.HelpContents
    return {
        "help": make(tr("&Help"), tr("Keys, and how to read the figures"), standard),
        "support": make(
            tr("Copy &details for support"),
            tr("Copy versions, places and the end of the log, for a message to support"),
            "Ctrl+Shift+D",
        ),
        "about": make(tr("&About"), tr("Version, libraries and licences")),
    }
