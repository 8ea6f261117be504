"""Every command tells ages by the limits set in the window, and by a day that can be right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.viewer.commands.conftest import Program
from tests.viewer.sheets.reading_back import text_of
from viewer.app.paths import places
from viewer.app.settings import SettingsFile

Write = Callable[[str, str], Path]


@pytest.fixture
def patient(tmp_path: Path) -> None:
    """The reader lets figures and contacts be fifty years old."""
    settings = SettingsFile(places(tmp_path / "base").settings)
    chosen = settings.values._replace(old_after_years=50, contacts_old_after_years=50)
    settings.change(chosen)
    assert settings.save()


@pytest.fixture
def future(program: Program, write: Write, belgium: str) -> None:
    """A library with an edition that the clock says is still to come."""
    text = belgium.replace("id: iom-belgium", "id: future").replace(
        "edition: 2016", "edition: 2190"
    )
    assert program("import", write("future.yaml", text)).status == 0


def printed(program: Program, tmp_path: Path, *words: str) -> str:
    file = tmp_path / "sheet.pdf"
    assert program("print", "iom-belgium", "--sheet", "facts", "-o", file, *words).status == 0
    return text_of(file.read_bytes())


def test_a_printed_sheet_keeps_to_the_limits(
    program: Program, tmp_path: Path, patient: None
) -> None:
    text = printed(program, tmp_path)
    assert "years old" in text
    assert "figures are over" not in text
    assert "Check before use" not in text


def test_a_web_page_keeps_to_the_limits(program: Program, patient: None) -> None:
    page = program("export", "iom-belgium", "--format", "html").out
    assert "years old" in page
    assert "figures are over" not in page
    assert "Check before use" not in page


def test_a_comparison_keeps_to_the_limits(program: Program, patient: None) -> None:
    answer = program("compare", "iom-belgium", "iom-egypt", "--json").out
    assert '"old": false' in answer
    assert '"old": true' not in answer


def test_figures_are_old_after_five_years_where_nothing_is_set(program: Program) -> None:
    lines = program("show", "iom-belgium").out.split()
    assert "figures are over 5 years old" in " ".join(lines)
    page = program("export", "iom-belgium", "--format", "html").out
    assert "figures are over 5 years old" in page
    assert '"old": true' in program("compare", "iom-belgium", "iom-egypt", "--json").out


def test_a_clock_that_is_wrong_is_told_on_paper(
    program: Program, tmp_path: Path, future: None
) -> None:
    text = printed(program, tmp_path)
    assert "which cannot be right" in text
    assert "175 years old" in text


def test_a_day_that_the_reader_names_is_not_doubted(
    program: Program, tmp_path: Path, future: None
) -> None:
    text = printed(program, tmp_path, "--date", "2026-01-31")
    assert "cannot be right" not in text
    assert "11 years old" in text


def test_a_clock_that_is_wrong_is_told_beside_tables(program: Program, future: None) -> None:
    csv = program("export", "iom-belgium", "--format", "csv", "--table", "facts")
    comparison = program("compare", "iom-belgium", "iom-egypt", "--format", "csv")
    for run in (csv, comparison):
        assert run.status == 0
        assert "which cannot be right" in run.err
    assert "which cannot be right" in program("show", "iom-belgium").out
    assert "which cannot be right" in program("export", "iom-belgium", "--format", "html").out


def test_nothing_is_said_of_a_clock_that_can_be_right(program: Program) -> None:
    for words in (("show",), ("export", "--format", "html"), ("export", "--format", "vcard")):
        run = program(*words, "iom-belgium")
        assert "cannot be right" not in run.out + run.err
