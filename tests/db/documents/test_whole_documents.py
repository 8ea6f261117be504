"""Whole documents of tests/data: the good are accepted, of the bad every problem is told."""

from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError, Problem

DATA = Path(__file__).parents[2] / "data"
GOOD = sorted((DATA / "good").glob("*.yaml"))
BAD = sorted((DATA / "bad").glob("*.yaml"))


def told(problem: Problem) -> str:
    parameters = "".join(f" {name}={value!r}" for name, value in problem.parameters)
    return f"{problem.line}:{problem.column}: {problem.code}{parameters}"


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_document_is_accepted(path: Path, reader: DocumentReader) -> None:
    document = reader.read_file(path)
    assert (document.id, document.file) == (path.stem, str(path))
    assert document.source == path.read_bytes()


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_every_problem_of_a_bad_document_is_told_with_its_place(
    path: Path, reader: DocumentReader
) -> None:
    with pytest.raises(DocumentRefusedError) as refused:
        reader.read_file(path)
    expected = path.with_suffix(".problems").read_text("utf-8").splitlines()
    assert [told(problem) for problem in refused.value.problems] == expected
    assert {problem.file for problem in refused.value.problems} == {str(path)}


def test_there_is_a_document_for_every_way_to_be_bad() -> None:
    assert len(GOOD) >= 2
    assert len(BAD) >= 30
