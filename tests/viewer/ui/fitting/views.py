"""The views and dialogs of the program, one after the other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMessageBox, QWidget

from db.rows import ImportOutcome, ImportResult
from tests.viewer.ui.fitting.walk import DATA, Walk
from viewer.messages.import_report import ImportEntry
from viewer.notes.note import Note
from viewer.notes.rows import Row
from viewer.notes.words import note_line
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.dialogs.note import Draft, NoteDialog
from viewer.ui.dialogs.notes import NotesDialog
from viewer.ui.dialogs.report_lines import report_lines
from viewer.ui.drafting.window import DraftWindow
from viewer.ui.printing.print_window import PrintWindow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets.message_boxes import is_confirmed, show_message
from viewer.ui.world.window import WorldWindow

SENTENCE = (
    "The library could not be written: the disk is full. What you imported before is unharmed. "
    "Free some room, then import /media/stick/Documents/profiles/country-profiles-2026.yaml."
)

PAGES = [DATA / "pages" / name for name in ("odd-values.txt", "doubtful.txt")]
TIME = "2026-05-03T12:00:00+00:00"


def walk_through(walk: Walk) -> None:
    """Look at everything."""
    for part in (tabs, facts, heads, sides, messages, dialogs_of_actions):
        part(walk)
    for part in (sheets, world, drafts, notes, reports, comparison, boxes):
        part(walk)


def tabs(walk: Walk) -> None:
    """Of a usual profile, of one with the longest names, and of one with everything."""
    for profile in ("long-names", "every-key", "iom-belgium"):
        walk.open(profile)
        for number, name in enumerate(NAMES):
            walk.window.actions_.tabs[number].trigger()
            walk.look(f"{profile} {name}")


def facts(walk: Walk) -> None:
    walk.window.tabs.show_tab("facts")
    walk.rest()
    page = walk.window.tabs.page
    assert isinstance(page, FactsTab)
    details = page.details_button
    for _ in range(2):
        details.click()
        walk.look("facts with the pane" if details.isChecked() else "facts without the pane")
    walk.window.actions_.find.trigger()
    walk.look("finding in the facts")


def heads(walk: Walk) -> None:
    """What a header opens and tells."""
    walk.window.tabs.show_tab("overview")
    walk.window.actions_.find.trigger()
    walk.look("finding in the page")
    walk.window.find_bar.hide()
    walk.window.header.age.click()
    walk.look("the ages of a profile")
    walk.window.header.age.click()
    walk.window.header.show_news("3 contacts changed since you last looked.", ["Fax: " * 20])
    walk.look("news of a profile")
    walk.window.header.show_news("")


def sides(walk: Walk) -> None:
    """The library, what was found, and nothing found."""
    library, side = walk.window.library, walk.window.side
    side.bring_out()
    walk.look("the library brought out")
    side.put_away()
    for typed in ("brussels", "zzzqqq"):
        library.field.setText(typed)
        walk.wait(partial(_is_answered, walk, typed))
        walk.look(f"search for {typed}")
    library.field.clear()


def _is_answered(walk: Walk, typed: str) -> bool:
    return walk.window.library.answered == typed


def messages(walk: Walk) -> None:
    """What the main window says of itself."""
    window = walk.window
    window.notice.offer(SENTENCE, walk.language.tr("Import the older ones too"), lambda: None)
    walk.look("a notice")
    window.notice.dismiss()
    window.progress.begin(walk.language.tr("Making the pages…"))
    window.progress.advance(412, 3000)
    walk.look("progress")
    window.progress.end()
    shown = window.profile
    assert shown
    window.show_message(SENTENCE[:40], SENTENCE, walk.language.tr("Import documents"))
    window.message.offer(walk.language.tr("Import all documents of a folder"), lambda: None)
    walk.look("a message in place of a profile")
    window.show_profile(shown)


def dialogs_of_actions(walk: Walk) -> None:
    actions = walk.window.actions_
    for name in ("settings", "help", "about", "history", "wrong", "export", "qr", "remove"):
        steps = _formats if name == "export" else None
        walk.dialog(name, getattr(actions, name).trigger, steps)


def sheets(walk: Walk) -> None:
    walk.open("every-key")
    walk.dialog("print", walk.window.actions_.print.trigger, _sheets)


def world(walk: Walk) -> None:
    walk.dialog("world", walk.window.actions_.world.trigger, _world)


def drafts(walk: Walk) -> None:
    """Before there is one, and of two pages with much left open."""
    walk.dialog("no draft", walk.window.actions_.draft.trigger)
    walk.dialog("drafts", partial(walk.window.draft_requested.emit, PAGES), _drafts)


def _formats(walk: Walk, dialog: QWidget) -> None:
    box = dialog.format  # type: ignore[attr-defined]
    for index in range(box.count()):
        box.setCurrentIndex(index)
        walk.look(f"export as {box.currentText()}", dialog)


def _sheets(walk: Walk, dialog: QWidget) -> None:
    assert isinstance(dialog, PrintWindow)
    sheets = dialog.choices.sheets
    for row in range(sheets.count()):
        sheets.setCurrentRow(row)
        walk.wait(lambda: not dialog.is_making)
        walk.look(f"print {dialog.choices.sheet.value}", dialog)


def _world(walk: Walk, dialog: QWidget) -> None:
    assert isinstance(dialog, WorldWindow)
    for index in (0, dialog.topic.count() - 1):
        dialog.topic.setCurrentIndex(index)
        walk.wait(lambda: dialog.view and dialog.view.topic == dialog.topic.currentData())
        walk.look(f"world {index}", dialog)


def _drafts(walk: Walk, dialog: QWidget) -> None:
    assert isinstance(dialog, DraftWindow)
    walk.wait(lambda: dialog.shown)
    walk.look("a draft", dialog)
    dialog.go_unread(1)
    walk.look("a line that was not read", dialog)
    dialog.parts.chosen.setCurrentIndex(1)
    walk.look("a draft of which little was read", dialog)


def notes(walk: Walk) -> None:
    tr = walk.language.tr
    draft = Draft(SENTENCE[:60], SENTENCE, "3 May 2026", SENTENCE, "A note")
    show: Callable[[], object] = NoteDialog(walk.window, draft, walk.language).show
    walk.dialog("a note", show)
    dialog = NotesDialog(walk.window, walk.language, ("", tr("locked")))
    row = Row("Population of the country", "11.3 million")
    note = Note("1", "iom-belgium", "fact", "population", SENTENCE, TIME, TIME, was="11.2 million")
    dialog.show_notes([note_line(note, row, walk.language)])
    walk.dialog("notes", dialog.show)


def reports(walk: Walk) -> None:
    file = "/media/stick/Documents/profiles/country-profiles-2026.yaml"
    kinds = (ImportResult.REFUSED, ImportResult.OLDER, ImportResult.ADDED)
    told: list[ImportEntry] = [(ImportOutcome(file, kind, "iom-belgium"), ()) for kind in kinds]
    lines = report_lines(walk.language, told, is_cancelled=True, passed_over=3)
    dialog = ImportReportDialog(walk.window, lines, walk.language, walk.settings, walk.tasks)
    walk.dialog("report of an import", dialog.show)


def comparison(walk: Walk) -> None:
    actions = walk.window.actions_
    walk.dialog("choice of profiles to compare", actions.compare.trigger)
    walk.window.library.select(["iom-belgium", "iom-egypt", "every-key"])
    walk.dialog("comparison", actions.compare.trigger)


def boxes(walk: Walk) -> None:
    window, language = walk.window, walk.language
    warning = QMessageBox.Icon.Warning
    walk.dialog("a message", partial(show_message, window, language, warning, SENTENCE))
    verb = language.tr("Import the older ones too")
    walk.dialog("a question", partial(is_confirmed, window, language, SENTENCE, verb))
