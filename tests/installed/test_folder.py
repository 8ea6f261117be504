"""The frozen folder does everything that the program does from source, where there is no Python."""

import hashlib
import io
import json
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.installed.folder import ARCHIVE, PROJECT, VERSION, Folder, unpacked
from viewer.exports.catalogue import Format
from viewer.sheets.catalogue import Sheet

pytestmark = pytest.mark.skipif(
    not ARCHIVE.exists(), reason="python3 packaging/dev.py package folder"
)
DOCUMENT = PROJECT / "tests" / "data" / "good" / "every-key.yaml"
BOTH = ("iom-belgium", "iom-egypt")
LARGEST = 230_000_000
DATE = ("--date", "2026-01-31")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    return unpacked(tmp_path_factory.mktemp("folder"))


@pytest.fixture(scope="module")
def filled(folder: Folder) -> Folder:
    """The folder with a library of three profiles."""
    done = folder.run("import", str(DOCUMENT))
    assert done.returncode == 0, done.stderr
    return folder


def test_it_tells_its_version(folder: Folder) -> None:
    assert folder.run("--version").stdout.decode() == f"profile-viewer {VERSION}\n"


def test_it_reads_documents_in_a_process_of_its_own(folder: Folder) -> None:
    profile = folder.read(DOCUMENT).profile
    assert profile is not None
    assert profile.source == DOCUMENT.read_bytes()


def test_it_finds_itself_sound(folder: Folder) -> None:
    done = folder.run("self-check", "--json")
    checks = json.loads(done.stdout)
    unsound = [check for check in checks["checks"] if not check["is_sound"]]
    assert (done.returncode, checks["sound"], unsound) == (0, True, [])


def test_its_manifest_names_every_file_with_its_checksum(folder: Folder) -> None:
    manifest = json.loads((folder.internal / "manifest.json").read_text("utf-8"))
    listed = {
        (folder.internal / name).resolve(): value for name, value in manifest["files"].items()
    }
    found = {
        file: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.program.rglob("*")
        if file.is_file() and file.name != "manifest.json"
    }
    assert listed == found
    assert (manifest["version"], manifest["system"]) == (VERSION, "linux-x86_64")


def test_another_build_of_qt_can_be_put_in_its_place(tmp_path: Path) -> None:
    """As the LGPL grants: the program runs with it, and the self-check names what was changed."""
    folder = unpacked(tmp_path)
    for name in ("PySide6/Qt/lib/libQt6Gui.so.6", "shiboken6/Shiboken.abi3.so"):
        with (folder.internal / name).open("ab") as library:
            library.write(b"another build")
    checks = json.loads(folder.run("self-check", "--json").stdout)["checks"]
    unsound = {check["name"]: check["text"] for check in checks if not check["is_sound"]}
    assert unsound.keys() == {"files"}
    assert "2" in unsound["files"]
    assert "offscreen" in next(check["text"] for check in checks if check["name"] == "screens")


def test_it_takes_no_more_room_than_promised(folder: Folder) -> None:
    files = [file for file in folder.program.rglob("*") if file.is_file()]
    assert sum(file.stat().st_size for file in files) < LARGEST


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "--json"),
        ("show", "iom-belgium"),
        ("show", "iom-egypt", "--language", "ar"),
        ("search", "brussels"),
        ("search", "+32", "2", "287"),
        ("compare", *BOTH),
        ("compare", *BOTH, "--format", "csv"),
        ("history", "iom-belgium"),
        ("check", str(DOCUMENT)),
        ("check", str(PROJECT / "tests" / "data" / "bad" / "bad-contacts.yaml")),
        ("export", "iom-egypt", "--format", "vcard"),
        ("export", "iom-egypt", "--format", "yaml"),
        ("--help",),
        ("print", "--help"),
        ("nonsense", "words"),
    ],
    ids=" ".join,
)
def test_a_command_says_what_it_says_from_source(filled: Folder, words: tuple[str, ...]) -> None:
    frozen, source = filled.run(*words), filled.run_source(*words)
    assert (frozen.stdout.decode(), frozen.stderr.decode(), frozen.returncode) == (
        source.stdout.decode(),
        source.stderr.decode(),
        source.returncode,
    )


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("sheet", Sheet)
def test_a_sheet_is_the_same_bytes_as_from_source(
    filled: Folder, sheet: Sheet, language: str, tmp_path: Path
) -> None:
    files = [tmp_path / "frozen.pdf", tmp_path / "source.pdf"]
    words = ("print", *BOTH, "--sheet", sheet, "--language", language, *DATE, "-o")
    done = [filled.run(*words, str(files[0])), filled.run_source(*words, str(files[1]))]
    assert [one.returncode for one in done] == [0, 0], done
    frozen, source = (file.read_bytes() for file in files)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(frozen)).pages)
    assert len(text) > 500
    assert hashlib.sha256(frozen).digest() == hashlib.sha256(source).digest()


def test_a_sheet_can_be_a_picture(filled: Folder, tmp_path: Path) -> None:
    picture = tmp_path / "card.png"
    done = filled.run("print", "iom-belgium", "--sheet", "card", "-o", str(picture))
    assert done.returncode == 0, done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("form", Format)
def test_every_format_is_exported_as_from_source(
    filled: Folder, form: Format, tmp_path: Path
) -> None:
    exported = []
    for run in (filled.run, filled.run_source):
        target = tmp_path / "out"
        target.mkdir()
        done = run("export", "--all", "--format", form, "-o", str(target))
        assert done.returncode == 0, done.stderr
        exported.append({file.name: file.read_bytes() for file in target.iterdir()})
        shutil.rmtree(target)
    assert exported[0].keys() == exported[1].keys() != set()
    # A spreadsheet tells the second in which it was made.
    if form is not Format.XLSX:
        assert exported[0] == exported[1]


def test_a_profile_that_was_imported_can_be_removed_and_begun_anew(
    filled: Folder, tmp_path: Path
) -> None:
    begun = tmp_path / "begun.yaml"
    assert filled.run("new", "begun-here", "-o", str(begun)).returncode == 0
    assert b"begun-here" in begun.read_bytes()
    assert filled.run("remove", "every-key", "--yes").returncode == 0
    assert filled.run("show", "every-key").returncode == 1
    assert filled.run("import", str(DOCUMENT)).returncode == 0
