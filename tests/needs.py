"""What some tests need of the system that they run on, and why they cannot run without it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM_PYTHON = "/usr/bin/python3"


def is_installed(*programs: str) -> bool:
    return all(map(shutil.which, programs))


def system_python_has(module: str) -> bool:
    """Whether the system's own Python, which is not that of the tests, has a module."""
    if not is_installed(SYSTEM_PYTHON):
        return False
    asked = [SYSTEM_PYTHON, "-c", f"import {module}"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


needs_links = pytest.mark.skipif(
    os.name == "nt", reason="on Windows only administrators may make symbolic links"
)
needs_pipes = pytest.mark.skipif(
    os.name == "nt", reason="on Windows pipes do not lie in folders, so no file can replace one"
)
needs_mode_bits = pytest.mark.skipif(
    os.name == "nt", reason="on Windows a file has no bit that says whether it can be run"
)
needs_users_without_home = pytest.mark.skipif(
    os.name == "nt", reason="Windows makes the home of a user at login: nobody is without one"
)
needs_any_bytes_as_name = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux takes a file name that is no text"
)
needs_bash = pytest.mark.skipif(
    shutil.which("bash") is None, reason="bash itself is asked what it completes: install bash"
)
needs_dpkg = pytest.mark.skipif(
    shutil.which("dpkg-query") is None,
    reason="Debian's own tool is asked which libraries Debian has: run it on Debian or Ubuntu",
)
CJK_FONT = Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")
needs_cjk_font = pytest.mark.skipif(
    not CJK_FONT.exists(),
    reason="a small font of Chinese, Japanese and Korean stands for the large one:"
    " sudo apt-get install fonts-wqy-microhei",
)
needs_screen_reader = pytest.mark.skipif(
    not is_installed("Xvfb", "dbus-daemon", "openbox", "xdotool", "faketime")
    or not system_python_has("pyatspi"),
    reason="what is said is heard on a display and a bus of their own: sudo apt-get install"
    " xvfb dbus at-spi2-core openbox xdotool faketime python3-pyatspi",
)
needs_events_of_qt = pytest.mark.skipif(
    sys.platform != "linux",
    reason="what Qt announces is heard by a function that PySide6 lacks, by its name on Linux",
)
needs_lexgrog = pytest.mark.skipif(
    shutil.which("lexgrog") is None, reason="the database of manuals reads pages: install man-db"
)
needs_nsis = pytest.mark.skipif(
    shutil.which("makensis") is None, reason="NSIS compiles the installer: install nsis"
)
needs_desktop_tools = pytest.mark.skipif(
    shutil.which("desktop-file-validate") is None,
    reason="entries of menus are checked by their makers' tool: install desktop-file-utils",
)
needs_keyboards = pytest.mark.skipif(
    not all(map(shutil.which, ("Xvfb", "setxkbmap", "xdotool"))),
    reason="real keys are pressed on an X server: install xvfb, x11-xkb-utils and xdotool",
)
