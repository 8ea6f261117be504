"""Thousands of offices or events on paper: what makes a sheet slow, and what must not change."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.rows import Profile, Text
from tests.viewer.sheets.conftest import Print
from viewer.sheets.card import MOST_ENTRIES
from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import TEXT_SIZES, Paper

TEMPLATES = Path(__file__).parents[3] / "resources" / "sheets"
# Of a function, of what it returns, or of a context: what begins after an arrow or an equals sign.
DEFINITION = re.compile(
    r"^#let [a-z-]+(?:\([^\n]*\))? = .*?(?=^(?:#|//|$))", re.MULTILINE | re.DOTALL
)
USE_OF_DATA = re.compile(r"(?<![\w-])data\.")


@pytest.mark.parametrize("name", ["contacts", "card", "profile", "directory"])
def test_no_function_of_a_template_carries_all_data_along(name: str) -> None:
    """Typst looks through all that a function carries at each of its calls."""
    text = (TEMPLATES / f"{name}.typ").read_text("utf-8")
    functions = [each for each in DEFINITION.findall(text) if is_function(each)]
    assert functions
    assert [each.splitlines()[0] for each in functions if USE_OF_DATA.search(each)] == []


def is_function(definition: str) -> bool:
    """Whether it has parameters, or is looked at again on every page."""
    first = definition.splitlines()[0]
    return "(" in first.partition("=")[0] or "= context" in first


@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5])
@pytest.mark.parametrize("text_size", [100, 200])
def test_an_office_that_fits_on_a_page_is_never_broken(
    belgium: Profile, print_sheet: Print, paper: Paper, text_size: int
) -> None:
    office = belgium.offices[0]._replace(contacts=(), address=None, people=(), hours=())
    offices = tuple(
        office._replace(id=f"office-{number}", name=Text(f"Office {number:02}."))
        for number in range(20)
    )
    profile = belgium._replace(offices=offices)
    pdf = print_sheet(Sheet.CONTACTS, [profile], paper=paper, text_size=text_size)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    for number in range(1, 20):  # the first one shares its page with the sheet's head
        assert f"Office {number:02}. (continued)" not in "".join(pages)
        (text,) = [page for page in pages if f"Office {number:02}." in page]
        after = text.partition(f"Office {number:02}.")[2].partition("Office ")[0]
        assert "Website" in after


def test_an_office_of_hundreds_of_numbers_goes_on_under_its_name(
    belgium: Profile, print_sheet: Print
) -> None:
    office = belgium.offices[0]
    point = office.contacts[0]
    contacts = tuple(
        point._replace(id=f"phone-{number}", shown=f"+32 2 {number:03} 00 00")
        for number in range(200)
    )
    profile = belgium._replace(offices=(office._replace(contacts=contacts),))
    pdf = print_sheet(Sheet.CONTACTS, [profile])
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert all("(continued)" in page for page in pages[1:-1])
    for number in range(200):
        assert sum(f"{number:03} 00 00" in page for page in pages) == 1


@pytest.mark.parametrize("text_size", [TEXT_SIZES[0], TEXT_SIZES[-1]])
def test_a_card_tells_of_the_numbers_that_have_no_room_on_it(
    belgium: Profile, print_sheet: Print, text_size: int
) -> None:
    office = belgium.offices[0]
    point = office.contacts[0]
    contacts = tuple(
        point._replace(id=f"phone-{number}", shown=f"+32 2 {number:03} 00 00")
        for number in range(MOST_ENTRIES + 10)
    )
    profile = belgium._replace(offices=(office._replace(contacts=contacts),))
    pdf = print_sheet(Sheet.CARD, [profile], text_size=text_size)
    (page,) = [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]
    assert "More on the contact sheet" in " ".join(page.split())
    assert 0 < sum(f"{number:03} 00 00" in page for number in range(100)) < MOST_ENTRIES // 2
