"""A reader of documents, and the problems that it has with one, as lines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError, Problem

Problems = Callable[[bytes | str], list[str]]


@pytest.fixture(scope="session")
def reader() -> DocumentReader:
    return DocumentReader(Path(__file__).parents[3] / "resources")


@pytest.fixture(scope="session")
def problems(reader: DocumentReader) -> Problems:
    """Gives the problems of a document as "line:column: code"; none if it is accepted."""

    def found(source: bytes | str) -> list[str]:
        data = source.encode() if isinstance(source, str) else source
        try:
            reader.read(data, "a.yaml")
        except DocumentRefusedError as error:
            return [_line(problem) for problem in error.problems]
        return []

    return found


def _line(problem: Problem) -> str:
    return f"{problem.line}:{problem.column}: {problem.code}"
