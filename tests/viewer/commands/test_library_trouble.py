"""A library in trouble: each command says what is the matter, and nothing is lost."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

Program = Callable[..., Any]


def test_a_damaged_library_is_moved_aside_and_told_on_stderr(
    program: Program, tmp_path: Path
) -> None:
    library = tmp_path / "base" / "library.sqlite"
    library.parent.mkdir()
    library.write_bytes(b"no library at all")
    run = program("list")
    assert run.status == 0
    assert run.out.startswith("iom-belgium ")
    assert run.err.startswith(f"The library {library} was damaged. It was moved to ")
    aside = [file for file in library.parent.iterdir() if file.read_bytes() == b"no library at all"]
    assert len(aside) == 1
    assert str(aside[0]) in run.err


def test_a_notice_never_disturbs_the_json(program: Program, tmp_path: Path) -> None:
    library = tmp_path / "base" / "library.sqlite"
    library.parent.mkdir()
    library.write_bytes(b"no library at all")
    run = program("list", "--json")
    assert [each["id"] for each in run.answer["profiles"]] == ["iom-belgium", "iom-egypt"]
    assert "was damaged" in run.err


def test_a_locked_library_is_a_refusal_with_advice(
    program: Program, tmp_path: Path, write: Callable[[str, str], Path], belgium: str
) -> None:
    document = write("other.yaml", belgium.replace("id: iom-belgium", "id: iom-other"))
    assert program("list").status == 0
    library = tmp_path / "base" / "library.sqlite"
    with closing(sqlite3.connect(library, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        run = program("import", document)
    assert (run.status, run.out) == (1, "")
    assert run.err == (
        f"profile-viewer: Another process is writing to the library {library}. "
        "Nothing was changed. Wait until it is done, then try again.\n"
    )
    assert program("import", document).status == 0


def test_a_library_that_cannot_be_made_is_a_refusal_in_json_too(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "base").write_text("a file where the folder should be", encoding="utf-8")
    run = program("list", "--json")
    assert (run.status, run.err) == (1, "")
    assert run.answer["error"]["code"] in {"file-unwritable", "file-unreadable"}
