"""Tables on the clipboard: cells stay cells, text stays text, nothing is run."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.exports.clipboard_table import CopiedTable, as_html, as_lines

ANY_TEXT = st.text(alphabet=st.characters(codec=None), max_size=60)
NASTY = st.lists(
    st.sampled_from(["\t", "\n", "\r\n", "\u2028", "</td>", "&amp;", '"', "=1+1", "\0", "\ud800"])
).map("".join)
ROWS = st.lists(st.tuples(ANY_TEXT | NASTY, ANY_TEXT | NASTY), min_size=1, max_size=4)


class TableReader(HTMLParser):
    """Reads the cells of a table as a document program does."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
        if tag == "br":
            self.rows[-1][-1] += "\n"

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and self.get_starttag_text() != "<tbody>":
            self.rows[-1][-1] += data.strip("\n")


def read(html: str) -> TableReader:
    reader = TableReader()
    reader.feed(html)
    reader.close()
    return reader


def table(*rows: tuple[str, ...]) -> CopiedTable:
    return CopiedTable(("Fact", "Value"), rows)


@given(ROWS)
def test_every_cell_stays_in_its_row_and_column(rows: list[tuple[str, str]]) -> None:
    made = table(*rows)
    lines = as_lines(made).split("\n")
    assert [line.count("\t") for line in lines] == [1] * len(rows)
    html = as_html(made, "en", is_right_to_left=False)
    cells = read(html).rows
    assert [len(row) for row in cells] == [2] * (len(rows) + 1)
    html.encode("utf-8")
    as_lines(made).encode("utf-8")


@given(ROWS)
def test_no_cell_brings_markup_of_its_own(rows: list[tuple[str, str]]) -> None:
    tags = set(read(as_html(table(*rows), "en", is_right_to_left=False)).tags)
    parts = {"html", "head", "meta", "body", "table", "thead", "tbody", "tr", "th", "td", "br"}
    assert tags <= parts


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd|'/C calc'!A0", "-2+3+A1", "@SUM(A1)", "\t=1", "\uff1d1"]
)
def test_what_a_spreadsheet_would_run_is_made_text(text: str) -> None:
    made = table((text, "1"))
    assert as_lines(made).startswith("'")
    assert read(as_html(made, "en", is_right_to_left=False)).rows[1][0].startswith("'")


@pytest.mark.parametrize("text", ["+32 2 287 70 00", "-3.2", "Rue 40 = x"])
def test_numbers_and_plain_text_are_copied_as_they_are(text: str) -> None:
    made = table((text, "1"))
    assert as_lines(made) == f"{text}\t1"
    assert read(as_html(made, "en", is_right_to_left=False)).rows[1] == [text, "1"]


def test_a_phone_number_is_marked_as_text_lest_it_become_a_figure() -> None:
    html = as_html(table(("+3222877000", "1")), "en", is_right_to_left=False)
    assert """<td dir="auto" style="mso-number-format:'\\@'">+3222877000</td>""" in html


def test_lines_of_a_cell_stay_in_the_cell() -> None:
    made = table(("Rue Montoyer 40\n1000 Brussels", "1"))
    assert as_lines(made) == "Rue Montoyer 40 1000 Brussels\t1"
    cells = read(as_html(made, "en", is_right_to_left=False)).rows
    assert cells[1][0] == "Rue Montoyer 40\n1000 Brussels"


def test_a_quotation_mark_in_front_swallows_no_other_cell() -> None:
    assert as_lines(table(('"so-called" help', "1"))) == '"""so-called"" help"\t1'


def test_the_html_has_a_header_a_language_and_a_direction() -> None:
    html = as_html(table(("a", "b")), "ar", is_right_to_left=True)
    assert '<html lang="ar" dir="rtl">' in html
    assert '<table dir="rtl"' in html
    assert '<th scope="col">Fact</th>' in html
