"""`draft` of a folder: the tables in it are read together, and never written over."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Program = Callable[..., Any]
PAGE = Path(__file__).parents[2] / "data" / "pages" / "belgium.txt"


def test_a_folder_is_told_to_be_one(program: Program, tmp_path: Path) -> None:
    run = program("draft", PAGE, "--report", tmp_path)
    assert (run.status, "is a folder: name a file" in run.err) == (2, True)
    for hidden in ("._facts.csv", ".csv"):
        (tmp_path / hidden).write_text("Indicator,Value\nArea,5 km2\n", "utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "facts.csv").write_text("Indicator,Value\nArea,5 km2\n", "utf-8")
    run = program("draft", tmp_path)
    assert run.status == 2
    assert "is a folder without .csv files: name a file" in run.err


def test_a_folder_of_tables_is_drafted_as_a_whole_and_never_written_over(
    program: Program, tmp_path: Path
) -> None:
    facts = tmp_path / "facts.csv"
    facts.write_text("Profile;Indicator;Value\niom-x;Area;5,5 km2\n", "utf-8")
    (tmp_path / "Offices.CSV").write_text("Profile\tName\niom-x\tMain\n", "utf-8")
    before = facts.read_bytes()
    for output in (("-o", facts), ("--report", facts)):
        run = program("draft", tmp_path, *output, "--force")
        assert (run.status, "facts.csv is named twice" in run.err) == (2, True)
    assert facts.read_bytes() == before
    run = program("draft", tmp_path, "-o", tmp_path, "--country", "BE")
    assert run.status == 0
    text = (tmp_path / "iom-x.yaml").read_text("utf-8")
    assert "published: 5,5 km2  # facts.csv!C2\n" in text
    assert "name: Main  # Offices.CSV!B2\n" in text


def test_json_and_report_name_the_cells_of_each_file(program: Program, tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("Indicator,Value,Colour\nArea,5 km2,red\n", "utf-8")
    (draft,) = program("draft", tmp_path / "facts.csv", "--json").answer["drafts"]
    assert draft["unread"] == [
        {"cell": "facts.csv!C2", "text": "red"},
        {"cell": "facts.csv!C1", "text": "Colour"},
    ]
    run = program("draft", tmp_path)
    assert "\n  facts.csv!C2: red\n" in run.err
