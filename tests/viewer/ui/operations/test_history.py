"""The history of a profile in the window, and what changed since the reader looked last."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from db.library import edition_marks
from db.rows import PartialDate
from viewer.app.last_viewed import LastViewed
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.ui.dialogs.history import HistoryDialog
from viewer.ui.main.drops import Drops
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.contacts import ContactsTab
from viewer.ui.profile.fact_rows import FactRow
from viewer.ui.profile.facts import FactsTab
from viewer.ui.widgets.labels import PlainLabel

Start = Callable[..., MainWindow]
BELGIUM = "iom-belgium"
NEWER = PartialDate(2017, 3)


def looked_at(home: Places, number: int) -> SettingsFile:
    """Settings of a reader who looked last at the edition of this number."""
    settings = SettingsFile(home.settings)
    LastViewed(settings).remember(BELGIUM, edition_marks(home.library, BELGIUM)[number])
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


def test_numbers_that_changed_while_the_reader_was_away_are_told_and_marked(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    window = start(BELGIUM, remembered=looked_at(replaced, 1))
    header = window.header
    qtbot.waitUntil(header.news.isVisible)
    told = "Changed since you last looked: 1 fax number, 1 figure, 1 other thing"
    assert header.news.sentence.text() == told
    assert (
        header.news.changed.text()
        .replace("\N{NO-BREAK SPACE}", " ")
        .endswith("+32 2 287 70 06 → +32 2 287 70 99")
    )
    assert marked(window) == {"Population": "Changed since you last looked; it was 11.3 million"}
    window.tabs.show_tab("contacts")
    page = window.tabs.page
    assert isinstance(page, ContactsTab)
    (fax,) = [row for name, row in page.places.items() if name.endswith("/fax")]
    labels = [label.text() for label in fax.findChildren(PlainLabel)]
    assert any(text.startswith("Changed since you last looked") for text in labels)


def test_news_are_news_until_they_were_looked_at(
    start: Start, replaced: Places, qtbot: QtBot
) -> None:
    settings = looked_at(replaced, 1)
    window = start(BELGIUM, remembered=settings)
    qtbot.waitUntil(window.header.news.isVisible)
    present = edition_marks(replaced.library, BELGIUM)[0]
    assert LastViewed(settings).last(BELGIUM) != present[:16]
    window.header.news_requested.emit()
    dialog = history(window, qtbot)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 3)
    assert not window.header.news.isVisible()
    assert LastViewed(settings).last(BELGIUM) == present[:16]
    assert marked(window)
    assert window.profile is not None
    window.show_profile(window.profile)
    assert not marked(window)


def test_news_can_be_marked_as_seen_at_once(start: Start, replaced: Places, qtbot: QtBot) -> None:
    settings = looked_at(replaced, 1)
    window = start(BELGIUM, remembered=settings)
    qtbot.waitUntil(window.header.news.isVisible)
    window.header.news_dismissed.emit()
    assert not window.header.news.isVisible()
    assert not marked(window)
    assert LastViewed(settings).last(BELGIUM) == edition_marks(replaced.library, BELGIUM)[0][:16]


def test_a_first_look_is_remembered_and_no_news(start: Start, kept: Places, qtbot: QtBot) -> None:
    settings = SettingsFile(kept.settings)
    window = start(BELGIUM, remembered=settings)
    present = edition_marks(kept.library, BELGIUM)[0]
    qtbot.waitUntil(lambda: LastViewed(settings).last(BELGIUM) == present[:16])
    assert not window.header.news.isVisible()


def test_an_edition_that_is_no_longer_kept_is_told_without_counting(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    settings = SettingsFile(kept.settings)
    LastViewed(settings).remember(BELGIUM, "0" * 64)
    window = start(BELGIUM, remembered=settings)
    qtbot.waitUntil(window.header.news.isVisible)
    assert window.header.news.sentence.text() == "This profile was replaced since you last looked"
    window.header.news_dismissed.emit()
    assert LastViewed(settings).last(BELGIUM) == edition_marks(kept.library, BELGIUM)[0][:16]


def test_a_replacement_while_the_profile_is_shown_is_told_too(
    start: Start, kept: Places, newer: Path, qtbot: QtBot
) -> None:
    settings = looked_at(kept, 0)
    window = start(BELGIUM, remembered=settings)
    drops(window).dropped.emit([newer])
    qtbot.waitUntil(window.header.news.isVisible)
    assert "1 fax number, 1 figure" in window.header.news.sentence.text()


def test_as_many_editions_are_kept_as_the_settings_say(
    start: Start, kept: Places, newer: Path, qtbot: QtBot
) -> None:
    settings = SettingsFile(kept.settings)
    settings.change(settings.values._replace(editions_kept=0))
    window = start(BELGIUM, remembered=settings)
    drops(window).dropped.emit([newer])
    qtbot.waitUntil(lambda: window.profile is not None and window.profile.summary.edition == NEWER)
    assert len(edition_marks(kept.library, BELGIUM)) == 1
