"""Notes to a file and from one, for window and terminal."""

import errno
import os
from pathlib import Path

from db.errors import FileUnreadableError
from viewer.i18n.language import Language
from viewer.notes.file_format import Contents, read_notes
from viewer.notes.merging import Merged, merged
from viewer.notes.note import Edit, Kept
from viewer.notes.store import NotesFile, read_whole


def read_exchanged(file: Path) -> Contents:
    """What a file of notes holds.

    Raises FileUnreadableError, also where there is none, NotesForeignError, NotesNewerError,
    NotesTooLargeError.
    """
    content = read_whole(file)
    if content is None:
        raise FileUnreadableError(file=str(file), reason=os.strerror(errno.ENOENT))
    return read_notes(content, str(file))


def take_in(store: NotesFile, incoming: Kept) -> tuple[Kept, Merged]:
    """Put notes from elsewhere beside those that are kept, all or none.

    Returns what is kept now, and what became of them. Raises as `NotesFile.change` does.
    """
    became: list[Merged] = []

    def change(kept: Kept) -> Edit:
        became.append(merged(kept, incoming))
        return became[-1].edit

    kept, edit = store.change(change)
    return kept, became[-1]._replace(edit=edit)


def taken_in_words(became: Merged, unreadable: int, language: Language) -> str:
    """What an import of notes did: "3 new notes, 1 newer form"."""
    tr_n = language.tr_n
    counted = (
        (became.new, tr_n("{count} new note", "{count} new notes", became.new)),
        (became.newer, tr_n("{count} newer form", "{count} newer forms", became.newer)),
        (
            became.kept_both,
            tr_n(
                "{count} kept in both forms, since neither is newer",
                "{count} kept in both forms, since neither is newer",
                became.kept_both,
            ),
        ),
        (became.known, tr_n("{count} known already", "{count} known already", became.known)),
        (became.pins, tr_n("{count} new pin", "{count} new pins", became.pins)),
        (
            unreadable,
            tr_n("{count} entry is unreadable", "{count} entries are unreadable", unreadable),
        ),
    )
    said = language.join(words for number, words in counted if number)
    return said or language.tr("The file holds no notes.")
