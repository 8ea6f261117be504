"""A voice on paper finds what a row of a table is about, and how many things a list has."""

from collections.abc import Callable

import pytest

from db.rows import Profile
from tests.viewer.sheets.tagged_text import TaggedText, named_rows
from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import Paper
from viewer.sheets.pdf_objects import PdfObjects
from viewer.sheets.row_headers import with_row_headers

Print = Callable[..., bytes]


def test_a_fact_is_the_header_of_its_value_its_period_and_its_age(
    print_sheet: Print, belgium: Profile
) -> None:
    rows = named_rows(print_sheet(Sheet.FACTS, [belgium]))
    assert rows["Population"] == ["11.3million", "2015", "11yearsold"]
    assert rows["Belgians"][0] == "39,602·23.8%"  # a part of a figure


def test_a_value_names_the_head_of_its_column_and_that_of_its_row(
    print_sheet: Print, belgium: Profile
) -> None:
    rows = TaggedText(print_sheet(Sheet.FACTS, [belgium])).rows()
    (area,) = [row for row in rows if row[0].text == "Area"]
    heads = {cell.name: cell.text for row in rows for cell in row if cell.tag == "/TH"}
    assert [heads[name] for name in area[1].headers] == ["Value", "Area"]


def test_the_title_of_a_group_is_a_row_of_its_own(print_sheet: Print, belgium: Profile) -> None:
    rows = TaggedText(print_sheet(Sheet.FACTS, [belgium])).rows()
    texts = [[cell.text for cell in row] for row in rows]
    at = texts.index(["Thecountry"])
    assert texts[at + 1][0] == "Population"


def test_in_a_comparison_the_indicator_names_the_row_of_all_countries(
    print_sheet: Print, belgium: Profile, egypt: Profile
) -> None:
    rows = named_rows(print_sheet(Sheet.COMPARE, [belgium, egypt]))
    assert rows["Area"] == ["30,528kmsq", "1,001,450sqkm"]


def test_where_a_comparison_has_no_room_for_columns_the_country_names_the_row(
    print_sheet: Print, belgium: Profile, egypt: Profile
) -> None:
    pdf = print_sheet(Sheet.COMPARE, [belgium, egypt], paper=Paper.A5, text_size=200)
    names = {cell.text for row in TaggedText(pdf).rows() for cell in row if cell.scope == "/Row"}
    assert len(names) == 2
    assert all("IOMin" in name for name in names)


def test_each_header_that_a_cell_names_can_be_found(
    print_sheet: Print, belgium: Profile, egypt: Profile
) -> None:
    text = TaggedText(print_sheet(Sheet.PROFILE, [belgium, egypt]))
    wanted = {name for row in text.rows() for cell in row for name in cell.headers}
    assert len(wanted) > 50
    assert wanted <= set(text.names())
    assert text.names() == sorted(text.names())


def test_a_sheet_without_tables_stays_as_it_is(print_sheet: Print, belgium: Profile) -> None:
    pdf = print_sheet(Sheet.CONTACTS, [belgium])
    assert with_row_headers(pdf, 0) is pdf
    assert PdfObjects(pdf).written() == pdf


def test_a_file_that_keeps_its_objects_in_another_way_is_refused() -> None:
    with pytest.raises(ValueError, match="no PDF with one plain table"):
        PdfObjects(b"%PDF-1.7\nstartxref\n9\n%%EOF")


def test_sources_are_a_list(print_sheet: Print, egypt: Profile) -> None:
    items = TaggedText(print_sheet(Sheet.FACTS, [egypt])).items()
    assert items[0] == "CIA,TheWorldFactbook,onlineeditionofNovember2020"
    assert len(items) == 8
