"""`notes` in the terminal, and `--notes` of what prints and exports."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from viewer.notes.note import Edit, Note
from viewer.notes.store import NotesFile

Program = Callable[..., Any]
Write = Callable[[str, str], Path]
TIME = "2026-05-03T12:00:00+00:00"
FAX = Note(
    "n1",
    "iom-belgium",
    "contact",
    "country-office/fax",
    "New number, asked on 3 May",
    TIME,
    TIME,
    "IOM in Belgium",
    "Fax of Country Office for Belgium and Luxembourg",
    "+32.2 287 70 06",
)


@pytest.fixture
def store(tmp_path: Path) -> NotesFile:
    store = NotesFile(tmp_path / "base" / "notes.json")
    gone = FAX._replace(id="n2", profile="gone", title="IOM in Nowhere", text="still here")
    store.change(lambda _: Edit(new=(FAX, gone), pinned=("iom-belgium",)))
    return store


def test_where_there_is_no_note_the_list_says_so(program: Program) -> None:
    run = program("notes", "list")
    assert (run.status, run.out, run.err) == (1, "", "There are no notes.\n")


def test_the_list_has_each_note_with_its_row_its_date_and_what_became_of_it(
    program: Program, store: NotesFile
) -> None:
    run = program("notes", "list")
    assert run.status == 0
    assert "My note, 3 May 2026: New number, asked on 3 May" in run.out
    assert "(iom-belgium contact country-office/fax)" in run.out
    assert "IOM in Nowhere" in run.out
    assert "The row is gone: Fax of Country Office" in run.out
    answer = program("notes", "list", "--json").answer
    assert [note["state"] for note in answer["notes"]] == ["gone", "same"]
    assert answer["pins"] == ["iom-belgium"]
    assert len(program("notes", "list", "iom-belgium", "--json").answer["notes"]) == 1


def test_a_new_edition_keeps_the_note_and_it_says_what_changed(
    program: Program, store: NotesFile, belgium: str, write: Write
) -> None:
    text = belgium.replace("edition: 2016-02", "edition: 2017-03").replace("287 70 06", "287 70 99")
    assert program("import", write("newer.yaml", text)).status == 0
    (note,) = program("notes", "list", "iom-belgium", "--json").answer["notes"]
    assert (note["state"], note["now"]) == ("changed", "+32.2 287 70 99")
    assert program("remove", "iom-belgium", "--yes").status == 0
    (note,) = program("notes", "list", "iom-belgium", "--json").answer["notes"]
    assert (note["state"], note["text"]) == ("gone", FAX.text)


def test_notes_go_out_to_a_file_and_come_in_again_elsewhere(
    program: Program, store: NotesFile, tmp_path: Path
) -> None:
    out, before = tmp_path / "out.json", store.read()
    assert program("notes", "export", out).status == 0
    taken = program("notes", "export", out)
    assert (taken.status, "is there already" in taken.err) == (1, True)
    assert program("notes", "export", out, "--force").status == 0
    store.file.unlink()
    run = program("notes", "import", out)
    assert (run.status, run.out) == (0, "2 new notes, 1 new pin\n")
    assert store.read() == before
    assert program("notes", "import", out, "--json").answer["known"] == 2


def test_the_standard_output_and_input_stand_for_files(
    program: Program, store: NotesFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    exported = program("notes", "export", "-").out
    assert json.loads(exported)["format"] == "profile-viewer-notes/1"
    before = store.read()
    store.file.unlink()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(exported.encode())))
    assert program("notes", "import", "-").status == 0
    assert store.read() == before


def test_what_is_no_file_of_notes_is_refused_and_nothing_is_changed(
    program: Program, store: NotesFile, tmp_path: Path
) -> None:
    before = store.file.read_bytes()
    (tmp_path / "odd.json").write_text("{}")
    run = program("notes", "import", tmp_path / "odd.json", "--json")
    assert (run.status, run.answer["error"]["code"]) == (1, "notes-foreign")
    missing = program("notes", "import", tmp_path / "missing.json", "--json")
    assert missing.answer["error"]["code"] == "file-unreadable"
    assert store.file.read_bytes() == before


def test_a_note_is_removed_by_its_id_all_or_none(program: Program, store: NotesFile) -> None:
    run = program("notes", "remove", "n1", "nothing", "--json")
    assert (run.status, run.answer["error"]["code"]) == (1, "note-unknown")
    assert len(store.read().notes) == 2
    assert program("notes", "remove", "n2").out == "removed: n2\n"
    assert [note.id for note in store.read().notes] == ["n1"]


@pytest.mark.parametrize("words", [["export"], ["import", "a", "b"], ["remove"], ["burn"]])
def test_what_makes_no_sense_is_a_wrong_usage(program: Program, words: list[str]) -> None:
    assert program("notes", *words).status == 2


def test_a_damaged_file_is_told_in_the_terminal_and_set_aside(
    program: Program, store: NotesFile
) -> None:
    store.file.write_bytes(b"{")
    run = program("notes", "list")
    assert "notes-damaged-1.json" in run.err
    assert store.file.with_name("notes-damaged-1.json").read_bytes() == b"{"


@pytest.mark.parametrize("wanted", ["vcard", "csv", "html", "json"])
def test_an_export_has_the_notes_only_when_they_are_asked_for(
    program: Program, store: NotesFile, tmp_path: Path, wanted: str
) -> None:
    for folder, options in (("plain", ()), ("noted", ("--notes",))):
        (tmp_path / folder).mkdir()
        run = program(
            "export", "iom-belgium", "--format", wanted, "-o", tmp_path / folder, *options
        )
        assert run.status == 0, run.err
    said = b"asked on 3 May"

    def holds(folder: str) -> bool:
        files = (tmp_path / folder).iterdir()
        return any(said in file.read_bytes().replace(b"\r\n ", b"") for file in files)

    assert (holds("plain"), holds("noted")) == (False, True)


def test_the_source_document_never_has_notes(program: Program, store: NotesFile) -> None:
    run = program("export", "iom-belgium", "--format", "yaml", "--notes")
    assert run.status == 2
    assert "--notes does not go with the format yaml" in run.err


def test_self_check_tells_whether_the_notes_are_sound(program: Program, store: NotesFile) -> None:
    def finding() -> dict[str, Any]:
        checks = program("self-check", "--json").answer["checks"]
        return next(check for check in checks if check["name"] == "notes")

    assert finding()["is_sound"]
    assert "2 notes, 1 pin" in finding()["text"]
    store.file.write_bytes(b"{")
    assert not finding()["is_sound"]
    assert store.file.read_bytes() == b"{"  # looked at, and no more
