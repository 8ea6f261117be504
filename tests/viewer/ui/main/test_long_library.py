"""A library too long for the first view: its profile comes first, its lines after it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.app.paths import Places
from viewer.ui.main.window import MainWindow

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]


@pytest.fixture(autouse=True)
def every_library_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ui.main.session.LINES_AT_ONCE", 0)


def shows_belgium(window: MainWindow) -> bool:
    return window.profile is not None and window.profile.summary.id == "iom-belgium"


def test_a_long_library_is_listed_once_the_profile_has_been_shown(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    assert shows_belgium(window)
    qtbot.waitUntil(lambda: window.library.selected_ids() == ("iom-belgium",))
    assert window.library.all_ids() == ("iom-belgium",)


def test_a_long_library_with_a_damaged_line_is_rebuilt_and_listed(
    start: Start, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    with closing(sqlite3.connect(kept.library)) as connection, connection:
        connection.execute("UPDATE profile SET summary = replace(summary, 'Belgium', 'Narnia')")
    window = start("iom-belgium")
    qtbot.waitUntil(lambda: bool(window.library.all_ids()))
    qtbot.waitUntil(lambda: shows_belgium(window))
    assert any("moved aside" in text or "damaged" in text for text in texts_of(window.notice))


def test_a_long_library_that_was_locked_is_listed_on_another_try(
    start: Start, kept: Places, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.storage.connection.BUSY_SECONDS", 0.1)
    window = start("iom-belgium")
    with closing(sqlite3.connect(kept.library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        qtbot.waitUntil(lambda: "notice" in vars(window) and window.notice.step.isVisible())
        assert window.library.all_ids() == ()
        other.execute("ROLLBACK")
    window.notice.step.click()
    qtbot.waitUntil(lambda: window.library.all_ids() == ("iom-belgium",))
    assert not window.notice.isVisible()
