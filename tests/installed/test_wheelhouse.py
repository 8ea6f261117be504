"""The wheelhouse in dist/ installs where there is no network, and the program does its work."""

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

import viewer

PROJECT = Path(__file__).parents[2]
ARCHIVE = PROJECT / "dist" / f"profile-viewer-{viewer.__version__}-wheelhouse.tar"
UNSHARE = shutil.which("unshare")
pytestmark = [
    pytest.mark.skipif(
        not ARCHIVE.exists(), reason="needs python3 packaging/dev.py package wheelhouse"
    ),
    pytest.mark.skipif(UNSHARE is None, reason="needs unshare: apt-get install util-linux"),
]


def without_network(*command: str | Path) -> str:
    """What a command says that sees no network interface, not even the local one."""
    isolated = [str(UNSHARE), "--map-root-user", "--net", *map(str, command)]
    done = subprocess.run(isolated, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, installed from the archive."""
    folder = tmp_path_factory.mktemp("offline")
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(folder, filter="data")
    (house,) = folder.iterdir()
    target = folder / "installed"
    told = without_network(sys.executable, house / "install.py", "--target", target)
    assert str(target / "bin" / "profile-viewer") in told
    return target / "bin" / "profile-viewer"


def test_the_installed_program_finds_itself_sound(program: Path, tmp_path: Path) -> None:
    assert '"sound": true' in without_network(
        program, "--basedir", tmp_path, "self-check", "--json"
    )


def test_the_installed_program_prints(program: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "contacts.pdf"
    command = ("print", "iom-belgium", "--sheet", "contacts", "-o", sheet)
    without_network(program, "--basedir", tmp_path, *command)
    assert sheet.read_bytes().startswith(b"%PDF-")


def test_the_archive_is_checkable_by_everyones_tool(tmp_path: Path) -> None:
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(tmp_path, filter="data")
    (house,) = tmp_path.iterdir()
    command = ["sha256sum", "--check", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=house, capture_output=True, check=True).stdout == b""
