"""`print`: a sheet as a PDF file, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Program = Callable[..., Any]
SHEET = ("--sheet", "contacts", "--date", "2026-01-31")


def test_a_sheet_is_written_and_named(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "belgium.pdf"
    run = program("print", "iom-belgium", *SHEET, "-o", file)
    assert (run.status, run.out, run.err) == (0, f"written: {file}\n", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_the_same_date_gives_the_same_bytes(program: Program, tmp_path: Path) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for file in (first, second):
        assert program("print", "iom-belgium", *SHEET, "-o", file).status == 0
    assert first.read_bytes() == second.read_bytes()


def test_paper_and_language_can_be_chosen(program: Program, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a4.pdf", "letter.pdf", "fr.pdf")]
    choices: tuple[list[str], ...] = ([], ["--paper", "letter"], ["--language", "fr"])
    for file, choice in zip(files, choices, strict=True):
        assert program("print", "iom-belgium", *SHEET, "-o", file, *choice).status == 0
    assert len({file.read_bytes() for file in files}) == 3


def test_a_folder_takes_one_file_for_each_profile(program: Program, tmp_path: Path) -> None:
    run = program("print", "iom-belgium", *SHEET, "-o", tmp_path, "--json")
    file = tmp_path / "iom-belgium-contacts.pdf"
    assert run.answer == {"files": [{"profile": "iom-belgium", "file": str(file)}]}
    assert file.exists()


def test_an_unknown_profile_writes_nothing(program: Program, tmp_path: Path) -> None:
    run = program("print", "iom-belgium", "iom-belgum", *SHEET, "-o", tmp_path)
    assert run.status == 1
    assert "Did you mean iom-belgium?" in run.err
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("place", ["missing/sheet.pdf", "file/sheet.pdf"])
def test_a_path_that_cannot_be_written_is_refused(
    program: Program, tmp_path: Path, place: str
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    run = program("print", "iom-belgium", *SHEET, "-o", tmp_path / place)
    assert (run.status, run.out) == (1, "")
    assert f"{place} cannot be written: " in run.err
    assert "What was there before is unharmed." in run.err
