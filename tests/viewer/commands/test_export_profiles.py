"""`export`: every format, to a file, a folder or stdout; nothing is replaced unasked."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.app.cli import main
from viewer.exports.catalogue import Format
from viewer.exports.tables import TABLES

Program = Callable[..., Any]
BOTH = ("iom-belgium", "iom-egypt")
BEGINNINGS = {
    "vcard": b"BEGIN:VCARD\r\nVERSION:4.0\r\n",
    "xlsx": b"PK\x03\x04",
    "csv": b"\xef\xbb\xbf",
    "html": b"<!DOCTYPE html>",
    "json": b"{",
    "yaml": b"#",
}


@pytest.mark.parametrize("name", list(Format))
def test_every_format_is_written_where_it_was_wanted(
    program: Program, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "file"
    table = ("--table", "facts") if name == "csv" else ()
    run = program("export", "iom-belgium", "--format", name, *table, "-o", file)
    assert (run.status, run.out) == (0, f"written: {file}\n")
    assert file.read_bytes().startswith(BEGINNINGS[name])


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("vcard", ["profiles.vcf"]),
        ("xlsx", ["profiles.xlsx"]),
        ("json", ["profiles.json"]),
        ("csv", [f"profiles-{table}.csv" for table in TABLES]),
        ("html", ["iom-belgium.html", "iom-egypt.html"]),
        ("yaml", ["iom-belgium.yaml", "iom-egypt.yaml"]),
    ],
)
def test_several_profiles_make_one_file_or_several_in_a_folder(
    program: Program, tmp_path: Path, name: str, files: list[str]
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    run = program("export", *BOTH, "--format", name, "-o", folder, "--json")
    assert run.answer == {"files": [{"file": str(folder / file)} for file in files]}
    assert sorted(file.name for file in folder.iterdir()) == sorted(files)


def test_all_profiles_of_the_library_are_exported_when_asked_for(
    program: Program, tmp_path: Path
) -> None:
    assert program("export", "--all", "--format", "yaml", "-o", tmp_path).status == 0
    listed = program("list", "--json").answer["profiles"]
    assert len(listed) >= 2
    assert all((tmp_path / f"{profile['id']}.yaml").is_file() for profile in listed)


def test_a_profile_named_twice_is_exported_once(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "one.yaml"
    assert program("export", "iom-egypt", "iom-egypt", "--format", "yaml", "-o", file).status == 0


def test_the_older_address_cards_are_written_when_asked_for(
    program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "outlook.vcf"
    words = ("export", "iom-belgium", "--format", "vcard", "--vcard-version", "3.0", "-o", file)
    assert program(*words).status == 0
    assert b"VERSION:3.0" in file.read_bytes()


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--format", "vcard"), "--all"),
        (("iom-belgium", "--all", "--format", "vcard"), "--all"),
        (("iom-belgium", "--format", "csv"), "folder"),
        ((*BOTH, "--format", "yaml", "-o", "no-folder.yaml"), "folder"),
        (("iom-belgium", "--format", "json", "--vcard-version", "3.0"), "--vcard-version"),
        (("iom-belgium", "--format", "vcard", "--table", "facts"), "--table"),
        (("iom-belgium", "--format", "xlsx", "--json"), "-o"),
        (("iom-belgium", "--format", "docx"), "docx"),
    ],
)
def test_what_does_not_go_together_is_told_and_nothing_is_written(
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    complaint: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    run = program("export", *words)
    assert run.status == 2
    assert complaint in run.err or complaint in run.answer["error"]["message"]
    assert [file for file in tmp_path.iterdir() if file.name != "base"] == []


def test_nothing_is_written_when_one_of_the_profiles_is_unknown(
    program: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    run = program("export", "iom-belgium", "iom-nowhere", "--format", "yaml", "-o", folder)
    assert run.status == 1
    assert "iom-nowhere" in run.err
    assert list(folder.iterdir()) == []


def test_one_file_that_is_there_keeps_all_others_from_being_written(
    program: Program, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "iom-egypt.yaml").write_text("mine", encoding="utf-8")
    words = ("export", *BOTH, "--format", "yaml", "-o", folder)
    run = program(*words)
    assert run.status == 1
    assert "--force" in run.err
    assert [file.name for file in folder.iterdir()] == ["iom-egypt.yaml"]
    assert (folder / "iom-egypt.yaml").read_text(encoding="utf-8") == "mine"
    assert program(*words, "--force").status == 0
    assert (folder / "iom-egypt.yaml").read_text(encoding="utf-8") != "mine"


def test_a_spreadsheet_goes_through_a_pipe_unharmed(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    words = ["export", "iom-belgium", "--format", "xlsx", "--basedir", str(tmp_path)]
    assert main(words) == 0
    assert capfdbinary.readouterr().out.startswith(b"PK\x03\x04")


def test_a_document_comes_out_as_json_byte_for_byte(program: Program, belgium: str) -> None:
    run = program("export", "iom-belgium", "--format", "yaml", "--json")
    assert run.answer == {"files": [{"name": "iom-belgium.yaml", "content": belgium}]}


def test_what_is_exported_as_json_can_be_read_by_a_program(program: Program) -> None:
    run = program("export", *BOTH, "--format", "json")
    assert "iom-egypt" in json.dumps(json.loads(run.out))
