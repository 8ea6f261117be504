"""One document file as the rows of a profile, or all that is wrong with it. Needs no library."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from db.documents.document import DocumentReader
from db.documents.document_files import read_or_problems
from db.errors import Problem
from db.search.records import search_records
from db.storage.prepared import PreparedProfile, prepare, without_rows

IsHeld = Callable[[str, str], bool]


class ReadFile(NamedTuple):
    """A document that can be stored and the warnings about it, or (None) why there is none.

    What the library holds already (`is_held`) is checked like any other, but comes without rows.
    """

    profile: PreparedProfile | None
    problems: tuple[Problem, ...] = ()
    is_held: bool = False


def read_file(
    reader: DocumentReader, path: Path, is_held: IsHeld = lambda _id, _sha256: False
) -> ReadFile:
    """Read, check and prepare a document. `is_held` is asked for its profile's id and SHA-256."""
    document, problems = read_or_problems(reader, path)
    if document is None:
        return ReadFile(None, problems)
    if is_held(document.id, document.sha256):
        return ReadFile(without_rows(document), problems, is_held=True)
    records = search_records(document.content, document.country_names)
    return ReadFile(prepare(document, records), problems)
