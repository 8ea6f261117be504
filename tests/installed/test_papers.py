"""Beside every package in dist/ lie its list of contents, the release notes and the checksums."""

import json
import subprocess
from hashlib import file_digest
from pathlib import Path

import pytest
from cyclonedx.validation.json import JsonStrictValidator

import viewer
from package.inspection import kind_of
from package.sbom import SCHEMA

DIST = Path(__file__).parents[2] / "dist"
PACKAGES = [
    file for file in sorted(DIST.glob(f"profile-viewer?{viewer.__version__}*")) if kind_of(file)
]
pytestmark = pytest.mark.skipif(
    not (DIST / "SHA256SUMS").exists(), reason="needs python3 packaging/dev.py package"
)


def test_everyones_tool_accepts_the_checksums() -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    done = subprocess.run(command, cwd=DIST, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_nothing_lies_there_without_a_checksum() -> None:
    lines = (DIST / "SHA256SUMS").read_text("utf-8").splitlines()
    files = (file for file in DIST.rglob("*") if file.is_file())
    there = {file.relative_to(DIST).as_posix() for file in files}
    assert {line[66:] for line in lines} == there - {"SHA256SUMS"}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: str(package.name))
def test_the_list_of_contents_is_valid_and_of_this_package(package: Path) -> None:
    text = package.with_name(f"{package.name}.cdx.json").read_text("utf-8")
    assert JsonStrictValidator(SCHEMA).validate_str(text) is None
    program = json.loads(text)["metadata"]["component"]
    with package.open("rb") as file:
        checksum = file_digest(file, "sha256").hexdigest()
    assert program["hashes"] == [{"alg": "SHA-256", "content": checksum}]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: str(package.name))
def test_the_release_notes_name_every_package(package: Path) -> None:
    notes = DIST / f"profile-viewer-{viewer.__version__}-release-notes.md"
    assert f"| {package.name} |" in notes.read_text("utf-8")
