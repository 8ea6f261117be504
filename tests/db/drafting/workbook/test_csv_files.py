"""Tables in CSV as programs and people write them: read like the sheets of a workbook."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.drafting import Drafted, draft_source
from db.drafting.workbook.guarded import unguarded
from db.errors import PageRefusedError
from tests.db.drafting.workbook.conftest import RESOURCES, told, unread
from tests.db.drafting.workbook.test_any_cell import HEADS, ROWS, SETTINGS, VALUE
from viewer.exports.csv_tables import harmless

PAGES = Path(__file__).parents[3] / "data" / "pages"
MOST_SECONDS = 5
FACTS = 'Profile,Indicator,Value,Period\niom-x,Population,"11,3 million",2015\n'
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(text: str | bytes, name: str = "facts.csv", encoding: str = "utf-8") -> Path:
        file = tmp_path / name
        file.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
        return file

    return written


def draft(file: Path) -> Drafted:
    (made,) = draft_source(file, RESOURCES)
    return made


def value(made: Drafted) -> Any:
    return made.document["facts"][0]["value"]


@pytest.mark.parametrize(
    "text",
    [
        FACTS,
        "\ufeff" + FACTS,
        FACTS.replace("\n", "\r\n"),
        FACTS.replace("\n", "\r"),
        'Profile;Indicator;Value;Period\niom-x;Population;"11,3 million";2015\n',
        "Profile;Indicator;Value;Period\niom-x;Population;11,3 million;2015\n",
        "Profile\tIndicator\tValue\tPeriod\niom-x\tPopulation\t11,3 million\t2015",
        "sep=;\r\nProfil;Indicateur;Valeur;Période\r\niom-x;Population;11,3 million;2015",
        'Profile, Indicator, Value, Period\niom-x, Population, "11,3 million", 2015\n',
    ],
)
def test_what_stands_between_the_cells_is_found_by_the_heads(write: Write, text: str) -> None:
    made = draft(write(text))
    assert value(made)["published"] == "11,3 million"
    assert value(made)["amount"] == "11.3"
    assert "published: 11,3 million  # facts.csv!C2\n" in made.text
    assert unread(made) == set()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_table_is_read_in_the_encoding_that_it_says(write: Write, encoding: str) -> None:
    text = FACTS + "iom-x,Réfugiés,5,2016\n" * 3000
    made = draft(write(text, encoding=encoding))
    assert len(made.document["facts"]) == 3001
    assert "encoding-guessed" not in made.decisions


def test_a_guessed_encoding_is_told(write: Write) -> None:
    text = "Profil;Indicateur;Valeur;Période\nx;Réfugiés;5,5 %;2015\nx;Forêt;5 km2;2015\n"
    made = draft(write(text, encoding="cp1252"))
    assert made.document["facts"][0]["period"] == "2015"
    assert made.decisions[0] == "encoding-guessed"


def test_a_table_is_one_whatever_its_name_and_below_a_title(write: Write) -> None:
    text = "Our figures,,,\n\n" + FACTS
    made = draft(write(text, "notes.txt"))
    assert unread(made) == {"notes.txt!A1"}
    assert "# notes.txt!C4\n" in made.text


@pytest.mark.parametrize(
    "text",
    [
        "Country, Title, Source, Year\nWe went there, saw it\nand came back.\nSo, on, it went.\n",
        "IOM in Kenya\nPopulation, Area, Currency\nPopulation (2015): 5,000\nArea: 5 km2\n",
        "Name, of old, a, b, c, d, e, Title\nx, y, z, a, b, c, d, e\n",
    ],
)
def test_a_page_with_commas_stays_a_page(write: Write, text: str) -> None:
    assert all(line.cell == "" for line in draft(write(text)).lines)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.[th]*")), ids=lambda page: page.name)
def test_no_saved_page_is_a_table(page: Path) -> None:
    assert all(line.cell == "" for line in draft(page).lines)


@pytest.mark.parametrize("text", ["1.234", "1950"])
def test_what_can_be_read_in_two_ways_stays_a_text(write: Write, text: str) -> None:
    made = draft(write(f"Indicator;Value;Unit\nPopulation;{text};\n"))
    assert value(made) == {"kind": "text", "published": text}
    assert ("facts.csv!B2", "kept-as-text") in told(made)


def test_what_a_spreadsheet_made_of_telephone_numbers_is_told(write: Write) -> None:
    numbers = ("3222877000", "3.22877E+09", "+3222877000", "022877000", "112")
    rows = "".join(f"Main;Telephone;{number}\n" for number in numbers)
    made = draft(write(f"Office;Kind;Number\n{rows}", "contacts.csv"))
    said = {each for each in told(made) if each[0].startswith("contacts.csv!C")}
    assert said == {
        ("contacts.csv!C2", "phone-made-number"),
        ("contacts.csv!C3", "digits-lost"),
    }
    assert unread(made) == {"contacts.csv!C3"}
    offices = draft(write("Name;Kind;Tel\nMain;Country office;3222877000\n", "offices.csv"))
    assert ("offices.csv!C2", "phone-made-number") in told(offices)


def test_lines_in_a_cell_do_not_count_as_rows(write: Write) -> None:
    text = 'Name,City,Description\nMain,Bonn,"One\r\ntwo, ""three"""\nSub,Kigali,x\n'
    made = draft(write(text))
    first, second = made.document["offices"]
    assert first["description"] == 'One\ntwo, "three"'
    assert "city: Kigali  # facts.csv!B3\n" in made.text
    assert second["name"] == "Sub"


def test_a_name_of_a_file_never_becomes_part_of_a_draft(write: Write) -> None:
    made = draft(write(FACTS, "a\nsummary: evil\u2028.csv"))
    assert "summary" not in made.document
    assert r"# a\nsummary: evil\u2028.csv!C2" in made.text


def test_files_of_a_folder_are_sheets_in_the_order_of_their_names(
    write: Write, tmp_path: Path
) -> None:
    write(FACTS, "b.csv")
    write("Profile,Name\niom-x,Main\n", "a.csv")
    write("milk,2\n", "shopping.csv")
    write("", "empty.csv")
    write(FACTS, "._b.csv")
    made = draft(tmp_path)
    assert len(made.document["facts"]) == len(made.document["offices"]) == 1
    assert unread(made) == {"shopping.csv!A1", "shopping.csv!B1"}


def rows_of(width: int, count: int) -> str:
    return "Indicator,Value\n" + f"Area,5{',x' * width}\n" * count


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a line of 10 MB": (lambda: FACTS.encode() + b"x" * 10_000_000, "too-many-cells"),
    "a cell of 1 MB": (lambda: FACTS.encode() + b"x" * 1_000_000, "workbook-damaged"),
    "no end of quotation": (lambda: FACTS.encode() + b'"Area' + b",5\n" * 99, "workbook-damaged"),
    "no end in many lines": (lambda: FACTS.encode() + b'"' + b"x,5\n" * 10**6, "workbook-damaged"),
    "text behind quotation": (lambda: FACTS.encode() + b'"Area" x,5\n', "workbook-damaged"),
    "zeros": (lambda: FACTS.encode() + bytes(1000) + b"x", "not-text"),
    "a million columns": (lambda: rows_of(1_000_000, 1).encode(), "too-many-cells"),
    "a million empty columns": (
        lambda: b"Indicator,Value" + b"," * 1_000_000 + b"\n", "no-table"),
    "millions of empty columns": (
        lambda: b"Indicator,Value\nArea,5" + b"," * 3_000_000 + b"\n", "too-many-cells"),
    "many rows": (lambda: rows_of(0, 400_000).encode(), "too-many-cells"),
    "many empty rows": (lambda: rows_of(0, 9).encode() + b"\n" * 25_000_000, "too-many-cells"),
    "too large": (lambda: FACTS.encode() + b"\n" * 40_000_000, "too-large"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_does_harm_is_refused_soon(name: str, write: Write, tmp_path: Path) -> None:
    make, code = REFUSED[name]
    write(make())
    begun = perf_counter()
    with pytest.raises(PageRefusedError) as refused:
        draft_source(tmp_path, RESOURCES)
    assert [problem.code for problem in refused.value.problems] == [code]
    assert perf_counter() - begun < MOST_SECONDS
    begun = perf_counter()
    with pytest.raises(PageRefusedError):
        draft_source(tmp_path / "facts.csv", RESOURCES)
    assert perf_counter() - begun < MOST_SECONDS


def table(rows: Sequence[Sequence[str]], file: Path, separator: str) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=separator).writerows(rows)


TEXT = VALUE.filter(lambda text: text.isprintable() or "\n" in text)


@SETTINGS
@given(ROWS, st.sampled_from(",;\t"))
def test_each_cell_is_in_the_draft_or_told(
    tmp_path: Path, rows: dict[str, Any], separator: str
) -> None:
    for name in HEADS:
        made = [HEADS[name], ("", "", "", "x"), *rows[name]]
        table(made, tmp_path / f"{name}.csv", separator)
    for each in draft_source(tmp_path, RESOURCES):
        left = {line.number for line in each.unread}
        used = {one.line for one in each.used}
        assert left | used == {line.number for line in each.lines}
        assert not left & used


@SETTINGS
@given(TEXT, st.sampled_from(",;\t"))
def test_free_text_comes_out_as_it_went_in(tmp_path: Path, text: str, separator: str) -> None:
    file = tmp_path / "offices.csv"
    table([HEADS["Offices"], ("Office", "a", "b", text)], file, separator)
    (office,) = draft(file).document["offices"]
    wanted = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert office.get("description", "") == wanted


@given(st.text(alphabet="'=+-@1 ;\t\nx", max_size=12))
def test_what_an_export_guards_comes_back(text: str) -> None:
    assert unguarded(harmless(text)) == text
