"""Progress of long work: not at once, counted, and it can be stopped."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from viewer.i18n.language import Language
from viewer.ui.widgets.progress_bar import SHOWN_AFTER, ProgressBar


@pytest.fixture
def progress(language: Language, keep: Callable[[ProgressBar], None]) -> ProgressBar:
    made = ProgressBar(language)
    keep(made)
    return made


def test_it_comes_after_half_a_second_and_counts(progress: ProgressBar, qtbot: QtBot) -> None:
    progress.begin("Importing…")
    assert not progress.isVisible()
    progress.advance(412, 3000)
    qtbot.waitUntil(progress.isVisible, timeout=4 * SHOWN_AFTER)
    assert [label.text() for label in progress.findChildren(QLabel)] == [
        "Importing…",
        "412 of 3,000",
    ]


def test_work_that_is_soon_done_never_shows_it(progress: ProgressBar) -> None:
    progress.begin("Importing…")
    progress.end()
    assert not progress.isVisible()
    assert not any(timer.isActive() for timer in progress.findChildren(QTimer))


def test_stopping_is_said_at_once_and_once(progress: ProgressBar, qtbot: QtBot) -> None:
    progress.begin("Importing…")
    with qtbot.waitSignal(progress.cancelled):
        progress.cancel.click()
    assert not progress.cancel.isEnabled()
    assert progress.findChildren(QLabel)[0].text() == "Stopping…"
