"""CSV files, read back by Python's own reader: the text comes back, and nothing of it is run."""

import csv
import datetime
import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import Profile, Text
from tests.languages import TAGS
from viewer.exports.csv_tables import csv_tables, harmless
from viewer.exports.plain_text import plain_text
from viewer.i18n.language import Language

TODAY = datetime.date(2026, 11, 24)
SIGNS = "=+-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH COMMERCIAL AT}"
PIECES = [
    "'",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\n",
    "\r",
    ";",
    ",",
    '"',
    " ",
    "\u200b",
    "cmd|'/C calc'!A0",
]
NASTY = st.lists(st.sampled_from([*PIECES, "\0", "\ud800", "1", "32 2"])).map("".join)
ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=60) | NASTY
# Where a spreadsheet may begin a cell, and what may stand there before it looks at the sign.
CELL = re.compile(r"[;\t\n]")
COMPUTES_NOTHING = re.compile(r"[-+]\d+([.,]\d+)?( ?%)?|\+\d+ \d[\d -]*")


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def records(profile: Profile, language: Language, name: str) -> list[dict[str, str]]:
    header, *lines = rows(csv_tables([profile], language, TODAY)[name])
    return [dict(zip(header, line, strict=True)) for line in lines]


def with_note(profile: Profile, note: str) -> Profile:
    return profile._replace(facts=(profile.facts[0]._replace(note=Text(note)),))


def without_guard(text: str) -> str:
    """Take the apostrophes away again, as whoever reads the file with a program may."""
    blank = re.match(r"''*[\t\n]", text)
    pieces = re.split(r"([;\t\n])", text[1:] if blank else text)
    sign = re.compile(rf"''*[\s\u200b-\u200f\ufeff]*[{re.escape(SIGNS)}]")
    return "".join(piece[1:] if sign.match(piece) else piece for piece in pieces)


def is_run(text: str) -> bool:
    """Tell whether a spreadsheet that splits at semicolons and tabs would run any of a text."""
    cells = (cell.strip().lstrip("\u200b\ufeff ") for cell in CELL.split(text))
    return any(cell[:1] in SIGNS and not COMPUTES_NOTHING.fullmatch(cell) for cell in cells if cell)


def test_a_file_has_the_mark_of_utf8_a_header_and_lines_that_end_as_the_standard_says(
    belgium: Profile, english: Language
) -> None:
    for content in csv_tables([belgium], english, TODAY).values():
        assert content.startswith(b'\xef\xbb\xbf"Profile",')
        assert content.endswith(b"\r\n")
        assert b"\n" not in content.replace(b"\r\n", b"")


def test_every_row_has_as_many_cells_as_the_header(
    belgium: Profile, egypt: Profile, language: Callable[[str], Language]
) -> None:
    for tag in TAGS:
        for content in csv_tables([belgium, egypt], language(tag), TODAY).values():
            assert len({len(row) for row in rows(content)}) == 1


def test_numbers_are_bare_and_dates_as_precise_as_they_are(
    belgium: Profile, english: Language
) -> None:
    row = records(belgium, english, "facts")[0]
    assert (row["Amount"], row["Amount without scale"]) == ("11.3", "11300000")
    assert (row["Edition"], row["Period from"]) == ("2016-02", "2015")


def test_a_telephone_number_stays_as_it_is(belgium: Profile, english: Language) -> None:
    row = records(belgium, english, "contacts")[0]
    assert row["Number or address"] == "+32 2 287 70 00"
    assert row["Number to dial"] == "+3222877000"


@pytest.mark.parametrize(
    "text", ["-2.7", "-2,7 %", "+5%", "+1 212-555-0100", "+20 2 27365140", "-"]
)
def test_a_number_is_no_formula(text: str) -> None:
    assert harmless(text) == ("'-" if text == "-" else text)


@pytest.mark.parametrize(
    "text",
    [
        '=cmd|"/C calc"!A0',
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "+32-2-287",
        "@SUM(A1)",
        " =1+1",
        "\N{NO-BREAK SPACE}\u200b=1+1",
        "\N{FULLWIDTH EQUALS SIGN}1+1",
        "'=1+1",
    ],
)
def test_a_formula_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["a;=1+1", "a\t=1+1", "a\n=1+1", "a; =1+1"])
def test_a_formula_that_waits_behind_another_separator_gets_one_too(text: str) -> None:
    assert re.search("' ?=1", harmless(text))


@pytest.mark.parametrize("text", ["\tx", "\n=1"])
def test_a_cell_never_begins_with_a_tab_or_a_line_end(text: str) -> None:
    assert harmless(text).startswith("'")


@given(ANY_TEXT)
def test_nothing_is_run_and_the_text_can_be_had_back(text: str) -> None:
    plain = plain_text(text)
    assert not is_run(harmless(plain))
    assert without_guard(harmless(plain)) == plain


@given(ANY_TEXT)
def test_any_text_stays_in_its_cell(belgium: Profile, english: Language, text: str) -> None:
    (row,) = records(with_note(belgium, text), english, "facts")
    assert without_guard(row["Note"]) == plain_text(text)


@pytest.mark.parametrize("length", [5_000, 40_000])
def test_a_long_text_is_whole(belgium: Profile, english: Language, length: int) -> None:
    (row,) = records(with_note(belgium, "ab c" * (length // 4)), english, "facts")
    assert len(row["Note"]) == length


def test_what_is_no_character_leaves_a_mark(belgium: Profile, english: Language) -> None:
    (row,) = records(with_note(belgium, "a\0b\ud800c\x1bd\r\ne\u2028f"), english, "facts")
    assert row["Note"] == "a\ufffdb\ufffdc\ufffdd\ne\nf"
