"""What the installed program consists of."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import viewer

PROJECT = Path(__file__).parents[2]
PARTS = ("db", "viewer", "resources")
METADATA = f"profile_viewer-{viewer.__version__}.dist-info"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a wheel that is built from the source."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*build, "--directory", str(folder)], cwd=PROJECT, capture_output=True, check=True
    )
    (file,) = folder.glob("*.whl")
    with ZipFile(file) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_file_of_the_program_and_its_data(wheel: set[str]) -> None:
    files = {
        file.relative_to(PROJECT).as_posix()
        for part in PARTS
        for file in (PROJECT / part).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert files - wheel == set()


def test_the_wheel_holds_nothing_else(wheel: set[str]) -> None:
    parts = {name.partition("/")[0] for name in wheel}
    assert parts == {*PARTS, METADATA}


def test_the_wheel_makes_the_command(wheel: set[str]) -> None:
    assert f"{METADATA}/entry_points.txt" in wheel
