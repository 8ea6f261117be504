"""The history of a profile in the window, and what changed since the reader looked last."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.api import Library, edition_marks
from viewer.language import Language
from viewer.paths import RESOURCES, Places
from viewer.preferences import Preferences, write_preferences
from viewer.seen import Seen
from viewer.settings import Settings
from viewer.ui.dialogs.history import HistoryDialog
from viewer.ui.drops import Drops
from viewer.ui.labels import PlainLabel
from viewer.ui.main_window import MainWindow
from viewer.ui.printers import printer_names
from viewer.ui.tables.fact_rows import FactRow
from viewer.ui.tabs.contacts import ContactsTab
from viewer.ui.tabs.facts import FactsTab

Start = Callable[..., MainWindow]
BELGIUM = "iom-belgium"
CHANGED = {
    "11.3 million": "11.6 million",
    "amount: 11.3": "amount: 11.6",
    "edition: 2016-02": "edition: 2017-03",
    "287 70 06": "287 70 99",
}


@pytest.fixture
def newer(kept: Places) -> Path:
    """A newer edition of Belgium: population, fax and edition are others."""
    text = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
    for old, new in CHANGED.items():
        assert old in text
        text = text.replace(old, new)
    file = kept.library.parent / "newer.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def replaced(kept: Places, newer: Path) -> Places:
    """A home whose Belgium was replaced."""
    replace(kept, newer)
    return kept


def replace(home: Places, document: Path) -> None:
    library = Library.open(home.library, RESOURCES, ("en",))
    library.import_paths([document], lambda *_: None, lambda: False)


def looked_at(home: Places, number: int) -> Settings:
    """Settings of a reader who looked last at the edition of this number."""
    settings = Settings(home.settings)
    Seen(settings).remember(BELGIUM, edition_marks(home.library, BELGIUM)[number])
    return settings


def history(window: MainWindow, qtbot: QtBot) -> HistoryDialog:
    qtbot.waitUntil(lambda: window.findChild(HistoryDialog) is not None)
    dialog = window.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    return dialog


def drops(window: MainWindow) -> Drops:
    found = window.findChild(Drops)
    assert isinstance(found, Drops)
    return found


def marked(window: MainWindow) -> dict[str, str]:
    window.tabs.show_tab("facts")
    page = window.tabs.page
    assert isinstance(page, FactsTab)
    rows = page.table.model().rows  # type: ignore[attr-defined]  # a FactModel
    return {row.cells[0]: row.news for row in rows if isinstance(row, FactRow) and row.news}


def test_the_history_shows_what_changed_between_the_present_and_the_one_before(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert dialog.model.rows[0] == (
        "Population",
        "11.3 million (2015)",
        "11.6 million (2015)",
        "+0.3 million people",
    )
    assert dialog.old.currentText().startswith("February 2016 (imported ")
    assert dialog.new.currentText() == "March 2017 (present)"
    assert dialog.status.text() == "3 changes"


def test_any_two_editions_can_be_compared_also_backwards(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    dialog.old.setCurrentIndex(0)
    qtbot.waitUntil(lambda: dialog.status.text() == "Choose two different editions.")
    assert not dialog.copy_button.isEnabled()
    dialog.new.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert dialog.model.rows[0][3].endswith("0.3 million people")
    assert not dialog.model.rows[0][3].startswith("+")


def test_changes_are_copied_as_a_table(start: Start, replaced: Places, qtbot: QtBot) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().split("\n")
    assert [len(line.split("\t")) for line in lines] == [4] * 4
    assert lines[0].split("\t") == ["Field", "Before", "After", "Difference"]
    html = QApplication.clipboard().mimeData().html()
    assert html.count("<tr>") == 4 and '<th scope="col">Difference</th>' in html
    rows = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.selectionModel().setCurrentIndex(dialog.model.index(0, 0), rows)
    dialog.copy()
    assert QApplication.clipboard().text().startswith("Population\t11.3 million (2015)\t")


def test_the_changes_are_saved_as_a_tagged_sheet(
    start: Start, replaced: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    file = tmp_path / "history.pdf"
    dialog.paper.save_to(file, dialog.sheet())
    assert not dialog.save_button.isEnabled()
    qtbot.waitUntil(lambda: str(file) in dialog.status.text(), timeout=20_000)
    assert dialog.save_button.isEnabled()
    pdf = PdfReader(file)
    assert "/StructTreeRoot" in pdf.root_object
    said = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert "History of editions of IOM in Belgium" in said
    assert "to March 2017 (present)" in said
    assert "Population 11.3 million (2015) 11.6 million (2015) +0.3 million people" in said


def test_printing_the_changes_asks_for_a_printer_or_tells_that_there_is_none(
    start: Start, replaced: Places, modals: list[str], qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: modals != [], timeout=20_000)
    assert printer_names() or "No printer was found" in modals[0]
    assert dialog.print_button.isEnabled()


def test_a_profile_with_one_edition_says_that_there_is_nothing_to_compare(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM)
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    assert "only one edition, February 2016" in dialog.status.text()
    assert not dialog.table.isVisible()
    assert not dialog.copy_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_numbers_that_changed_while_the_reader_was_away_are_told_and_marked(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM, remembered=looked_at(replaced, 1))
    header = window.header
    qtbot.waitUntil(header.news.isVisible)
    assert header.news.text() == "2 numbers changed since you last looked"
    assert marked(window) == {"Population": "Changed since you last looked; it was 11.3 million"}
    window.tabs.show_tab("contacts")
    page = window.tabs.page
    assert isinstance(page, ContactsTab)
    (fax,) = [row for name, row in page.places.items() if name.endswith("/fax")]
    labels = [label.text() for label in fax.findChildren(type(header.clock))]
    assert any(text.startswith("Changed since you last looked") for text in labels)


def test_news_are_news_until_they_were_looked_at(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    settings = looked_at(replaced, 1)
    window = start(BELGIUM, remembered=settings)
    qtbot.waitUntil(window.header.news.isVisible)
    present = edition_marks(replaced.library, BELGIUM)[0]
    assert Seen(settings).last(BELGIUM) != present[:16]
    window.header.news_wanted.emit()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert not window.header.news.isVisible()
    assert Seen(settings).last(BELGIUM) == present[:16]
    assert marked(window)
    assert window.profile is not None
    window.show_profile(window.profile)
    assert not marked(window)


def test_news_can_be_marked_as_seen_at_once(start: Start, replaced: Places, qtbot: QtBot) -> None:
    settings = looked_at(replaced, 1)
    window = start(BELGIUM, remembered=settings)
    qtbot.waitUntil(window.header.news.isVisible)
    window.header.news_seen.emit()
    assert not window.header.news.isVisible()
    assert not marked(window)
    assert Seen(settings).last(BELGIUM) == edition_marks(replaced.library, BELGIUM)[0][:16]


def test_a_first_look_is_remembered_and_no_news(start: Start, kept: Places, qtbot: QtBot) -> None:
    settings = Settings(kept.settings)
    window = start(BELGIUM, remembered=settings)
    present = edition_marks(kept.library, BELGIUM)[0]
    qtbot.waitUntil(lambda: Seen(settings).last(BELGIUM) == present[:16])
    assert not window.header.news.isVisible()


def test_an_edition_that_is_no_longer_kept_is_told_without_counting(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    settings = Settings(kept.settings)
    Seen(settings).remember(BELGIUM, "0" * 64)
    window = start(BELGIUM, remembered=settings)
    qtbot.waitUntil(window.header.news.isVisible)
    assert window.header.news.text() == "This profile was replaced since you last looked"
    window.header.news_seen.emit()
    assert Seen(settings).last(BELGIUM) == edition_marks(kept.library, BELGIUM)[0][:16]


def test_the_window_of_changes_reads_from_the_right_in_arabic(
    start: Start, replaced: Places, load_language: Callable[[str], Language], qtbot: QtBot
) -> None:
    window = start(BELGIUM, load_language("ar"))
    window.actions_.history.trigger()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert not dialog.table.horizontalScrollBar().isVisible()


def test_a_replacement_while_the_profile_is_shown_is_told_too(
    start: Start, kept: Places, newer: Path, qtbot: QtBot
) -> None:
    settings = looked_at(kept, 0)
    window = start(BELGIUM, remembered=settings)
    drops(window).dropped.emit([newer])
    qtbot.waitUntil(window.header.news.isVisible)
    assert window.header.news.text() == "2 numbers changed since you last looked"


def test_as_many_editions_are_kept_as_the_settings_say(
    start: Start, kept: Places, newer: Path, qtbot: QtBot
) -> None:
    settings = Settings(kept.settings)
    write_preferences(settings, Preferences(editions_kept=0))
    window = start(BELGIUM, remembered=settings)
    drops(window).dropped.emit([newer])
    qtbot.waitUntil(lambda: "2017" in window.statusBar().findChildren(PlainLabel)[0].text())
    assert len(edition_marks(kept.library, BELGIUM)) == 1
