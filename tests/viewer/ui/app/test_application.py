"""Starts of the whole program: the first, the next, and those where something is wrong."""

import json
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from viewer.app.errors import DisplayMissingError
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.app.bug_reporter import BugReporter
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.qt_plugins import require_display

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]


def make_newer(library: Path) -> None:
    with closing(sqlite3.connect(library)) as connection:
        connection.execute("PRAGMA user_version = 999")


def test_a_first_start_shows_its_window_then_builds_the_library_and_shows_belgium(
    start: Start, home: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    assert window.profile is None
    assert "Preparing the library…" in texts_of(window.message)
    qtbot.waitUntil(lambda: window.profile is not None)
    assert home.library.exists()
    assert "IOM in Belgium" in texts_of(window.header)
    assert len(window.library.all_ids()) == 2
    assert window.windowTitle() == "IOM in Belgium"


def test_a_document_opened_in_the_file_manager_is_imported_and_shown(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start(str(RESOURCES / "profiles" / "iom-egypt.yaml"))
    qtbot.waitUntil(lambda: window.profile is not None and window.profile.summary.id == "iom-egypt")
    assert window.findChildren(ImportReportDialog) != []


def test_a_second_start_shows_a_profile_from_its_first_moment(start: Start, kept: Places) -> None:
    profile = start().profile
    assert profile is not None
    assert profile.summary.id == "iom-belgium"


def test_a_start_on_a_profile_by_its_id_shows_it(start: Start, kept: Places) -> None:
    window = start("iom-belgium")
    assert window.profile is not None
    assert window.profile.summary.id == "iom-belgium"


def test_a_wrong_id_is_told_with_the_nearest_and_the_library_beside_it(
    start: Start, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start("iom-belgum")
    qtbot.waitUntil(lambda: window.message.accessibleName() != "")
    said = " ".join(texts_of(window.message))
    assert "This cannot be shown" in said
    assert "iom-belgum" in said
    assert "iom-belgium" in said
    assert window.message.isVisible()
    assert window.library.all_ids() == ("iom-belgium",)


def test_a_remembered_profile_that_is_gone_gives_way_to_the_first(
    start: Start, kept: Places, settings: SettingsFile
) -> None:
    settings.change(settings.values._replace(profile="gone"))
    window = start(remembered=settings)
    assert window.profile is not None
    assert window.profile.summary.id == "iom-belgium"


def test_a_newer_library_is_told_in_the_window_and_left_untouched(
    start: Start, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    make_newer(kept.library)
    before = kept.library.read_bytes()
    window = start()
    qtbot.waitUntil(lambda: window.message.accessibleName() != "")
    said = " ".join(texts_of(window.message))
    assert "A newer version of this program made the library" in said
    assert str(kept.library) in said
    assert window.profile is None
    assert kept.library.read_bytes() == before
    assert [file.name for file in kept.library.parent.glob("library*")] == ["library.sqlite"]


def test_a_damaged_library_is_moved_aside_and_a_notice_names_the_file(
    start: Start, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    damaged = kept.library.read_bytes()[:5000]
    kept.library.write_bytes(damaged)
    window = start()
    qtbot.waitUntil(lambda: window.notice.isVisible() and window.profile is not None)
    (aside,) = [file for file in kept.library.parent.iterdir() if file.read_bytes() == damaged]
    assert any(str(aside) in text for text in texts_of(window.notice))
    assert str(aside) in window.notice.accessibleName()


def test_a_notice_stays_until_it_is_dismissed(window: MainWindow, qtbot: QtBot) -> None:
    window.notice.show_notice("The library was rebuilt.")
    assert window.notice.isVisible()
    dismiss = window.notice.findChild(QPushButton)
    assert dismiss is not None
    qtbot.mouseClick(dismiss, Qt.MouseButton.LeftButton)
    assert not window.notice.isVisible()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("theme", "pink"),
        ("text_step", 99),
        ("text_step", -7),
        ("window", "\ud800é"),
        ("window", "AAAA"),
        ("tab", "nowhere"),
        ("library_width", -5),
        ("library_width", 10**12),
        ("profile", "\x00\ud800"),
    ],
)
def test_settings_that_make_no_sense_never_hinder_a_start(
    start: Start, kept: Places, key: str, value: object
) -> None:
    kept.settings.write_text(json.dumps({key: value}), encoding="utf-8")
    window = start(remembered=SettingsFile(kept.settings))
    assert window.profile is not None


def test_a_bug_in_a_slot_is_told_with_the_report_that_was_written(
    window: MainWindow,
    kept: Places,
    language: Language,
    modals: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "excepthook", BugReporter(kept, language, window))
    QTimer.singleShot(0, lambda: dict[str, str]()["a bug of ours"])
    qtbot.waitUntil(lambda: modals != [])
    (report,) = kept.reports.iterdir()
    assert "a bug of ours" in report.read_text("utf-8")
    assert str(report) in modals[0]
    assert "Unexpected error. Your library is unharmed." in modals[0]


def test_bugs_while_one_is_being_told_are_only_reported(
    window: MainWindow, kept: Places, language: Language, modals: list[str], qtbot: QtBot
) -> None:
    teller = BugReporter(kept, language, window)
    another = ZeroDivisionError("another")
    QTimer.singleShot(0, lambda: teller(ZeroDivisionError, another, None))
    teller(KeyError, KeyError("the first"), None)
    assert len(modals) == 1
    assert len(list(kept.reports.iterdir())) == 2


def test_without_a_display_a_start_says_so_instead_of_being_aborted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(DisplayMissingError):
        require_display()
