"""The first content is known from what Qt tells of its painting."""

import sys

import pytest

from bench.packages import content_watcher, first_content

LINES = """\
qt.widgets.painting: Marking QRect(0,0 9x9) of PlainLabel(0x1) dirty
qt.widgets.painting: Drawing QRegion(0,0 9x9) of PlainLabel(0x1) at QPoint(0,0)
qt.widgets.painting: Flushing top level QRegion(0,0 9x9) of MainWindow(0x4)
qt.widgets.painting: Drawing QRegion(0,0 9x9) of QStackedWidget(0x2, "qt_tabwidget_stackedwidget")
qt.widgets.painting: Drawing QRegion(0,0 9x9) of Page(0x3) at QPoint(0,0)
qt.widgets.painting: Flushing top level QRegion(0,0 9x9) of MainWindow(0x4)
"""


def test_content_is_a_frame_in_which_a_page_is_drawn() -> None:
    is_content = content_watcher()
    assert [is_content(line) for line in LINES.splitlines()] == [False] * 5 + [True]


def test_the_first_content_of_a_program_is_timed_and_the_program_ended() -> None:
    tells = f"import sys, threading; sys.stderr.write({LINES!r}); sys.stderr.flush()"
    endless = "; threading.Event().wait()"
    assert 0 < first_content([sys.executable, "-c", tells + endless]) < 30_000


def test_a_program_that_draws_nothing_is_told() -> None:
    with pytest.raises(RuntimeError, match="no content"):
        first_content([sys.executable, "-c", ""])
