"""Finds the documents in files and folders, and reads each with its problems."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from db.documents.document import Document, DocumentReader
from db.errors import DocumentRefusedError, FileUnreadableError, Problem

_ENDINGS = {".yaml", ".yml"}


def find_documents(paths: Iterable[Path]) -> Iterator[Path]:
    """Each file as given; of a folder all *.yaml and *.yml in it and below, sorted.

    A folder that cannot be listed comes as itself: reading it then says why.
    """
    for path in paths:
        if path.is_dir():
            yield from sorted(_documents_below(path))
        else:
            yield path


def read_or_problems(
    reader: DocumentReader, path: Path
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document, or (with None) all that is wrong with it."""
    try:
        return reader.read_file(path), ()
    except DocumentRefusedError as error:
        return None, error.problems
    except FileUnreadableError as error:
        return None, (Problem(error.code, str(path), 0, 0, tuple(error.parameters.items())),)


def _documents_below(folder: Path) -> Iterator[Path]:
    unreadable: list[Path] = []
    for parent, _, names in os.walk(folder, onerror=lambda e: unreadable.append(Path(e.filename))):
        for name in names:
            path = Path(parent, name)
            if path.suffix.lower() in _ENDINGS:
                yield path
    yield from unreadable
