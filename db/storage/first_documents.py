"""The documents that the administrator of a computer wants in every new library."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from db.documents.document import Document, DocumentReader
from db.documents.document_files import find_documents, read_or_problems
from db.rows import Notice

MOST_NAMED = 5


class FirstDocuments(NamedTuple):
    """Documents by their id, and notices about those that could not be read."""

    documents: Mapping[str, Document] = MappingProxyType({})
    notices: tuple[Notice, ...] = ()


def read_first(reader: DocumentReader, folder: Path) -> FirstDocuments:
    """Read all documents of a folder, of each profile the newest edition.

    A missing folder and documents with faults become notices: they never keep the program from
    starting.
    """
    try:
        next(folder.iterdir(), None)
    except OSError as error:
        reason = error.strerror or str(error)
        notice = Notice.of("first-documents-unreadable", folder=str(folder), reason=reason)
        return FirstDocuments({}, (notice,))
    read = [(path, read_or_problems(reader, path)[0]) for path in find_documents([folder])]
    sound = sorted((one for _, one in read if one is not None), key=lambda one: one.edition)
    refused = [path.name for path, one in read if one is None]
    documents = {document.id: document for document in sound}
    return FirstDocuments(documents, _refusal_notice(folder, refused))


def _refusal_notice(folder: Path, refused: list[str]) -> tuple[Notice, ...]:
    if not refused:
        return ()
    more = ", …" if len(refused) > MOST_NAMED else ""
    files = ", ".join(refused[:MOST_NAMED]) + more
    return (Notice.of("first-documents-refused", folder=str(folder), files=files),)
