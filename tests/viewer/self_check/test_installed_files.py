"""Every installed file against the package's manifest or pip's record."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding
from viewer.self_check.installed_files import check_files

PROJECT = Path(__file__).parents[3]
WriteManifest = Callable[..., Path]
SelfCheck = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small package: a file beside the resources, one in them, and one outside."""
    folder = tmp_path / "package"
    (folder / "resources").mkdir(parents=True)
    (folder / "library.so").write_bytes(b"\x7fELF")
    (folder / "resources" / "words.txt").write_text("words", "utf-8")
    return folder


@pytest.fixture
def check(home: Places, english: Language, package: Path) -> Callable[[], list[Finding]]:
    return lambda: list(check_files(english, home._replace(resources=package / "resources")))


Check = Callable[[], list[Finding]]


def test_a_package_as_it_was_made_is_sound(
    package: Path, check: Check, write_manifest: WriteManifest
) -> None:
    write_manifest(package)
    (finding,) = check()
    assert (finding.is_sound, finding.text) == (True, "2 files, as they were packaged")


def test_a_missing_a_changed_and_an_unexpected_file_are_each_named(
    package: Path, check: Check, write_manifest: WriteManifest
) -> None:
    (package / "gone.txt").write_text("soon", "utf-8")
    write_manifest(package)
    (package / "gone.txt").unlink()
    (package / "resources" / "words.txt").write_text("Words", "utf-8")
    (package / "resources" / "mine.py").write_text("", "utf-8")
    (finding,) = check()
    assert not finding.is_sound
    assert finding.text == "3 files are not as they were packaged"
    assert finding.details == (
        f"missing: {package / 'gone.txt'}",
        f"changed: {package / 'resources' / 'words.txt'}",
        f"unexpected: {package / 'resources' / 'mine.py'}",
    )
    assert finding.advice


def test_a_file_outside_of_the_folder_of_the_manifest_is_looked_at_too(
    package: Path, check: Check, write_manifest: WriteManifest
) -> None:
    program = package.parent / "profile-viewer"
    write_manifest(package, files={"../profile-viewer": "0" * 64})
    assert f"missing: {program}" in check()[0].details
    program.write_bytes(b"other")
    assert f"changed: {program}" in check()[0].details


def test_what_is_made_while_installing_and_running_is_not_unexpected(
    package: Path, check: Check, write_manifest: WriteManifest
) -> None:
    write_manifest(package)
    compiled = package / "viewer" / "__pycache__"
    compiled.mkdir(parents=True)
    (compiled / "cli.cpython-311.pyc").write_bytes(b"")
    (package / "Uninstall.exe").write_bytes(b"MZ")
    assert check()[0].is_sound


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b'{"files": 3}', b"[" * 100_000, b"\xff"])
def test_a_broken_manifest_is_told_and_is_not_sound(
    package: Path, check: Check, broken: bytes
) -> None:
    (package / "manifest.json").write_bytes(broken)
    (finding,) = check()
    assert not finding.is_sound
    assert str(package / "manifest.json") in finding.text


def test_a_manifest_of_another_version_is_not_sound(
    package: Path, check: Check, write_manifest: WriteManifest
) -> None:
    write_manifest(package, version="0.0.9")
    assert [finding.is_sound for finding in check()] == [True, False]


def test_from_source_there_is_no_manifest_and_that_is_said(english: Language, home: Places) -> None:
    (finding,) = check_files(english, home)
    assert (finding.is_sound, finding.text) == (True, "run from source: there is no manifest")


@pytest.mark.slow
def test_an_installed_program_says_its_build_and_names_a_file_that_was_tampered_with(
    installed: Path, self_check: SelfCheck
) -> None:
    done = self_check(installed)
    assert (done.returncode, done.stderr) == (0, "")
    assert "build 0a1b2c3 for linux-x86_64" in done.stdout
    changed = installed / "viewer" / "formatting" / "links.py"
    changed.write_text(changed.read_text("utf-8") + "\n# a line of somebody else's\n", "utf-8")
    done = self_check(installed)
    assert done.returncode == 1
    assert f"changed:{changed}" in "".join(done.stdout.split())


@pytest.mark.slow
def test_a_wheel_is_held_against_what_pip_wrote_down(tmp_path: Path, self_check: SelfCheck) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run(
        [*build, "--directory", str(tmp_path)], cwd=PROJECT, capture_output=True, check=True
    )
    (wheel,) = tmp_path.glob("*.whl")
    site = tmp_path / "site"
    ZipFile(wheel).extractall(site)
    done = self_check(site)
    assert done.returncode == 0, done.stdout
    assert "files, as they were packaged" in done.stdout
    (site / "resources" / "sheets" / "contacts.typ").unlink()
    (site / "db" / "added.py").write_text("", "utf-8")
    done = self_check(site)
    assert done.returncode == 1
    said = "".join(done.stdout.split())
    assert f"missing:{site / 'resources' / 'sheets' / 'contacts.typ'}" in said
    assert f"unexpected:{site / 'db' / 'added.py'}" in said
