"""The file of notes: bytes → what is kept, and back. resources/schema/NOTES.md describes it."""

import json
import re
from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, datetime
from typing import NamedTuple

from viewer.app.errors import NotesForeignError, NotesNewerError, NotesTooLargeError
from viewer.notes.note import LONGEST_NOTE, MOST_NOTES, Kept, Note, in_order

FORMAT = "profile-viewer-notes"
VERSION = 1
MOST_BYTES = 32_000_000
KINDS = frozenset(("profile", "office", "contact", "programme", "fact"))
_LONGEST_WORD = 2000  # characters of an id, a name, or what stood in a row
_NEEDED = ("id", "profile", "kind", "text", "written")
# What no text file should hold: control characters but for line ends and tabs, half characters.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


class Contents(NamedTuple):
    """What a file holds, and how many of its entries could not be read."""

    kept: Kept
    unreadable: int = 0


def as_bytes(kept: Kept, file: str) -> bytes:
    """The content of a file. Raises NotesTooLargeError about `file`."""
    document = {
        "format": f"{FORMAT}/{VERSION}",
        "pins": list(kept.pins),
        "notes": [_as_json(note) for note in in_order(kept.notes)],
    }
    content = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
    if len(content) > MOST_BYTES or len(kept.notes) > MOST_NOTES:
        raise NotesTooLargeError(file=file)
    return content


def read_notes(content: bytes, file: str) -> Contents:
    """What bytes hold, as far as they can be understood.

    Raises about `file` NotesForeignError for what is no file of notes, NotesNewerError for one of
    a later program, NotesTooLargeError.
    """
    if len(content) > MOST_BYTES:
        raise NotesTooLargeError(file=file)
    try:
        document = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise NotesForeignError(file=file) from error
    _check_format(document, file)
    notes, pins = document.get("notes", []), document.get("pins", [])
    if not isinstance(notes, list) or not isinstance(pins, list):
        raise NotesForeignError(file=file)
    read = {note.id: note for note in map(_read_note, notes) if note is not None}
    known = tuple(dict.fromkeys(pin for pin in pins if _is_word(pin)))
    kept = Kept(in_order(read.values()), known)
    return Contents(kept, len(notes) - len(read) + len(pins) - len(known))


def writable(text: str) -> str:
    """A text as a note can hold it; what no file should have becomes a visible mark."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", plain).strip()


def _check_format(document: object, file: str) -> None:
    name = document.get("format") if isinstance(document, dict) else None
    family, _, version = name.partition("/") if isinstance(name, str) else ("", "", "")
    if family != FORMAT or not version.isdecimal():
        raise NotesForeignError(file=file)
    # By length first: Python refuses to read a number of thousands of digits.
    digits = version.lstrip("0") or "0"
    if len(digits) > len(str(VERSION)) or int(digits) > VERSION:
        raise NotesNewerError(file=file)


def _as_json(note: Note) -> dict[str, str]:
    """The members that say something, in their order."""
    return {name: value for name, value in note._asdict().items() if value or name in _NEEDED}


def _read_note(entry: object) -> Note | None:
    """A note; None for what is none."""
    if not isinstance(entry, Mapping) or not all(map(_is_text, entry.values())):
        return None
    if entry.keys() - set(Note._fields) or not entry.keys() >= set(_NEEDED):
        return None
    words = {"target": "", "changed": entry["written"], **entry}
    note = Note(**words)
    is_sound = (
        note.kind in KINDS
        and 0 < len(note.text) <= LONGEST_NOTE
        and all(_is_word(each) for each in (note.id, note.profile))
        and all(len(each) <= _LONGEST_WORD for each in note if each is not note.text)
        and _is_time(note.written)
        and _is_time(note.changed)
    )
    return note if is_sound else None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and _UNWRITABLE.search(value) is None


def _is_word(value: object) -> bool:
    return _is_text(value) and 0 < len(str(value)) <= _LONGEST_WORD


def _is_time(text: str) -> bool:
    """Whether a text is a moment, and one that each time zone can show."""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        return False
    return time.tzinfo is not None and MINYEAR < time.year < MAXYEAR
