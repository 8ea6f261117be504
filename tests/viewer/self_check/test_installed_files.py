"""Every installed file against the package's manifest or pip's record."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding
from viewer.self_check.installed_files import check_files, has_damaged_libraries

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


def test_only_a_damaged_library_keeps_the_program_from_loading_it(
    package: Path, write_manifest: WriteManifest
) -> None:
    (package / "libQt6Core.so.6").write_bytes(b"\x7fELF")
    write_manifest(package)
    assert not has_damaged_libraries(package / "resources")
    (package / "resources" / "words.txt").unlink()
    assert not has_damaged_libraries(package / "resources")
    (package / "libQt6Core.so.6").write_bytes(b"\x7fEL")
    assert has_damaged_libraries(package / "resources")


def test_a_file_too_many_beside_the_program_is_told(
    package: Path, check: Check, write_manifest: WriteManifest
) -> None:
    program = package.parent / "profile-viewer"
    program.write_bytes(b"\x7fELF")
    write_manifest(package, files={"../profile-viewer": sha256(b"\x7fELF").hexdigest()})
    extra = package.parent / "sitecustomize.py"
    extra.write_text("", "utf-8")
    assert f"unexpected: {extra}" in check()[0].details
    assert f"unexpected: {program}" not in check()[0].details


DAMAGED = """
import os, signal
os.kill(os.getpid(), signal.SIGSEGV)
"""


@pytest.mark.slow
@pytest.mark.parametrize("has_policy", [False, True])
def test_a_library_that_ends_the_process_is_named_all_the_same(
    installed: Path,
    self_check: SelfCheck,
    write_manifest: WriteManifest,
    tmp_path: Path,
    has_policy: bool,
) -> None:
    shared = tmp_path / "etc"
    shared.mkdir()
    if has_policy:
        (shared / "policy.yaml").write_text("format: policy/1\n", "utf-8")
    module = installed / "viewer" / "policy" / "policy.py"
    elsewhere = module.read_text("utf-8").replace("/etc/profile-viewer", str(shared))
    module.write_text(elsewhere, "utf-8")
    (installed / "yaml").mkdir()
    (installed / "yaml" / "__init__.py").write_text(DAMAGED, "utf-8")
    library = installed / "yaml" / "_yaml.abi3.so"
    library.write_bytes(b"\x7fELF, whole")
    write_manifest(installed)
    library.write_bytes(b"\x7fELF, cut")
    done = self_check(installed, "--json")
    checks = {each["name"]: each for each in json.loads(done.stdout)["checks"]}
    assert done.returncode == 1
    assert f"changed: {library}" in checks["files"]["details"]
    assert "sudden end" in checks["libraries"]["text"]


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
@pytest.mark.parametrize("name", ["db/library.py", "viewer/self_check/devices.py"])
def test_a_damaged_module_that_a_check_loads_is_named_and_ends_no_other_check(
    installed: Path, self_check: SelfCheck, name: str
) -> None:
    (installed / name).write_bytes(b"\x00\xff")
    done = self_check(installed)
    assert done.returncode == 1
    assert f"changed:{installed / name}" in "".join(done.stdout.split())
    assert "Some checks failed" in done.stdout  # it came to the end


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


@pytest.mark.slow
@pytest.mark.parametrize("name", ["contacts.typ", "page.typ"])
def test_a_template_that_is_gone_is_no_unexpected_error(
    installed: Path, tmp_path: Path, name: str
) -> None:
    """The program's own files are at fault: a report of a bug would help nobody."""
    (installed / "resources" / "sheets" / name).unlink()
    words = ["print", "iom-belgium", "--sheet", "contacts", "-o", str(tmp_path / "a.pdf")]
    done = subprocess.run(
        [sys.executable, "-m", "viewer", *words, "--basedir", str(tmp_path / "base")],
        cwd=installed,
        env={**os.environ, "LC_ALL": "C", "PYTHONPATH": str(installed)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    template = installed / "resources" / "sheets" / name
    assert f"{template} is a file of the program, and cannot be read" in done.stderr
    assert "Install the program again" in done.stderr
    assert not (tmp_path / "base" / "reports").exists()
