"""Whole documents of tests/data: the good are accepted, those with warnings too, of the bad every
problem is told."""

import re
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError, Problem

DATA = Path(__file__).parents[2] / "data"
RESOURCES = Path(__file__).parents[3] / "resources"
GOOD = sorted((DATA / "good").glob("*.yaml"))
BAD = sorted((DATA / "bad").glob("*.yaml"))
DOUBTED = sorted((DATA / "doubted").glob("*.yaml"))


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


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_nothing_is_warned_of_in_a_good_document(path: Path, reader: DocumentReader) -> None:
    assert reader.read_file(path).warnings == ()


@pytest.mark.parametrize("path", DOUBTED, ids=lambda path: path.stem)
def test_a_document_is_accepted_with_all_that_is_warned_of(
    path: Path, reader: DocumentReader
) -> None:
    warnings = reader.read_file(path).warnings
    expected = path.with_suffix(".warnings").read_text("utf-8").splitlines()
    assert [told(warning) for warning in warnings] == expected
    assert all(warning.is_warning and warning.file == str(path) for warning in warnings)


def test_nothing_is_warned_of_in_the_profiles_that_come_along_and_in_the_page_for_writers(
    reader: DocumentReader,
) -> None:
    page = (RESOURCES / "schema" / "FORMAT.md").read_text("utf-8")
    examples = "".join(re.findall(r"```yaml\n(.*?)```", page, re.DOTALL))
    assert reader.read(examples.encode(), "FORMAT.md").warnings == ()
    for profile in sorted((RESOURCES / "profiles").glob("*.yaml")):
        assert reader.read_file(profile).warnings == ()


def test_there_is_a_document_for_every_way_to_be_bad() -> None:
    assert len(GOOD) >= 2
    assert len(BAD) >= 30
    assert DOUBTED
