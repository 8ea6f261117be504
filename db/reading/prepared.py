"""One document file as the rows of a profile, or all that is wrong with it. Needs no library."""

from pathlib import Path
from typing import NamedTuple

from db.documents.document import DocumentReader
from db.documents.document_files import read_or_problems
from db.errors import Problem
from db.search.records import search_records
from db.storage.prepared import PreparedProfile, prepare


class ReadFile(NamedTuple):
    """A document that can be stored, or (None) why there is none."""

    profile: PreparedProfile | None
    problems: tuple[Problem, ...] = ()


def read_file(reader: DocumentReader, path: Path) -> ReadFile:
    """Read, check and prepare a document."""
    document, problems = read_or_problems(reader, path)
    if document is None:
        return ReadFile(None, problems)
    return ReadFile(prepare(document, search_records(document.content, document.country_names)))
