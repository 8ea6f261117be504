"""The parts of the Windows package that are made here: launchers, icon, lists, signatures."""

import shutil
import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from package.release import BuildError
from package.windows import TOOLS
from package.windows_installer import lines_installing, lines_removing
from package.windows_launchers import ICON_SIZES, LAUNCHERS, add_launchers, icon_of, numbers
from package.windows_libraries import linked_libraries
from package.windows_python import check_signature

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
MISSING = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
needs_tools = pytest.mark.skipif(bool(MISSING), reason=f"sudo apt-get install {' '.join(MISSING)}")


@pytest.fixture
def launchers(tmp_path: Path) -> list[Path]:
    add_launchers(ROOT, tmp_path, tmp_path, "1.2.3")
    return [tmp_path / name for name in LAUNCHERS]


def test_windows_gets_four_numbers_for_a_version() -> None:
    assert numbers("0.1.0") == "0.1.0.0"
    assert numbers("12.3") == "12.3.0.0"


def test_the_icon_holds_a_picture_of_each_size() -> None:
    icon = icon_of(ROOT / "resources" / "icons" / "profile-viewer.svg")
    assert struct.unpack("<HHH", icon[:6]) == (0, 1, len(ICON_SIZES))
    for index, size in enumerate(ICON_SIZES):
        length, place = struct.unpack("<II", icon[14 + 16 * index : 22 + 16 * index])
        picture = QImage.fromData(icon[place : place + length])
        assert (picture.width(), picture.height()) == (size, size)


@needs_tools
def test_the_launchers_need_nothing_but_windows_and_are_the_same_each_time(
    launchers: list[Path], tmp_path: Path
) -> None:
    first = [launcher.read_bytes() for launcher in launchers]
    for launcher in launchers:
        linked = {name.lower() for name in linked_libraries(launcher)}
        assert linked <= {"kernel32.dll", "msvcrt.dll", "shell32.dll", "user32.dll"}
    add_launchers(ROOT, tmp_path, tmp_path, "1.2.3")
    assert [launcher.read_bytes() for launcher in launchers] == first


@needs_tools
def test_a_library_that_pythons_makers_did_not_sign_is_refused(launchers: list[Path]) -> None:
    roots = ROOT / "packaging" / "windows" / "microsoft-root-2020.pem"
    with pytest.raises(BuildError, match=r"profile-viewer\.exe is not signed"):
        check_signature(launchers[0], roots)


def test_the_uninstaller_removes_the_installed_files_and_no_others(tmp_path: Path) -> None:
    files = [tmp_path / "a" / "b" / "deep.txt", tmp_path / "a" / "near.txt", tmp_path / "top.txt"]
    assert list(lines_installing(files, tmp_path)) == [
        r'SetOutPath "$INSTDIR\a\b"',
        f'File "{files[0]}"',
        r'SetOutPath "$INSTDIR\a"',
        f'File "{files[1]}"',
        'SetOutPath "$INSTDIR"',
        f'File "{files[2]}"',
    ]
    assert list(lines_removing(files, tmp_path)) == [
        r'Delete "$INSTDIR\a\b\deep.txt"',
        r'Delete "$INSTDIR\a\near.txt"',
        r'Delete "$INSTDIR\top.txt"',
        r'RMDir "$INSTDIR\a\b"',
        r'RMDir "$INSTDIR\a"',
    ]
