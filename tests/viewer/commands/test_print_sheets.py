"""`print`: a sheet as a PDF file, whole or not at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import TEXT_SIZES, Paper

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
    assert run.answer == {
        "files": [{"profile": "iom-belgium", "file": str(file)}],
        "missing": [],
    }
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


@pytest.mark.parametrize(
    "choice",
    [
        ["--paper", "a5"],
        ["--landscape"],
        ["--text-size", "150"],
        ["--field", "numbers", "--field", "address"],
        ["--office", "iom-belgium/country-office"],
    ],
)
def test_every_choice_makes_another_sheet(
    program: Program, tmp_path: Path, choice: list[str]
) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    assert program("print", "iom-belgium", *SHEET, "-o", first).status == 0
    assert program("print", "iom-belgium", *SHEET, "-o", second, *choice).status == 0
    assert first.read_bytes() != second.read_bytes()


@pytest.mark.parametrize("sheet", Sheet)
def test_every_sheet_can_be_written_of_all_profiles(
    program: Program, tmp_path: Path, sheet: str
) -> None:
    file = tmp_path / "all.pdf"
    run = program("print", "--all", "--sheet", sheet, "-o", file, "--black-and-white")
    assert run.status == 0
    assert file.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("option", "choices"),
    [("--sheet", list(Sheet)), ("--paper", list(Paper)), ("--text-size", TEXT_SIZES)],
)
def test_a_wrong_choice_is_answered_with_all_right_ones(
    program: Program, tmp_path: Path, option: str, choices: list[object]
) -> None:
    run = program("print", "--all", *SHEET, option, "7", "-o", tmp_path / "sheet.pdf")
    assert run.status == 2
    assert [str(choice) for choice in choices if str(choice) not in run.err] == []


def test_pictures_are_numbered_where_there_are_several(program: Program, tmp_path: Path) -> None:
    run = program("print", "--all", *SHEET, "-o", tmp_path / "page.png", "--json")
    files = [Path(file["file"]) for file in run.answer["files"]]
    assert len(files) > 1
    assert [file.name for file in files] == [f"page-{n + 1}.png" for n in range(len(files))]
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in files)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["iom-belgium", "--field", "colour"], "choose from numbers"),
        (["iom-belgium", "--office", "iom-belgium/moon"], "iom-belgium/country-office"),
        (["--field", "numbers"], "use --all"),
    ],
)
def test_what_cannot_be_chosen_is_told_before_anything_is_written(
    program: Program, tmp_path: Path, words: list[str], told: str
) -> None:
    run = program("print", *words, *SHEET, "-o", tmp_path / "sheet.pdf")
    assert (run.status, run.out) == (2, "")
    assert told in run.err
    assert list(tmp_path.glob("*.pdf")) == []


def test_cards_fill_the_paper_and_other_sheets_refuse_to(program: Program, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.pdf" for name in ("one", "full", "contacts")]
    cards = ("print", "iom-belgium", "--sheet", "card", "-o")
    assert program(*cards, files[0]).status == 0
    assert program(*cards, files[1], "--fill").status == 0
    said = [PdfReader(file).pages[0].extract_text() for file in files[:2]]
    assert [text.count("+32 2 287 70 00") for text in said] == [1, 10]
    run = program("print", "iom-belgium", *SHEET, "-o", files[2], "--fill")
    assert (run.status, files[2].exists()) == (2, False)
    assert "cards" in run.err


@pytest.mark.parametrize("sheet", ["card", "directory", "compare", "world"])
def test_notes_are_refused_for_a_sheet_that_cannot_show_them(
    program: Program, tmp_path: Path, sheet: str
) -> None:
    named = () if sheet == "world" else ("--all",)
    run = program("print", *named, "--sheet", sheet, "--notes", "-o", tmp_path / "sheet.pdf")
    assert (run.status, list(tmp_path.glob("*.pdf"))) == (2, [])
    assert f"--notes does not go with the sheet {sheet}" in run.err


def test_a_sheet_of_two_profiles_refuses_one(program: Program, tmp_path: Path) -> None:
    run = program("print", "iom-belgium", "--sheet", "compare", "-o", tmp_path / "sheet.pdf")
    assert (run.status, list(tmp_path.glob("*.pdf"))) == (2, [])
    assert "needs 2 profiles" in run.err
