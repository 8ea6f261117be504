"""The frozen window, on a display that no screen shows: painted, used by keys, printed from.

Needs, on Debian and Ubuntu: apt-get install xvfb xdotool
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
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
ZOOM = 3 * ["ctrl+plus"]
PATIENCE = 60  # seconds, on two busy cores
# Said of every window by the plugin that draws off screen.
HARMLESS = "This plugin does not support propagateSizeHints"
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


@contextmanager
def started(folder: Folder, **variables: str) -> "Iterator[subprocess.Popen[bytes]]":
    """The window's process, ended afterwards; it has nothing to complain of."""
    with subprocess.Popen(
        [str(folder.executable), "iom-belgium"],
        env=folder.variables | variables,
        cwd=folder.home,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            said = process.communicate(timeout=PATIENCE)[1].decode().splitlines()
    assert [line for line in said if not line.startswith(HARMLESS)] == []
    assert process.returncode == -signal.SIGTERM


def wait_until(is_so: Callable[[], object], process: "subprocess.Popen[bytes]") -> None:
    """Wait, but not for a program that has ended."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if is_so():
            return
        try:
            status = process.wait(0.2)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"ended with status {status}: {process.communicate()[1].decode()}")
    raise TimeoutError


def test_the_window_opens_off_screen_and_makes_its_library(folder: Folder) -> None:
    library = folder.home / ".local" / "share" / "profile-viewer" / "library.sqlite"
    with started(folder, QT_QPA_PLATFORM="offscreen") as process:
        wait_until(library.exists, process)
        assert "libqoffscreen.so" in loaded_libraries(process.pid)


def asked(display: str, *words: str) -> str:
    """What xdotool answers; "" where it finds nothing."""
    command, variables = ["xdotool", *words], os.environ | {"DISPLAY": display}
    done = subprocess.run(
        command, env=variables, stdout=subprocess.PIPE, check=False, encoding="utf-8", timeout=5
    )
    return done.stdout


def press(display: str, title: str, *keys: str) -> bool:
    """Give keys to the window whose title ends so, if it is on the screen.

    Titles are compared here: xdotool finds none that has a letter beyond Latin ones.
    """
    for window in asked(display, "search", "--onlyvisible", "--class", "profile-viewer").split():
        if asked(display, "getwindowname", window).strip().endswith(title):
            asked(display, "windowfocus", "--sync", window, "key", "--delay", "200", *keys)
            return True
    return False


@needs_display
def test_the_preview_shows_a_sheet_with_pictures_that_can_be_read(
    folder: Folder, display: str, tmp_path: Path
) -> None:
    def print_window_takes_keys() -> bool:
        """Nothing is printed before the profile is there: ask again until the window opens."""
        press(display, "IOM in Belgium — Profile Viewer", "ctrl+p")
        return press(display, "Print — Profile Viewer", "Down", *ZOOM)  # cards with QR codes

    def codes() -> list[str]:
        picture = ImageGrab.grab(xdisplay=display)
        picture.save(tmp_path / "screen.png")
        return [code.text for code in zxingcpp.read_barcodes(picture)]

    with started(folder, DISPLAY=display) as process:
        wait_until(print_window_takes_keys, process)
        wait_until(lambda: any("+32" in code for code in codes()), process)
        assert loaded_libraries(process.pid) >= PICTURES_AND_SHEETS
