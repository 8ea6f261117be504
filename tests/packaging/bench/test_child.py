"""The start benchmark's measuring of a window."""

from pathlib import Path

import pytest

from bench.displays import imagined_screen
from bench.start import Start, program, start_of
from db.library import Library
from viewer.app.paths import places


def start(tmp_path: Path, task: str) -> Start:
    """The program, started on a library of its own."""
    where = places(tmp_path)
    Library.open(where.library, where.resources, ("en",))
    return start_of(imagined_screen(tmp_path), program(task, tmp_path, "iom-belgium"))


def test_a_bare_window_tells_when_it_was_painted_and_what_it_took(tmp_path: Path) -> None:
    found = start_of(imagined_screen(tmp_path), ["bare", "tabs"])
    assert 0 < found["wall"] < 60_000
    assert 0 < found["processor"] < 60_000
    assert 1_000_000 < found["memory"] <= found["memory_of_tabs"]
    assert found["likeness"] == 1


@pytest.mark.slow
def test_the_first_content_of_the_program_is_its_page_as_it_stays(tmp_path: Path) -> None:
    assert start(tmp_path, "tabs")["likeness"] > 0.99


@pytest.mark.slow
@pytest.mark.parametrize("task", ["click", "type", "tab", "compare", "print"])
def test_each_first_action_ends_after_the_first_content(tmp_path: Path, task: str) -> None:
    found = start(tmp_path, task)
    assert found["action_wall"] > 0
    assert found["wall"] < found["done_wall"]
