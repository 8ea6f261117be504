"""A file of notes that is damaged, gone, or of another program: what is sound of it stays."""

import json
from pathlib import Path

import pytest

from db.rows import Notice
from viewer.app.errors import NotesNewerError
from viewer.notes import file_format
from viewer.notes.note import Edit, Kept, Note
from viewer.notes.store import NotesFile


def wrote(note: Note) -> Edit:
    return Edit(new=(note,))


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b'{"format": "x/1"}'])
def test_a_damaged_file_is_set_aside_and_told(store: NotesFile, content: bytes) -> None:
    told: list[Notice] = []
    store.file.parent.mkdir()
    store.file.write_bytes(content)
    assert NotesFile(store.file, told.append).read() == Kept()
    (notice,) = told
    assert notice.code == "notes-moved-aside"
    assert Path(dict(notice.parameters)["aside"]).read_bytes() == content
    assert store.read() == Kept()  # sound by now, and told once


def test_of_a_file_that_is_damaged_in_part_the_sound_notes_stay(
    store: NotesFile, note: Note
) -> None:
    told: list[Notice] = []
    store.change(lambda _: wrote(note))
    document = json.loads(store.file.read_bytes())
    document["notes"] += [{"id": "n2"}, {**document["notes"][0], "id": "n3", "kind": "planet"}]
    damaged = json.dumps(document).encode()
    store.file.write_bytes(damaged)
    assert NotesFile(store.file, told.append).read() == Kept((note,))
    assert dict(told[0].parameters)["kept"] == "1"
    assert store.file.with_name("notes-damaged-1.json").read_bytes() == damaged


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_a_note_of_a_time_that_no_calendar_can_show_is_not_sound(
    store: NotesFile, note: Note, moment: str
) -> None:
    written = file_format.as_bytes(
        Kept((note._replace(changed=moment), note._replace(id="n2"))), ""
    )
    contents = file_format.read_notes(written, "")
    assert [each.id for each in contents.kept.notes] == ["n2"]
    assert contents.unreadable == 1


def test_a_damaged_file_behind_a_link_is_set_aside_and_the_link_stays(
    tmp_path: Path, note: Note
) -> None:
    (tmp_path / "share").mkdir()
    real, link = tmp_path / "share" / "mine.json", tmp_path / "notes.json"
    real.write_bytes(b"{")
    link.symlink_to(real)
    store = NotesFile(link)
    store.change(lambda _: wrote(note))
    assert link.is_symlink()
    assert NotesFile(real).read() == store.read() == Kept((note,))
    assert real.with_name("mine-damaged-1.json").read_bytes() == b"{"


def test_a_file_that_cannot_be_repaired_stays_as_it_is(
    store: NotesFile, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Notice] = []
    store.change(lambda _: Edit(new=(note, note._replace(id="n2"))))
    document = json.loads(store.file.read_bytes())
    damaged = json.dumps({**document, "pins": [5]}).encode()
    store.file.write_bytes(damaged)
    monkeypatch.setattr(file_format, "MOST_NOTES", 1)
    kept = NotesFile(store.file, told.append).read()
    assert [each.id for each in kept.notes] == ["n1", "n2"]
    assert [notice.code for notice in told] == ["notes-damaged"]
    assert store.file.read_bytes() == damaged
    assert not list(store.file.parent.glob("*damaged*"))


def test_a_file_that_is_gone_since_it_was_read_comes_back_with_the_next_change(
    store: NotesFile, note: Note
) -> None:
    store.change(lambda _: wrote(note))
    window = NotesFile(store.file)
    window.read()
    store.file.unlink()
    kept, _ = window.change(lambda _: Edit(pinned=("iom-egypt",)))
    assert kept == NotesFile(store.file).read() == Kept((note,), ("iom-egypt",))


def test_a_second_damaged_file_takes_no_other_ones_place(store: NotesFile) -> None:
    store.file.parent.mkdir()
    for content in (b"one", b"two"):
        store.file.write_bytes(content)
        store.read()
    asides = [store.file.with_name(f"notes-damaged-{number}.json") for number in (1, 2)]
    assert [aside.read_bytes() for aside in asides] == [b"one", b"two"]


def test_the_notes_of_a_newer_program_are_refused_and_left_untouched(
    store: NotesFile, note: Note
) -> None:
    content = b'{"format": "profile-viewer-notes/2", "notes": {}}'
    store.file.parent.mkdir()
    store.file.write_bytes(content)
    with pytest.raises(NotesNewerError):
        store.read()
    with pytest.raises(NotesNewerError):
        store.change(lambda _: wrote(note))
    assert store.file.read_bytes() == content


def test_a_version_of_thousands_of_digits_is_a_newer_one(store: NotesFile) -> None:
    content = b'{"format": "profile-viewer-notes/' + b"9" * 5000 + b'"}'
    store.file.parent.mkdir()
    store.file.write_bytes(content)
    with pytest.raises(NotesNewerError):
        store.read()
    assert store.file.read_bytes() == content
