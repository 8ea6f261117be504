"""The history of a profile, in the terminal."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.viewer.sheets.reading_back import text_of

Program = Callable[..., Any]
Write = Callable[[str, str], Path]


@pytest.fixture
def newer(belgium: str, write: Write) -> Path:
    text = belgium.replace("edition: 2016-02", "edition: 2017-03")
    return write("newer.yaml", text.replace("287 70 06", "287 70 99"))


def test_history_lists_the_editions_newest_first(program: Program, newer: Path) -> None:
    program("import", newer)
    lines = program("history", "iom-belgium").out.splitlines()
    assert [line.split("  ")[:2] for line in lines] == [
        ["0", "edition Mar 2017"],
        ["1", "edition Feb 2016"],
    ]


def test_history_tells_what_changed_since_an_edition(program: Program, newer: Path) -> None:
    program("import", newer)
    told = program("history", "iom-belgium", "--changes-since", "1").out
    assert "Fax of Country Office for Belgium and Luxembourg: " in told
    assert "+32 2 287 70 06 → +32 2 287 70 99" in told
    back = program("history", "iom-belgium", "--changes-since", "0", "--until", "1").out
    assert "+32 2 287 70 99 → +32 2 287 70 06" in back
    nothing = program("history", "iom-belgium", "--changes-since", "0").out
    assert nothing == "Nothing that is shown was changed.\n"


def test_history_as_json_tells_editions_and_changes(program: Program, newer: Path) -> None:
    program("import", newer)
    editions = program("history", "iom-belgium", "--json").answer["editions"]
    assert [each["edition"] for each in editions] == ["2017-03", "2016-02"]
    changes = program("history", "iom-belgium", "--changes-since", "1", "--json").answer["changes"]
    assert {each["field"] for each in changes} == {"edition", "fax"}


def test_what_changed_is_written_as_a_sheet(program: Program, newer: Path, tmp_path: Path) -> None:
    program("import", newer)
    file = tmp_path / "changes.pdf"
    asked = ("history", "iom-belgium", "--changes-since", "1", "-o", file)
    assert program(*asked).out == f"written: {file}\n"
    said = text_of(file.read_bytes())
    assert "History of editions of IOM in Belgium" in said
    assert "to March 2017 (current)" in said
    assert "+32 2 287 70 06 +32 2 287 70 99" in said
    assert program(*asked, "--json", "--force").answer["files"] == [{"file": str(file)}]


def test_a_sheet_without_two_editions_is_wrong_usage(program: Program, tmp_path: Path) -> None:
    run = program("history", "iom-belgium", "-o", tmp_path / "changes.pdf")
    assert run.status == 2
    assert "--changes-since" in run.err


def test_an_edition_that_is_not_kept_is_refused(program: Program) -> None:
    run = program("history", "iom-belgium", "--changes-since", "7")
    assert run.status == 1
    assert "keeps no edition number 7 of iom-belgium" in run.err
