"""Every view and dialog of the program, one after the other, each with something in it."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from db.errors import Problem
from db.rows import ImportOutcome, ImportResult
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.help import load_topics
from viewer.i18n.language import Language
from viewer.ui.comparison.window import ComparisonWindow
from viewer.ui.dialogs.about import AboutDialog
from viewer.ui.dialogs.correction import CorrectionDialog
from viewer.ui.dialogs.export import ExportDialog, Scope
from viewer.ui.dialogs.help import HelpWindow
from viewer.ui.dialogs.history import HistoryDialog
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.dialogs.note import NoteDialog
from viewer.ui.dialogs.notes import NotesDialog
from viewer.ui.dialogs.preferences import preferences_dialog
from viewer.ui.dialogs.report_lines import report_lines
from viewer.ui.drafting.window import DraftWindow
from viewer.ui.library.comparison_picker import ComparisonPicker
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.print_window import PrintWindow
from viewer.ui.profile.contact_qr import ContactQrDialog
from viewer.ui.profile.fact_pane import FactPane
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets.layouts import Card
from viewer.ui.world.window import WorldWindow

View = tuple[str, QWidget]
PAGES = Path(__file__).parents[3] / "data" / "pages"
REFUSED = ImportOutcome("/in/bad.yaml", ImportResult.REFUSED, "")
WHY = Problem("unknown-key", "/in/bad.yaml", 3, 1, (("key", "offises"),))


class Program(NamedTuple):
    """The program that was started, and what its parts are made with."""

    window: MainWindow
    home: Places
    language: Language
    settings: SettingsFile
    tasks: Tasks
    qtbot: QtBot

    def views(self) -> Iterator[View]:
        yield from self._main_views()
        for name, open_it, kind in self._opened():
            open_it()
            yield name, self._dialog(kind)
            self._close(kind)
        for dialog in self._made():
            dialog.show()
            yield type(dialog).__name__, dialog
            dialog.close()

    def _main_views(self) -> Iterator[View]:
        window = self.window
        for name in NAMES:
            show_tab(window, name, self.qtbot)
            yield name, window
        window.find_bar.open()
        window.library.field.setText("fax")
        self.qtbot.waitUntil(lambda: window.library.answered == "fax")
        window.notice.offer("Something", "Undo", lambda: None)
        yield "what was found", window
        window.library.field.clear()
        window.notice.dismiss()
        window.progress.begin("Working")
        self.qtbot.waitUntil(window.progress.isVisible)
        yield "work that goes on", window
        window.progress.end()
        window.resize(700, 600)
        yield "a narrow window", window
        window.resize(1280, 800)

    def _opened(self) -> Iterator[tuple[str, Callable[[], object], type[QWidget]]]:
        window, actions = self.window, self.window.actions_
        yield "print", window.print_requested.emit, PrintWindow
        yield "history", actions.history.trigger, HistoryDialog
        yield "world", actions.world.trigger, WorldWindow
        yield "no draft", actions.draft.trigger, DraftWindow
        pages = [PAGES / name for name in ("odd-values.txt", "belgium.txt")]
        yield "drafts", partial(window.draft_requested.emit, pages), DraftWindow
        yield "notes", actions.notes.trigger, NotesDialog
        yield "note", partial(window.note_requested.emit, "fact", "population", ""), NoteDialog
        wrong = partial(window.wrong_requested.emit, "fact", "population")
        yield "correction", wrong, CorrectionDialog
        yield "code", lambda: window.show_qr(""), ContactQrDialog
        yield "picker", actions.compare.trigger, ComparisonPicker

        def compare() -> None:
            window.library.list.selectAll()
            actions.compare.trigger()

        yield "comparison", compare, ComparisonWindow

    def _made(self) -> Iterator[QDialog]:
        window, language, settings = self.window, self.language, self.settings
        scopes = (Scope("One & two", ("iom-belgium",)), Scope("All", ("iom-belgium", "second")))
        yield ExportDialog(window, scopes, window.rules, language, settings)
        yield HelpWindow(window, language, load_topics(RESOURCES, language, {}))
        yield AboutDialog(window, language)
        yield preferences_dialog(window, self.home, language, settings)
        lines = report_lines(language, [(REFUSED, (WHY,))], is_cancelled=False)
        yield ImportReportDialog(window, lines, language, settings, self.tasks)

    def _dialog(self, kind: type[QWidget]) -> QWidget:
        def shown() -> list[QWidget]:
            every = QApplication.topLevelWidgets()
            return [each for each in every if isinstance(each, kind) and each.isVisible()]

        self.qtbot.waitUntil(lambda: bool(shown()))
        (dialog,) = shown()
        self.qtbot.waitUntil(lambda: _is_filled(dialog), timeout=20_000)
        return dialog

    def _close(self, kind: type[QWidget]) -> None:
        dialog = self._dialog(kind)
        dialog.close()
        self.qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())


def show_tab(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """Bring a tab to the front, with all that is seen of it: the facts with their pane."""
    window.tabs.show_tab(name)
    page = window.tabs.page
    assert page
    if isinstance(page, FactsTab) and not page.has_details:
        page.details_button.click()
    kind = FactPane if isinstance(page, FactsTab) else Card

    def is_there() -> bool:  # the page may be built anew meanwhile
        return any(each.isVisible() for each in window.tabs.findChildren(kind))

    qtbot.waitUntil(is_there)


def _is_filled(dialog: QWidget) -> bool:
    """Whether what a worker brings is there."""
    if isinstance(dialog, PrintWindow):
        return dialog.made is not None and dialog.print_button.isEnabled()
    if isinstance(dialog, DraftWindow):
        return not dialog.sources.is_reading
    if isinstance(dialog, WorldWindow):
        return dialog.view is not None
    if isinstance(dialog, HistoryDialog):
        return dialog.model.rowCount() > 0
    if isinstance(dialog, NotesDialog):
        return any(card.isVisible() for card in dialog.findChildren(Card))
    return True
