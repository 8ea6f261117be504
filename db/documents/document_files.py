"""Finds the documents in files and folders, and reads each with its problems."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from db.documents.document import Document, DocumentReader
from db.documents.file_bytes import STANDARD_INPUT
from db.errors import DocumentRefusedError, FileUnreadableError, Problem

_ENDINGS = {".yaml", ".yml"}
# What macOS puts beside the files of an archive, under the names of the documents themselves.
_OF_ARCHIVES = "__MACOSX"


def find_documents(
    paths: Iterable[Path], on_hidden: Callable[[Path], None] = lambda _: None
) -> Iterator[Path]:
    """Each file as given; of a folder all *.yaml and *.yml in it and below, sorted.

    Hidden files and folders in it are passed over, each a call of `on_hidden`. A folder that
    cannot be listed comes as itself: reading it then says why.
    """
    for path in paths:
        if path.is_dir() and path != STANDARD_INPUT:
            yield from sorted(_documents_below(path, on_hidden))
        else:
            yield path


def read_or_problems(
    reader: DocumentReader, path: Path
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document with its warnings, or (with None) all that is wrong with it."""
    try:
        document = reader.read_file(path)
    except DocumentRefusedError as error:
        return None, error.problems
    except FileUnreadableError as error:
        return None, (Problem(error.code, str(path), 0, 0, tuple(error.parameters.items())),)
    return document, document.warnings


def _documents_below(folder: Path, on_hidden: Callable[[Path], None]) -> Iterator[Path]:
    unreadable: list[Path] = []
    walk = os.walk(folder, onerror=lambda e: unreadable.append(Path(e.filename)))
    for parent, folders, names in walk:
        documents = [name for name in names if Path(name).suffix.lower() in _ENDINGS]
        for name in filter(_is_hidden, (*folders, *documents)):
            on_hidden(Path(parent, name))
        folders[:] = [name for name in folders if not _is_hidden(name)]
        yield from (Path(parent, name) for name in documents if not _is_hidden(name))
    yield from unreadable


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == _OF_ARCHIVES
