"""The history of a profile: its editions, and what one changed of another."""

from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection

from db.changes import changes_between
from db.documents.document import DocumentReader
from db.errors import EditionUnknownError
from db.queries.assemble import assemble_profile
from db.queries.profiles import unknown_profile
from db.rows import Change, Edition, PartialDate, Profile
from db.storage.earlier_editions import earlier_editions
from db.storage.flatten import flatten
from db.storage.writing import stored_document


class _Stored(NamedTuple):
    edition: str
    imported_at: str
    file: str
    source: bytes
    sha256: str


def editions_of(connection: Connection, library: Path, profile_id: str) -> tuple[Edition, ...]:
    """The present edition and the earlier ones; raises ProfileUnknownError."""
    return tuple(
        Edition(number, PartialDate.parse(each.edition), each.imported_at, each.file, each.sha256)
        for number, each in enumerate(_stored(connection, library, profile_id))
    )


def changes_of(
    connection: Connection,
    library: Path,
    reader: DocumentReader,
    languages: tuple[str, ...],
    profile_id: str,
    numbers: tuple[int, int],
) -> tuple[Change, ...]:
    """What the second of two editions changed of the first.

    Raises ProfileUnknownError, EditionUnknownError, DocumentRefusedError.
    """
    stored = _stored(connection, library, profile_id)
    for number in numbers:
        if not 0 <= number < len(stored):
            raise EditionUnknownError(profile=profile_id, number=str(number))
    old, new = (_profile(stored[number], reader, languages) for number in numbers)
    return changes_between(old, new)


def _profile(stored: _Stored, reader: DocumentReader, languages: tuple[str, ...]) -> Profile:
    document = reader.read(stored.source, stored.file)
    return assemble_profile(*flatten(document.content), languages)


def _stored(connection: Connection, library: Path, profile_id: str) -> list[_Stored]:
    present = stored_document(connection, library, profile_id)
    if present is None:
        raise unknown_profile(connection, profile_id)
    record, edition = present
    return [
        _Stored(edition, record.imported_at, record.file, record.source, record.sha256),
        *(
            _Stored(each.edition, each.imported_at, each.file, each.source, each.sha256)
            for each in earlier_editions(connection, library, profile_id)
        ),
    ]
