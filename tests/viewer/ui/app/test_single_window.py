"""A second start for the same library hands over to the window that is open, and ends."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import RESOURCES, Places
from viewer.app.wanted import Wanted
from viewer.ui.app.single_window import SingleWindow
from viewer.ui.main.window import MainWindow

# The test platform cannot bring a window to the front.
pytestmark = pytest.mark.qt_log_ignore("does not support raise")

Start = Callable[..., MainWindow]
PROJECT = Path(__file__).parents[4]
BELGIUM = RESOURCES / "profiles" / "iom-belgium.yaml"


@pytest.fixture
def single(kept: Places) -> Iterator[SingleWindow]:
    """The first start's part, whose window is open."""
    first = SingleWindow(kept, "offscreen")
    assert not first.hands_over(Wanted())
    yield first
    first.close()


def second_start(kept: Places, *words: str | Path) -> "subprocess.Popen[bytes]":
    """One more start of the program itself, as a file manager makes it."""
    common = ["-platform", "offscreen", "--basedir", str(kept.library.parent)]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "viewer", *map(str, words), *common],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        cwd=kept.library.parent,
    )


def shows(window: MainWindow, profile_id: str) -> Callable[[], bool]:
    return lambda: window.profile is not None and window.profile.summary.id == profile_id


def listed(window: MainWindow) -> set[str]:
    return {line.id for line in window.library.profiles}


def test_documents_and_folders_of_a_second_start_are_imported_by_the_first(
    start: Start, kept: Places, single: SingleWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    single.receive(window.wanted.emit)
    folder = tmp_path / "more é"
    folder.mkdir()
    text = BELGIUM.read_text("utf-8")
    files = [tmp_path / "norway.yaml", folder / "chad.yaml"]
    for file in files:
        file.write_text(text.replace("id: iom-belgium", f"id: {file.stem}", 1), "utf-8")
    second = second_start(kept, files[0], folder)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    qtbot.waitUntil(lambda: listed(window) >= {"norway", "chad"}, timeout=10_000)


def test_a_profile_that_a_second_start_names_is_shown_by_the_first(
    start: Start, kept: Places, library: Library, single: SingleWindow, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    single.receive(window.wanted.emit)
    second = second_start(kept, "second")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    qtbot.waitUntil(shows(window, "second"))


def test_another_library_has_a_window_of_its_own(
    kept: Places, single: SingleWindow, tmp_path: Path
) -> None:
    other = SingleWindow(kept._replace(library=tmp_path / "other.sqlite"), "offscreen")
    assert not other.hands_over(Wanted())
    other.close()


def test_a_library_that_is_reached_by_a_link_has_the_same_window(
    kept: Places, single: SingleWindow, tmp_path: Path
) -> None:
    link = tmp_path / "link"
    link.symlink_to(kept.library.parent, target_is_directory=True)
    second = SingleWindow(kept._replace(library=link / kept.library.name), "offscreen")
    assert second.folder == single.folder


def test_a_window_that_was_killed_is_not_waited_for(kept: Places) -> None:
    program = """
import os, sys
from pathlib import Path
from viewer.app.paths import places
from viewer.app.wanted import Wanted
from viewer.ui.app.single_window import SingleWindow
single = SingleWindow(places(Path(sys.argv[1])), "offscreen")
assert not single.hands_over(Wanted())
os.kill(os.getpid(), 9)
"""
    words = [sys.executable, "-P", "-c", program, str(kept.library.parent)]
    env = {**os.environ, "PYTHONPATH": str(PROJECT)}
    subprocess.run(words, env=env, check=False)
    after = SingleWindow(kept, "offscreen")
    assert (after.folder / "lock").exists()
    assert not after.hands_over(Wanted())
    after.close()
    assert not after.folder.exists()


def test_what_a_window_that_does_not_answer_was_handed_is_taken_back(
    kept: Places, single: SingleWindow
) -> None:
    second = SingleWindow(kept, "offscreen")
    assert not second.hands_over(Wanted("second"), answered_within=2)
    assert [path.name for path in single.folder.iterdir()] == ["lock"]


@pytest.mark.parametrize("rubbish", [b"", b"[]", b"{}", b'{"profile": 1, "token": 2}', b"\xff"])
def test_rubbish_beside_the_lock_is_passed_over(single: SingleWindow, rubbish: bytes) -> None:
    (single.folder / "x.json").write_bytes(rubbish)
    taken: list[Wanted] = []
    single.take(taken.append)
    assert taken == []


def test_words_name_one_profile_or_files_and_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    assert Wanted.of_words(["iom-belgium"]) == Wanted("iom-belgium")
    both = Wanted.of_words(["a.yaml", "folder"])
    assert both == Wanted("", (tmp_path / "a.yaml", tmp_path / "folder"))
    assert Wanted.from_json(both.as_json()) == both
    with pytest.raises(ValueError, match="iom-egypt"):
        Wanted.of_words(["iom-egypt", "a.yaml"])
