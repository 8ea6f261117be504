"""The frozen window, on a display that no screen shows: painted, used by keys, printed from.

Needs, on Debian and Ubuntu: apt-get install xvfb xdotool
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import ImageGrab

from tests.installed.folder import ARCHIVE, Folder, loaded_libraries, unpacked

pytestmark = pytest.mark.skipif(
    not ARCHIVE.exists(), reason="python3 packaging/dev.py package folder"
)
needs_display = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="sudo apt-get install xvfb xdotool",
)
PATIENCE = 120  # seconds, on two busy cores
PICTURES_AND_SHEETS = {"libqxcb.so", "libqsvgicon.so", "libQt6Pdf.so.6", "_typst.abi3.so"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return unpacked(tmp_path_factory.mktemp("folder"))


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a display of our own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        yield f":{told.readline().strip()}"
    server.terminate()
    server.wait(PATIENCE)


def started(folder: Folder, **variables: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [str(folder.executable), "iom-belgium"],
        env=folder.variables | variables,
        cwd=folder.home,
        stderr=subprocess.PIPE,
    )


def wait_until(is_so: Callable[[], object], process: "subprocess.Popen[bytes]") -> None:
    """Wait, but not for a program that has ended."""
    for _ in range(PATIENCE * 5):
        if is_so():
            return
        try:
            status = process.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"ended with status {status}: {process.communicate()[1].decode()}")
    raise TimeoutError


def ended(process: "subprocess.Popen[bytes]") -> str:
    """Ask the program to end; what it had to say until then."""
    process.terminate()
    said = process.communicate(timeout=PATIENCE)[1].decode()
    assert process.returncode == -signal.SIGTERM
    return said


def test_the_window_opens_off_screen_and_makes_its_library(folder: Folder) -> None:
    process = started(folder, QT_QPA_PLATFORM="offscreen")
    wait_until((folder.home / ".local/share/profile-viewer/library.sqlite").exists, process)
    assert "libqoffscreen.so" in loaded_libraries(process.pid)
    assert ended(process) == ""


@needs_display
def test_the_preview_shows_a_sheet_with_pictures_that_can_be_read(
    folder: Folder, display: str, tmp_path: Path
) -> None:
    process = started(folder, DISPLAY=display)

    def press(window: str, *keys: str) -> None:
        words = ["search", "--sync", "--onlyvisible", "--name", window, "windowfocus", "--sync"]
        subprocess.run(
            ["xdotool", *words, "key", "--delay", "200", *keys],
            env=os.environ | {"DISPLAY": display},
            timeout=PATIENCE,
            check=True,
        )

    def codes() -> list[str]:
        picture = ImageGrab.grab(xdisplay=display)
        picture.save(tmp_path / "screen.png")
        return [code.text for code in zxingcpp.read_barcodes(picture)]

    press("Profile Viewer", "ctrl+p")
    press("^Print$", "Down")  # the second sheet: cards, with a QR code each
    wait_until(lambda: any("+32" in code for code in codes()), process)
    assert loaded_libraries(process.pid) >= PICTURES_AND_SHEETS
    assert ended(process) == ""
