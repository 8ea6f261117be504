"""`print --sheet world`: all countries of the library on one sheet."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Program = Callable[..., Any]
SHEET = ("--sheet", "world", "--date", "2026-01-31")


@pytest.mark.parametrize("topic", [(), ("--by", "age"), ("--by", "population")])
def test_the_world_is_written_by_each_topic(
    program: Program, tmp_path: Path, topic: tuple[str, ...]
) -> None:
    file = tmp_path / "world.pdf"
    run = program("print", *SHEET, *topic, "-o", file)
    assert (run.status, run.out, run.err) == (0, f"written: {file}\n", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_who_covers_whom_is_shown_where_nothing_is_named(program: Program, tmp_path: Path) -> None:
    files = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for file, topic in zip(files, ((), ("--by", "coverage")), strict=True):
        assert program("print", *SHEET, *topic, "-o", file).status == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_a_folder_and_pictures_are_understood(program: Program, tmp_path: Path) -> None:
    run = program("print", *SHEET, "-o", tmp_path, "--json")
    assert run.answer == {"files": [{"file": str(tmp_path / "world.pdf")}], "missing": []}
    assert program("print", *SHEET, "--by", "age", "-o", tmp_path / "world.png").status == 0
    assert (tmp_path / "world.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "said", "status"),
    [
        (("--by", "popul"), "Did you mean population?", 1),
        (("iom-belgium",), "name no profiles or parts", 2),
        (("--field", "charts"), "name no profiles or parts", 2),
    ],
)
def test_what_the_world_cannot_be_made_of_is_refused(
    program: Program, tmp_path: Path, words: tuple[str, ...], said: str, status: int
) -> None:
    run = program("print", *words, *SHEET, "-o", tmp_path / "world.pdf")
    assert run.status == status
    assert said in run.err
    assert not (tmp_path / "world.pdf").exists()


def test_a_topic_is_for_the_world_alone(program: Program, tmp_path: Path) -> None:
    words = ("print", "iom-belgium", "--sheet", "facts", "--by", "age")
    run = program(*words, "-o", tmp_path / "facts.pdf")
    assert run.status == 2
    assert "--by is for the sheet of the world alone" in run.err


def test_a_file_that_is_there_stays_without_force(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "world.pdf"
    file.write_bytes(b"mine")
    assert program("print", *SHEET, "-o", file).status == 1
    assert file.read_bytes() == b"mine"
