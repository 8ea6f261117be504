"""Every action of the window, made once: text, key and status tip, shared by menus and toolbar."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from viewer.i18n.language import Language


@dataclass(frozen=True, slots=True)
class Actions:
    """The actions by name; the main window connects them."""

    import_files: QAction
    import_folder: QAction
    draft: QAction
    remove: QAction
    undo: QAction
    redo: QAction
    print: QAction
    export: QAction
    compare: QAction
    world: QAction
    history: QAction
    qr: QAction
    wrong: QAction
    note: QAction
    notes: QAction
    pin: QAction
    pin_office: QAction
    settings: QAction
    quit: QAction
    copy: QAction
    find: QAction
    search: QAction
    tabs: tuple[QAction, ...]
    library: QAction
    next_pane: QAction
    previous_pane: QAction
    menus: QAction
    larger: QAction
    smaller: QAction
    normal: QAction
    themes: dict[str, QAction]
    languages: dict[str, QAction]
    help: QAction
    support: QAction
    about: QAction


def plain_name(action: QAction) -> str:
    """The name of an action in a sentence or a list: no mark of a key, no dots."""
    return action.text().replace("&", "").rstrip("…")


class ActionMaker:
    """Makes actions that belong to `parent`."""

    def __init__(self, parent: QObject, language: Language) -> None:
        self._parent = parent
        self._tr = language.tr

    def action(self, text: str, tip: str, *keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(text, self._parent)
        action.setStatusTip(tip)
        action.setToolTip(tip)
        # A standard key that this system does not have would be shown in place of the next one.
        sequences = [QKeySequence(key) for key in keys]
        action.setShortcuts([each for each in sequences if not each.isEmpty()])
        return action

    def tab(self, number: int, title: str) -> QAction:
        tip = self._tr("Show the tab {title}", title=title)
        return self.action(title, tip, f"Ctrl+{number}")

    def themes(self) -> dict[str, QAction]:
        tr = self._tr
        system = tr("Follow the system's light or dark colours")
        contrast = tr("Black and white, as light or dark as the system")
        actions = {
            "system": self.action(tr("As the &system"), system, "Ctrl+Shift+F5"),
            "light": self.action(tr("&Light"), tr("Dark text on light"), "Ctrl+Shift+F6"),
            "dark": self.action(tr("&Dark"), tr("Light text on dark"), "Ctrl+Shift+F7"),
            "contrast": self.action(tr("&High contrast"), contrast, "Ctrl+Shift+F8"),
        }
        return _one_of(actions, self._parent)

    def languages(self, language: Language) -> dict[str, QAction]:
        """Each language by its own name, which everybody finds who looks for it."""
        tip = self._tr("The language of the window and of all that it writes")
        names = {"": self._tr("As the &system"), **language.own_names}
        return _one_of({tag: self.action(name, tip) for tag, name in names.items()}, self._parent)


def _one_of(actions: dict[str, QAction], parent: QObject) -> dict[str, QAction]:
    """Actions of which one is checked."""
    group = QActionGroup(parent)
    for action in actions.values():
        action.setCheckable(True)
        group.addAction(action)
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
        **_own_actions(maker, language),
        **_ways(maker, language),
        **_help_actions(maker, language),
        print=make(tr("&Print…"), tr("Print sheets, or save them as PDF or pictures"), key.Print),
        quit=make(tr("&Quit"), tr("Close the program"), "Ctrl+Q"),
        copy=make(tr("&Copy"), tr("Copy what is selected"), key.Copy),
        find=make(tr("&Find in this tab"), tr("Find words in the tab that is shown"), key.Find),
        tabs=tuple(maker.tab(n, title) for n, title in enumerate(tab_titles, start=1)),
        library=library,
        larger=make(tr("L&arger text"), tr("Make all text larger"), key.ZoomIn, "Ctrl+="),
        smaller=make(tr("S&maller text"), tr("Make all text smaller"), key.ZoomOut),
        normal=make(tr("&Normal text"), tr("Give text the system's size"), "Ctrl+0"),
        themes=maker.themes(),
        languages=maker.languages(language),
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
            tr("&Compare…"), tr("Put two to six profiles side by side"), "Ctrl+Shift+C"
        ),
        "world": make(
            tr("&World"), tr("All countries by a figure, who covers them, or age"), "Ctrl+M"
        ),
        "remove": make(
            tr("&Remove profile…"), tr("Remove this profile from the library"), "Ctrl+Del"
        ),
        "undo": make(tr("&Undo"), tr("Undo the last change"), key.Undo),
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
        "qr": make(
            tr("Show &QR code…"), tr("Show a contact as a code for a telephone's camera"), "Ctrl+R"
        ),
        "wrong": make(tr("This is &wrong…"), tr("Write a message about a mistake"), "Ctrl+Shift+M"),
        "settings": make(
            tr("S&ettings…"), tr("Language, looks, paper and ages"), standard, "Ctrl+,"
        ),
    }


def _own_actions(maker: ActionMaker, language: Language) -> dict[str, QAction]:
    """What the reader drafts, writes and pins."""
    tr, make = language.tr, maker.action
    pin = make(tr("&Pin this profile"), tr("Keep this profile at the top of the list"), "Ctrl+B")
    pin.setCheckable(True)
    return {
        "draft": make(
            tr("&Draft from…"), tr("Draft a profile from a saved page or a workbook"), "Ctrl+D"
        ),
        "note": make(tr("&Note…"), tr("Write a note on the row at the cursor"), "Ctrl+N"),
        "notes": make(tr("&All notes…"), tr("Read, export and import your notes"), "Ctrl+Shift+N"),
        "pin": pin,
        "pin_office": make(
            tr("Pin this &office"), tr("Keep the office at the cursor at the top"), "Ctrl+Shift+B"
        ),
    }


def _ways(maker: ActionMaker, language: Language) -> dict[str, QAction]:
    """How the keyboard goes through the window."""
    tr, make = language.tr, maker.action
    tip = tr("Search, library, profile, details of the fact")
    found = tr("Find anything in the library, or to do")
    return {
        "search": make(tr("&Search the library"), found, "Ctrl+K", "/"),
        "next_pane": make(tr("Ne&xt part of the window"), tip, "F6"),
        "previous_pane": make(tr("Part &before"), tip, "Shift+F6"),
        "menus": make(tr("Open the menus"), tr("Open the first menu"), "F10"),
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
        "about": make(tr("&About"), tr("Version, libraries and licences"), "Shift+F1"),
    }
