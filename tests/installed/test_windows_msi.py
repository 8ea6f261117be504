"""The MSI under Wine: installed in silence over an older one, used, and removed."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from package.manifest import write_manifest
from package.release import Release
from package.windows_launchers import add_launchers
from package.windows_msi import compile_msi, product_code
from tests.installed.windows_machine import WindowsMachine
from viewer import __version__

ROOT = Path(__file__).parents[2]
NAME = f"profile-viewer-{__version__}-windows-amd64"
MSI, SETUP = (ROOT / "dist" / f"{NAME}{ending}" for ending in (".msi", "-setup.exe"))
MISSING = [tool for tool in ("wine", "msiextract", "wixl") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.skipif(not MSI.exists(), reason="python3 packaging/dev.py package windows"),
    pytest.mark.skipif(bool(MISSING), reason="apt-get install wine wine64 msitools wixl"),
]

UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
CLASSES = r"HKLM\Software\Classes"
REFUSED, MSI_IS_THERE = 1603, 1638
OLDER = Release("0.0.9", "0123456789ab", 0)


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WindowsMachine]:
    machine = WindowsMachine(tmp_path_factory.mktemp("windows"))
    shutil.copy(MSI, machine.drive / "new.msi")
    yield machine
    machine.shut_down()


@pytest.fixture(scope="module")
def older(windows: WindowsMachine, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The MSI of an older version: the same program, and a file that the newer one lacks."""
    work = tmp_path_factory.mktemp("older")
    subprocess.run(["msiextract", "-C", str(work), str(MSI)], capture_output=True, check=True)
    tree = work / "tree"
    (work / "Profile Viewer").rename(tree)
    (tree / "viewer" / "gone.py").write_text("")
    write_manifest(tree, tree, OLDER, "windows-amd64")
    add_launchers(ROOT, work, tree, OLDER.version)
    msi = windows.drive / "older.msi"
    compile_msi(ROOT, work, tree, msi, OLDER)
    return msi


@pytest.fixture(scope="module")
def before(windows: WindowsMachine, older: Path) -> set[Path]:
    return windows.files()


@pytest.fixture(scope="module")
def installed(windows: WindowsMachine, before: set[Path]) -> Path:
    """Where the program lies after an upgrade; someone had used the older version."""
    folder = windows.drive / "Program Files" / "Profile Viewer"
    install(windows, "older.msi")
    assert (folder / "viewer" / "gone.py").exists()
    windows.run(str(folder / "profile-viewer.exe"), "remove", "iom-belgium", "--yes")
    install(windows, "new.msi")
    return folder


def install(windows: WindowsMachine, name: str, status: int = 0) -> None:
    windows.run_line(f"start /wait msiexec /i C:\\{name} /qn", status)


def test_an_upgrade_keeps_the_library_and_leaves_nothing_of_the_old_version(
    windows: WindowsMachine, installed: Path
) -> None:
    assert not (installed / "viewer" / "gone.py").exists()
    assert windows.registry(f"{UNINSTALL}\\{product_code(OLDER.version)}") == {}
    assert "iom-belgium" not in windows.run(str(installed / "profile-viewer.exe"), "list")


def test_the_program_stands_in_the_list_of_installed_apps(
    windows: WindowsMachine, installed: Path
) -> None:
    entry = windows.registry(f"{UNINSTALL}\\{product_code(__version__)}")
    assert entry["DisplayName"] == "Profile Viewer"
    assert entry["DisplayVersion"] == __version__
    assert entry["Publisher"] == "Profile Viewer project"
    assert entry["WindowsInstaller"] == "0x1"


def test_the_self_check_finds_all_sound(windows: WindowsMachine, installed: Path) -> None:
    told = windows.run(str(installed / "profile-viewer.exe"), "self-check", "--json")
    assert json.loads(told)["sound"], told


def test_it_is_offered_for_documents_and_in_the_start_menu(
    windows: WindowsMachine, installed: Path
) -> None:
    for ending in (".yaml", ".yml"):
        assert "ProfileViewer.Profile" in windows.registry(rf"{CLASSES}\{ending}\OpenWithProgids")
        assert "(Default)" not in windows.registry(rf"{CLASSES}\{ending}")
    command = windows.registry(rf"{CLASSES}\ProfileViewer.Profile\shell\open\command")["(Default)"]
    assert command == r'"C:\Program Files\Profile Viewer\profile-viewer-window.exe" "%1"'
    assert len(list(windows.home.rglob("Start Menu/**/Profile Viewer.lnk"))) == 1


def test_neither_an_older_version_nor_the_other_installer_goes_over_it(
    windows: WindowsMachine, installed: Path
) -> None:
    shutil.copy(SETUP, windows.drive / "setup.exe")
    install(windows, "older.msi", REFUSED)
    windows.run_line("C:\\setup.exe /S /ALLUSERS", MSI_IS_THERE)
    (windows.drive / "setup.exe").unlink()
    assert windows.registry(f"{UNINSTALL}\\{product_code(OLDER.version)}") == {}
    assert json.loads(windows.run(str(installed / "profile-viewer.exe"), "self-check", "--json"))[
        "sound"
    ]


def test_uninstalled_means_gone_but_for_the_library_and_its_place(
    windows: WindowsMachine, installed: Path, before: set[Path]
) -> None:
    windows.run_line(f"start /wait msiexec /x {product_code(__version__)} /qn")
    assert not installed.exists()
    left = {file.parts[-2:] for file in windows.files() - before}
    assert left <= {
        ("profile-viewer", "library.sqlite"),
        ("profile-viewer", "library.sqlite.lock"),
        ("profile-viewer", "settings.json"),  # where the library lies
        ("Logs", "log.txt"),
    }
    assert ("profile-viewer", "library.sqlite") in left


def test_it_does_not_go_over_what_the_other_installer_has_installed(
    windows: WindowsMachine, installed: Path
) -> None:
    key = f"{UNINSTALL}\\ProfileViewer"
    windows.run("reg", "add", key, "/v", "QuietUninstallString", "/d", "uninstall.exe /S")
    install(windows, "new.msi", REFUSED)
    assert not installed.exists()
    windows.run("reg", "delete", key, "/f")
    windows.shut_down()
    assert windows.names_in_registry("ProfileViewer") == []
