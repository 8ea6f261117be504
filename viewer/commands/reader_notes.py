"""`notes`: what the reader wrote on rows of profiles, listed, given out, taken in, removed."""

import argparse
import sys
from pathlib import Path

from viewer.commands.arguments import CommandParser, UsageError, add_force
from viewer.commands.layout import width, wrapped
from viewer.commands.locked import refuse_if_command_off
from viewer.commands.output import STANDARD_OUTPUT, refuse_taken, write_files
from viewer.commands.terminal import Terminal, on_one_line
from viewer.i18n.language import Language, translatable
from viewer.notes.file_format import MOST_BYTES, Contents, read_notes
from viewer.notes.note import Edit, Kept
from viewer.notes.store import NotesFile
from viewer.notes.words import NoteLine

SUMMARY = translatable("List, export, import or remove your notes on rows of profiles.")
ACTIONS = ("list", "export", "import", "remove")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, add = parser.language.tr, parser.words.add_argument
    add("action", choices=ACTIONS, help=tr("what to do with the notes"))
    told = tr(
        "list: the profiles whose notes are wanted (default: all); export and import: one file, - "
        "is the standard output or input; remove: the IDs of the notes, which list shows"
    )
    add("names", metavar="NAME", nargs="*", help=told)
    add_force(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Do what was asked; 1 where there is nothing, or a part of a file could not be read.

    Raises LockedError, UsageError, the Notes…Errors, FileUnreadableError, FileUnwritableError,
    DiskFullError.
    """
    store = NotesFile(terminal.places.notes, terminal.note_repair)
    if arguments.action == "list":
        return _list(store, arguments.names, terminal)
    if arguments.action == "remove":
        return _remove(store, arguments.names, terminal)
    if len(arguments.names) != 1:
        raise UsageError(terminal.language.tr("name one file, or -"))
    refuse_if_command_off(terminal, arguments.action)
    file = Path(arguments.names[0])
    if arguments.action == "export":
        return _export(store, file, arguments, terminal)
    return _import(store, file, terminal)


def _list(store: NotesFile, ids: list[str], terminal: Terminal) -> int:
    from viewer.notes.overview import overview

    kept = store.read()
    notes = [note for note in kept.notes if not ids or note.profile in ids]
    lines = overview(notes, terminal.open_library(), terminal.language) if notes else ()
    if terminal.as_json:
        terminal.write_json({"notes": [_as_json(line) for line in lines], "pins": list(kept.pins)})
    elif lines:
        terminal.write("\n\n".join(_text(line, terminal.language) for line in lines))
    else:
        terminal.note(terminal.language.tr("There are no notes."))
    return 0 if lines else 1


def _as_json(line: NoteLine) -> dict[str, object]:
    return {**line.note._asdict(), "state": line.state.value, "now": line.now}


def _text(line: NoteLine, language: Language) -> str:
    note = line.note
    tr, title = language.tr, note.title or note.profile
    place = " ".join(filter(None, (note.profile, note.kind, note.target)))
    lines = [on_one_line(f"{title} · {note.name} ({place})" if note.name else f"{title} ({place})")]
    body = tr("{heading}: {text}", heading=line.heading, text=note.text)
    for text in filter(None, (body, line.became, tr("ID {id}", id=note.id))):
        lines += [f"  {each}" for each in wrapped(text, width() - 2)]
    return "\n".join(lines)


def _export(store: NotesFile, file: Path, arguments: argparse.Namespace, terminal: Terminal) -> int:
    from viewer.notes.file_format import as_bytes

    if file != STANDARD_OUTPUT:
        refuse_taken([file], arguments)
    kept = store.read()
    content = as_bytes(kept, str(file))
    if file == STANDARD_OUTPUT and terminal.as_json:
        text = content.decode()
        terminal.write_json({"files": [{"name": store.file.name, "content": text}]})
        return 0
    write_files({file: content}, arguments, terminal)
    if terminal.as_json:
        terminal.write_json({"files": [{"file": str(file)}], "notes": len(kept.notes)})
    return 0


def _import(store: NotesFile, file: Path, terminal: Terminal) -> int:
    from viewer.notes.exchange import take_in, taken_in_words

    contents = _read(file, terminal)
    _, became = take_in(store, contents.kept)
    if terminal.as_json:
        counted = {name: value for name, value in became._asdict().items() if name != "edit"}
        terminal.write_json({**counted, "unreadable": contents.unreadable})
    else:
        terminal.write(taken_in_words(became, contents.unreadable, terminal.language))
    return 1 if contents.unreadable else 0


def _read(file: Path, terminal: Terminal) -> Contents:
    from viewer.notes.exchange import read_exchanged

    if file != STANDARD_OUTPUT:
        return read_exchanged(file)
    if sys.stdin is None:
        raise UsageError(terminal.language.tr("there is no standard input"))
    return read_notes(sys.stdin.buffer.read(MOST_BYTES + 1), "-")


def _remove(store: NotesFile, ids: list[str], terminal: Terminal) -> int:
    from viewer.app.errors import NoteUnknownError

    if not ids:
        raise UsageError(terminal.language.tr("name the notes to remove"))

    def change(kept: Kept) -> Edit:
        known = {note.id: note for note in kept.notes}
        for note_id in ids:
            if note_id not in known:
                raise NoteUnknownError(note=note_id)
        return Edit(gone=tuple(known[note_id] for note_id in dict.fromkeys(ids)))

    _, edit = store.change(change)
    if terminal.as_json:
        terminal.write_json({"removed": [note.id for note in edit.gone]})
        return 0
    for note in edit.gone:
        terminal.write(on_one_line(terminal.language.tr("removed: {profile}", profile=note.id)))
    return 0
