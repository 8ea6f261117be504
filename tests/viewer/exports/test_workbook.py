"""Spreadsheets, read back by openpyxl: real numbers and dates, no formulas, any text whole."""

import datetime
import io
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook as Book
from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from db.rows import Fact, PartialDate, Period, Profile, Text, Value, ValueKind
from tests.languages import TAGS
from viewer.exports import workbook as module
from viewer.exports.plain_text import plain_text
from viewer.exports.workbook import MOST_CHARACTERS, workbook
from viewer.i18n.language import Language

TODAY = datetime.date(2026, 11, 24)
PIECES = ["<r>", "</r>", "<t>x</t>", "_x000D_", "=1+1", "{=1}", "\n", "http://x.org", "&amp;", " "]
NASTY = st.lists(st.sampled_from([*PIECES, "\0", "\ud800", "\uffff", "12"]), max_size=6)
ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=40) | NASTY.map("".join)
ESCAPED = re.compile("_x005F(?=_x[0-9A-Fa-f]{4}_)")


def read(content: bytes) -> Book:
    return load_workbook(io.BytesIO(content))


def sheet(profile: Profile, language: Language, name: str) -> Worksheet:
    return read(workbook([profile], language, TODAY))[name]


def cells(of: Worksheet, row: int = 2) -> dict[str, Cell | MergedCell]:
    """The cells of a row by their headers."""
    return {str(header.value): cell for header, cell in zip(of[1], of[row], strict=True)}


def with_fact(profile: Profile, **changes: object) -> Profile:
    return profile._replace(facts=(Fact(**{**profile.facts[0]._asdict(), **changes}),))


def with_amount(profile: Profile, amount: str) -> Profile:
    return with_fact(profile, value=Value(ValueKind.QUANTITY, amount, Decimal(amount)))


def note(profile: Profile, language: Language, text: str) -> str:
    """The note of a fact as it comes back."""
    cell = cells(sheet(with_fact(profile, note=Text(text)), language, "Facts"))["Note"]
    assert cell.data_type in ("s", "inlineStr", "n")
    assert cell.hyperlink is None
    return ESCAPED.sub("", str(cell.value or ""))


def test_there_is_a_sheet_for_each_table_with_frozen_header_and_filter(
    belgium: Profile, english: Language
) -> None:
    book = read(workbook([belgium], english, TODAY))
    assert book.sheetnames[:4] == ["Offices", "Programmes", "Facts", "Contacts"]
    assert book.sheetnames[4:7] == ["Profiles", "Funders and partners", "History"]
    assert book.sheetnames[7:] == ["People", "Activities", "Opening hours", "Stories"]
    for each in book.worksheets:
        assert each.freeze_panes == "A2"
        assert each.auto_filter.ref == each.dimensions
        assert each["A1"].font.bold


def test_every_column_is_wide_enough_for_the_words_of_its_header(
    belgium: Profile, language: Callable[[str], Language]
) -> None:
    for tag in TAGS:
        for each in read(workbook([belgium], language(tag), TODAY)).worksheets:
            # Neighbours of one width are kept as one range.
            widths = {
                number: kept.width
                for kept in each.column_dimensions.values()
                for number in range(kept.min or 0, (kept.max or 0) + 1)
            }
            for number, (header,) in enumerate(each.iter_cols(max_row=1), start=1):
                longest = max(map(len, str(header.value).split()))
                assert widths[number] > longest


def test_a_sheet_in_arabic_runs_from_right_to_left(
    belgium: Profile, language: Callable[[str], Language]
) -> None:
    arabic = read(workbook([belgium], language("ar"), TODAY))
    assert all(each.sheet_view.rightToLeft for each in arabic.worksheets)
    assert not sheet(belgium, language("fr"), "Contacts").sheet_view.rightToLeft


def test_a_telephone_number_in_arabic_still_runs_from_left_to_right(
    belgium: Profile, language: Callable[[str], Language]
) -> None:
    rows = read(workbook([belgium], language("ar"), TODAY)).worksheets[3].iter_rows(min_row=2)
    numbers = [cell for row in rows for cell in row if str(cell.value).startswith("+")]
    assert numbers
    assert all(cell.alignment.readingOrder == 1 for cell in numbers)


def test_numbers_are_numbers_with_the_decimals_that_were_published(
    belgium: Profile, english: Language
) -> None:
    row = cells(sheet(belgium, english, "Facts"))
    amount, in_full = row["Amount"], row["Amount without scale"]
    assert (amount.value, amount.data_type, amount.number_format) == (11.3, "n", "#,##0.0")
    assert (in_full.value, in_full.number_format) == (11_300_000, "#,##0")
    assert (row["Year"].value, row["Age in years"].value) == (2015, 11)


@pytest.mark.parametrize("amount", ["-2.70", "0", "0.000000000001", "123456789012345", "1E+20"])
def test_a_number_of_fifteen_digits_is_kept(
    belgium: Profile, english: Language, amount: str
) -> None:
    cell = cells(sheet(with_amount(belgium, amount), english, "Facts"))["Amount"]
    assert (cell.data_type, cell.value) == ("n", float(amount))


@pytest.mark.parametrize("amount", ["1234567890.1234567", "1234567890123456", "1E+400", "NaN"])
def test_a_number_that_would_lose_digits_is_text(
    belgium: Profile, english: Language, amount: str
) -> None:
    cell = cells(sheet(with_amount(belgium, amount), english, "Facts"))["Amount"]
    assert cell.data_type != "n"
    assert cell.value == f"{Decimal(amount):f}"


def test_a_day_is_a_date_and_a_month_or_a_year_is_not_made_one(
    belgium: Profile, english: Language
) -> None:
    profile = with_fact(belgium, period=Period(PartialDate(2015, 2), PartialDate(2016, 2, 29)))
    row = cells(sheet(profile, english, "Facts"))
    assert row["Period to"].value == datetime.datetime(2016, 2, 29)
    assert row["Period to"].number_format == "yyyy-mm-dd"
    assert row["Period from"].value == "2015-02"
    assert row["Edition"].value == "2016-02"


def test_a_day_before_the_calendar_of_spreadsheets_is_text(
    belgium: Profile, english: Language
) -> None:
    day = PartialDate(1830, 10, 4)
    row = cells(sheet(with_fact(belgium, period=Period(day, day)), english, "Facts"))
    assert row["Period to"].value == "1830-10-04"


def test_codes_and_telephone_numbers_stay_text(belgium: Profile, english: Language) -> None:
    assert cells(sheet(belgium, english, "Offices"))["Postcode"].value == "1000"
    row = cells(sheet(belgium, english, "Contacts"))
    assert row["Number to dial"].value == "+3222877000"


@settings(max_examples=40)
@given(ANY_TEXT)
def test_any_text_comes_back_as_text(belgium: Profile, english: Language, text: str) -> None:
    small = belgium._replace(offices=(), programmes=())
    assert note(small, english, text) == plain_text(text)


@pytest.mark.parametrize(
    "text", ["=cmd|' /C calc'!A0", "{=1+1}", "http://x.org/", "007", "<r><t>x</t></r>", "<r></r>"]
)
def test_a_text_is_no_formula_link_number_or_markup(
    belgium: Profile, english: Language, text: str
) -> None:
    assert note(belgium, english, text) == text
    content = workbook([with_fact(belgium, note=Text(text))], english, TODAY)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert all(b"<f>" not in package.read(name) for name in package.namelist())


@pytest.mark.parametrize("length", [5_000, MOST_CHARACTERS])
def test_a_long_text_is_whole(belgium: Profile, english: Language, length: int) -> None:
    assert note(belgium, english, "x" * length) == "x" * length


@pytest.mark.parametrize("text", ["x" * 40_000, "\N{ELEPHANT}" * 20_000, "\n" * 40_000])
def test_a_text_longer_than_a_cell_is_cut_and_says_so(
    belgium: Profile, english: Language, text: str
) -> None:
    cut = note(belgium, english, text)
    assert cut.endswith("… (cut: a cell of a spreadsheet holds no more)")
    assert len(cut.encode("utf-16-le")) // 2 in (MOST_CHARACTERS, MOST_CHARACTERS - 1)
    assert cut[:1000] == text[:1000]


def test_rows_beyond_what_a_sheet_holds_go_to_another(
    belgium: Profile, english: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    book = read(workbook([belgium._replace(facts=belgium.facts[:5])], english, TODAY))
    names = [name for name in book.sheetnames if name.startswith("Facts")]
    assert names == ["Facts", "Facts 2", "Facts 3", "Facts 4"]
    assert [book[name].max_row for name in names] == [3, 3, 3, 3]
    assert book["Facts 4"]["A1"].value == "Profile"


def test_a_profile_of_nothing_makes_sheets_with_headers(
    belgium: Profile, english: Language
) -> None:
    empty = belgium._replace(offices=(), programmes=(), facts=(), history=(), stories=())
    rows = {each.title: each.max_row for each in read(workbook([empty], english, TODAY)).worksheets}
    assert rows.pop("Profiles") == 2
    assert set(rows.values()) == {1}


def test_the_file_has_a_title_and_the_date_that_was_given(
    belgium: Profile, egypt: Profile, english: Language
) -> None:
    one = read(workbook([belgium], english, TODAY)).properties
    assert (one.title, one.created) == ("IOM in Belgium", datetime.datetime(2026, 11, 24))
    both = read(workbook([belgium, egypt], english, TODAY)).properties
    assert both.title == "2 country profiles"


def test_the_same_profiles_make_the_same_bytes(belgium: Profile, english: Language) -> None:
    assert workbook([belgium], english, TODAY) == workbook([belgium], english, TODAY)
