"""The Windows installer under Wine: installed in silence, used, upgraded, removed."""

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from threading import Event

import pypdf
import pytest

from db.reading import READING_PROCESS
from package.manifest import write_manifest
from package.release import Release
from package.windows_installer import compile_installer
from package.windows_launchers import add_launchers
from tests.installed.reading import answer, questions
from tests.installed.windows_machine import LONGEST, WindowsMachine
from viewer import __version__
from viewer.app.paths import RESOURCES

ROOT = Path(__file__).parents[2]
SETUP = ROOT / "dist" / f"profile-viewer-{__version__}-windows-amd64-setup.exe"
HAS_WINE = shutil.which("wine") is not None
pytestmark = [
    pytest.mark.skipif(not SETUP.exists(), reason="python3 packaging/dev.py package windows"),
    pytest.mark.skipif(not HAS_WINE, reason="apt-get install wine wine64"),
]

LISTED = r"\Software\Microsoft\Windows\CurrentVersion\Uninstall\ProfileViewer"
CLASSES = r"HKCU\Software\Classes"
FOLDER = "C:\\Programs for reading\\Profily zemí"
RUNS, IS_OLDER = 32, 1638
POLL = 0.2  # seconds
OLDER = Release("0.0.9", "0123456789ab", 0)


@pytest.fixture(scope="module")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WindowsMachine]:
    machine = WindowsMachine(tmp_path_factory.mktemp("windows"))
    shutil.copy(SETUP, machine.drive / "setup.exe")
    yield machine
    machine.shut_down()


@pytest.fixture(scope="module")
def before(windows: WindowsMachine) -> set[Path]:
    return windows.files()


@pytest.fixture(scope="module")
def installed(windows: WindowsMachine, before: set[Path]) -> Path:
    """Where a silent installation for one user put the program."""
    windows.run_line(f"C:\\setup.exe /S /CURRENTUSER /D={FOLDER}")
    return windows.drive / Path(FOLDER.replace("\\", "/")).relative_to("C:")


@pytest.fixture(scope="module")
def older(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer of an older version: the same program, and a file that the newer one lacks."""
    work = tmp_path_factory.mktemp("older")
    tree, setup = work / "tree", work / "older.exe"
    shutil.copytree(installed, tree, ignore=shutil.ignore_patterns("uninstall.exe"))
    (tree / "viewer" / "gone.py").write_text("")
    write_manifest(tree, tree, OLDER, "windows-amd64")
    add_launchers(ROOT, work, tree, OLDER.version)
    compile_installer(ROOT, work, tree, setup, OLDER, is_quick=True)
    return setup


@pytest.fixture
def viewer(windows: WindowsMachine, installed: Path) -> Callable[..., str]:
    """Runs a terminal command of the installed program."""

    def run(*words: str, status: int = 0) -> str:
        return windows.run(str(installed / "profile-viewer.exe"), *words, status=status)

    return run


@contextmanager
def opened_window(windows: WindowsMachine, folder: Path, *words: str) -> Iterator[None]:
    """The program's window, drawn off screen, until the block ends."""
    program = str(folder / "profile-viewer-window.exe")
    process = windows.start(program, "-platform", "offscreen", *words)
    try:
        yield
        assert process.poll() is None, process.stdout and process.stdout.read()
    finally:
        process.kill()
        process.communicate(timeout=LONGEST)


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not is_so():
        assert time.monotonic() < end
        Event().wait(POLL)


def may_stay(file: Path) -> bool:
    """What the tests put there, and what Windows takes away when it starts the next time."""
    is_ours = file.parts[0] in {"documents ž", "my data", "opened ž.yaml"}
    return is_ours or file.match("Temp/~nsu*.tmp/Un.exe")


def library_of(windows: WindowsMachine) -> Path:
    return windows.home / "AppData" / "Local" / "profile-viewer" / "library.sqlite"


def test_the_program_stands_in_the_list_of_installed_apps(
    windows: WindowsMachine, installed: Path
) -> None:
    entry = windows.registry("HKCU" + LISTED)
    assert entry["DisplayName"] == "Profile Viewer"
    assert entry["DisplayVersion"] == __version__
    assert entry["InstallLocation"] == FOLDER
    assert entry["QuietUninstallString"] == f'"{FOLDER}\\uninstall.exe" /CurrentUser /S'
    assert entry["Publisher"]
    size = sum(file.stat().st_size for file in installed.rglob("*") if file.is_file())
    assert int(entry["EstimatedSize"], 16) * 1024 == pytest.approx(size, rel=0.01)


def test_it_is_offered_for_documents_and_in_the_start_menu(
    windows: WindowsMachine, installed: Path
) -> None:
    for ending in (".yaml", ".yml"):
        assert "ProfileViewer.Profile" in windows.registry(rf"{CLASSES}\{ending}\OpenWithProgids")
        assert "(Default)" not in windows.registry(rf"{CLASSES}\{ending}")
    command = windows.registry(rf"{CLASSES}\ProfileViewer.Profile\shell\open\command")
    assert command["(Default)"] == f'"{FOLDER}\\profile-viewer-window.exe" "%1"'
    assert len(list(windows.home.rglob("Start Menu/**/Profile Viewer.lnk"))) == 1


def test_the_self_check_finds_all_sound(viewer: Callable[..., str]) -> None:
    told = json.loads(viewer("self-check", "--json"))
    assert told["sound"], told
    checks = {check["name"]: check["text"] for check in told["checks"]}
    assert "offscreen" in checks["screens"]
    assert "windows" in checks["screens"]


def test_the_self_check_tells_a_file_that_was_changed(
    viewer: Callable[..., str], installed: Path
) -> None:
    file = installed / "resources" / "sheets" / "page.typ"
    content = file.read_bytes()
    file.write_bytes(content + b" ")
    told = json.loads(viewer("self-check", "--json", status=1))
    file.write_bytes(content)
    checks = {check["name"]: check for check in told["checks"]}
    assert not checks["files"]["is_sound"]


def test_the_terminal_does_the_main_job(
    viewer: Callable[..., str], windows: WindowsMachine
) -> None:
    """With words and files that hold spaces, quotes' neighbours and letters of other alphabets."""
    base = ("--basedir", "C:\\my data\\ž \u0416\\")
    folder = windows.drive / "documents ž"
    folder.mkdir()
    document = (RESOURCES / "profiles" / "iom-egypt.yaml").read_text("utf-8")
    renamed = document.replace("id: iom-egypt", "id: second", 1)
    (folder / "one \u0416.yaml").write_text(renamed, "utf-8")

    assert viewer("--version").strip() == f"profile-viewer {__version__}"
    assert "added" in viewer(*base, "import", "C:\\documents ž")
    assert "second" in viewer(*base, "list")
    viewer(*base, "print", "second", "--sheet", "contacts", "-o", "C:\\documents ž\\ž.pdf")
    viewer(*base, "export", "second", "--format", "xlsx", "-o", "C:\\documents ž\\ž.xlsx")
    viewer(*base, "show", "nothing", status=1)
    viewer("list", "--no-such-option", status=2)

    pages = pypdf.PdfReader(folder / "ž.pdf").pages
    assert "Egypt" in "".join(page.extract_text() for page in pages)
    assert (folder / "ž.xlsx").stat().st_size > 1000


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("program", ["profile-viewer.exe", "profile-viewer-window.exe"])
def test_both_programs_read_documents_in_a_process_of_their_own(
    windows: WindowsMachine, program: str
) -> None:
    document = RESOURCES / "profiles" / "iom-egypt.yaml"
    copy = windows.drive / "egypt ž.yaml"
    shutil.copy(document, copy)
    told = questions(f"{FOLDER}\\resources", "C:\\egypt ž.yaml")
    profile = answer(windows.told(f"{FOLDER}\\{program}", READING_PROCESS, questions=told)).profile
    copy.unlink()
    assert profile is not None
    assert profile.source == document.read_bytes()


def test_the_window_opens_on_a_document_and_nothing_is_changed_under_it(
    windows: WindowsMachine, installed: Path
) -> None:
    document = (RESOURCES / "profiles" / "iom-egypt.yaml").read_text("utf-8")
    file = windows.drive / "opened ž.yaml"
    file.write_text(document.replace("id: iom-egypt", "id: opened", 1), "utf-8")
    with opened_window(windows, installed, f"C:\\{file.name}"):
        library, log = library_of(windows), library_of(windows).parent / "Logs" / "log.txt"
        wait_until(lambda: library.exists() and b"id: opened" in library.read_bytes())
        assert "painted system=win32" in log.read_text("utf-8")
        windows.run_line("C:\\setup.exe /S /CURRENTUSER", status=RUNS)
        line = f'"{FOLDER}\\uninstall.exe" /S /CURRENTUSER _?={FOLDER}'
        windows.run_line(line, status=RUNS)
    assert (installed / "viewer" / "app" / "cli.py").exists()


def test_uninstalled_means_gone_but_for_the_library(
    windows: WindowsMachine, installed: Path, older: Path, before: set[Path]
) -> None:
    windows.run_line(windows.registry("HKCU" + LISTED)["QuietUninstallString"])
    wait_until(lambda: not installed.exists())
    windows.shut_down()
    assert windows.names_in_registry("ProfileViewer") == []
    library = library_of(windows).relative_to(windows.drive)
    left = {file for file in windows.files() - before if library.parent not in file.parents}
    assert (windows.drive / library).exists()
    assert {file for file in left if not may_stay(file)} == set()


def test_an_upgrade_keeps_the_library_and_leaves_nothing_of_the_old_version(
    windows: WindowsMachine, older: Path
) -> None:
    """For all users, where Windows keeps programs; and there is no way back but by removing."""
    program = windows.drive / "Program Files" / "Profile Viewer" / "profile-viewer.exe"
    listed, older_line = "HKLM" + LISTED, f"{PureWindowsPath(f'Z:{older}')} /S"
    windows.run_line(older_line)
    assert windows.registry(listed)["DisplayVersion"] == OLDER.version
    assert (program.parent / "viewer" / "gone.py").exists()
    windows.run(str(program), "remove", "iom-belgium", "--yes")
    kept = windows.run(str(program), "list")

    windows.run_line("C:\\setup.exe /S")
    assert windows.registry(listed)["DisplayVersion"] == __version__
    assert not (program.parent / "viewer" / "gone.py").exists()
    assert windows.run(str(program), "list") == kept
    assert json.loads(windows.run(str(program), "self-check", "--json"))["sound"]

    windows.run_line(older_line, status=IS_OLDER)
    assert windows.registry(listed)["DisplayVersion"] == __version__

    windows.run_line(windows.registry(listed)["QuietUninstallString"])
    wait_until(lambda: not program.parent.exists())
    windows.shut_down()
    assert windows.names_in_registry("ProfileViewer") == []
    assert library_of(windows).exists()
