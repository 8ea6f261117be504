"""Which libraries of the system Qt misses, and the command that installs them."""

import shutil
import sys
from pathlib import Path

from qt_libraries import message, missing_libraries, not_found

LISTING = """\
/somewhere/PySide6/Qt/lib/libQt6Gui.so.6:
\tlinux-vdso.so.1 (0x00007ffd5a3f2000)
\tlibEGL.so.1 => not found
\tlibxkbcommon.so.0 => not found
\tlibQt6Core.so.6 => /somewhere/PySide6/Qt/lib/libQt6Core.so.6 (0x00007f4c1a000000)
/somewhere/PySide6/Qt/lib/libQt6Widgets.so.6:
\tlibEGL.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f4c19e00000)
"""


def test_each_library_that_is_not_found_is_named_once() -> None:
    assert not_found(LISTING) == ("libEGL.so.1", "libxkbcommon.so.0")


def test_debian_gets_the_command_with_its_package_names() -> None:
    lines = message(["libEGL.so.1", "libxkbcommon.so.0"], has_dnf=False).splitlines()
    assert lines[0].endswith("libEGL.so.1, libxkbcommon.so.0")
    assert lines[-1] == "    sudo apt-get install libegl1 libxkbcommon0"


def test_fedora_gets_the_command_with_its_package_names() -> None:
    lines = message(["libEGL.so.1", "libxkbcommon.so.0"], has_dnf=True).splitlines()
    assert lines[-1] == "    sudo dnf install libglvnd-egl libxkbcommon"


def test_a_package_that_holds_two_libraries_is_named_once() -> None:
    lines = message(["libglib-2.0.so.0", "libgthread-2.0.so.0"], has_dnf=False).splitlines()
    assert lines[-1] == "    sudo apt-get install libglib2.0-0"


def test_a_library_of_an_unknown_package_is_still_named() -> None:
    assert message(["libnovel.so.9"], has_dnf=False).endswith("packages hold libnovel.so.9")


def test_the_environment_that_runs_the_tests_misses_nothing() -> None:
    assert missing_libraries(Path(sys.prefix), "offscreen") == ()


def test_only_on_linux_a_library_that_really_cannot_be_loaded_is_missing(tmp_path: Path) -> None:
    lib = Path("PySide6", "Qt", "lib")
    copy = tmp_path / "lib" / "python3.11" / "site-packages" / lib
    copy.mkdir(parents=True)
    for source in Path(sys.prefix).glob(f"lib/python3.*/site-packages/{lib}/libQt6Svg.so.6"):
        shutil.copy(source, copy)
    missing = missing_libraries(tmp_path, "offscreen")
    assert ("libQt6Gui.so.6" in missing) == (sys.platform == "linux")
