"""The file of notes: nothing is lost, whoever writes it and whatever stands in it."""

import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from db.errors import FileUnreadableError, FileUnwritableError
from viewer.app.errors import NotesLockedError, NotesTooLargeError
from viewer.notes import file_format
from viewer.notes import store as store_module
from viewer.notes.exchange import take_in
from viewer.notes.note import LONGEST_NOTE, MOST_NOTES, Edit, Kept, Note
from viewer.notes.store import NotesFile

WRITES = """
import sys
from pathlib import Path
from viewer.notes.note import Edit, Note
from viewer.notes.store import NotesFile
time = "2026-05-03T12:00:00+00:00"
for number in range(20):
    note = Note(f"{sys.argv[2]}{number}", "p", "profile", "", "x", time, time)
    NotesFile(Path(sys.argv[1])).change(lambda _: Edit(new=(note,)))
"""


def wrote(note: Note) -> Edit:
    return Edit(new=(note,))


def written(note: Note, _: Kept) -> Edit:
    return wrote(note)


def test_where_there_is_no_file_there_are_no_notes_and_none_is_made(store: NotesFile) -> None:
    assert store.read() == Kept()
    assert not store.file.parent.exists()


def test_what_is_written_is_read_again_by_another_program(store: NotesFile, note: Note) -> None:
    odd = note._replace(id="n2", text="مرحبا\n\tline <b>& “two”")
    store.change(lambda _: Edit(new=(note, odd), pinned=("iom-belgium", "iom-belgium/brussels")))
    assert NotesFile(store.file).read() == Kept(
        (note, odd), ("iom-belgium", "iom-belgium/brussels")
    )


def test_the_same_notes_make_the_same_bytes_in_whatever_order_they_were_written(
    store: NotesFile, note: Note, tmp_path: Path
) -> None:
    notes = [note._replace(id=f"n{number}", target=f"brussels/{number}") for number in range(3)]
    other = NotesFile(tmp_path / "other.json")
    for each in notes:
        store.change(partial(written, each))
    for each in reversed(notes):
        other.change(partial(written, each))
    assert store.file.read_bytes() == other.file.read_bytes()


def test_no_note_is_lost_when_many_write_at_once(store: NotesFile, note: Note) -> None:
    def write(number: int) -> None:
        each = note._replace(id=f"n{number}")
        NotesFile(store.file).change(lambda _: wrote(each))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(40)))
    assert len(store.read().notes) == 40


def test_no_note_is_lost_when_two_programs_write_at_once(store: NotesFile) -> None:
    command = [sys.executable, "-P", "-c", WRITES, str(store.file)]
    programs = [subprocess.Popen([*command, name]) for name in ("a", "b")]
    assert [program.wait() for program in programs] == [0, 0]
    assert len(store.read().notes) == 40


def test_a_note_that_another_window_rewrote_stays_beside_ours(store: NotesFile, note: Note) -> None:
    store.change(lambda _: wrote(note))
    theirs, ours = note._replace(text="theirs"), note._replace(text="ours")
    store.change(lambda _: Edit(gone=(note,), new=(theirs,)))
    kept, edit = store.change(lambda _: Edit(gone=(note,), new=(ours,)))
    assert sorted(each.text for each in kept.notes) == ["ours", "theirs"]
    assert store.change(lambda _: edit.reversed())[0].notes == (theirs,)


def test_what_another_window_rewrote_is_not_removed(store: NotesFile, note: Note) -> None:
    store.change(lambda _: wrote(note))
    theirs = note._replace(text="theirs")
    store.change(lambda _: Edit(gone=(note,), new=(theirs,)))
    kept, edit = store.change(lambda _: Edit(gone=(note,)))
    assert (kept.notes, edit) == ((theirs,), Edit())


def test_each_change_can_be_taken_back_and_done_again(store: NotesFile, note: Note) -> None:
    before, edit = store.change(lambda _: Edit(new=(note,), pinned=("iom-egypt",)))
    assert store.change(lambda _: edit.reversed())[0] == Kept()
    assert store.change(lambda _: edit)[0] == before


def test_as_many_notes_as_a_file_may_hold_are_replaced_at_once(
    store: NotesFile, note: Note
) -> None:
    mine = Kept(tuple(note._replace(id=f"n{number:05}") for number in range(MOST_NOTES)))
    theirs = Kept(
        tuple(
            each._replace(text=f"{each.id}, newer", changed="2026-06-01T12:00:00+00:00")
            for each in mine.notes
        )
    )
    store.change(lambda _: Edit(new=mine.notes))
    began = time.process_time()
    kept, became = take_in(store, theirs)
    assert (kept, became.newer) == (theirs, MOST_NOTES)
    assert time.process_time() - began < 10  # each looked for among all takes minutes


def test_more_notes_than_a_file_may_hold_are_refused(
    store: NotesFile, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.change(lambda _: wrote(note))
    before = store.file.read_bytes()
    monkeypatch.setattr(file_format, "MOST_NOTES", 1)
    with pytest.raises(NotesTooLargeError):
        store.change(lambda _: wrote(note._replace(id="n2")))
    assert store.file.read_bytes() == before


def test_a_note_that_is_too_long_does_not_count_as_sound(store: NotesFile, note: Note) -> None:
    long = note._replace(id="n2", text="x" * (LONGEST_NOTE + 1))
    content = file_format.as_bytes(Kept((note, long)), "")
    assert file_format.read_notes(content, "") == file_format.Contents(Kept((note,)), 1)


def test_who_cannot_get_the_lock_changes_nothing(
    store: NotesFile, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.change(lambda _: wrote(note))
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.01)
    lock = store.file.with_name("notes.json.lock")
    with closing(sqlite3.connect(lock, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotesLockedError):
            store.change(lambda _: Edit(gone=(note,)))
        assert store.read() == Kept((note,))  # reading waits for nobody
    assert store.change(lambda _: Edit(gone=(note,)))[0] == Kept()


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path, note: Note) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FileUnwritableError):
        NotesFile(tmp_path / "file" / "notes.json").change(lambda _: wrote(note))


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.json").mkdir()
    with pytest.raises(FileUnreadableError):
        NotesFile(tmp_path / "notes.json").read()


def test_what_no_file_should_hold_becomes_a_visible_mark() -> None:
    assert file_format.writable(" a\r\nb\0\ud800\tc \n") == "a\nb\ufffd\ufffd\tc"
