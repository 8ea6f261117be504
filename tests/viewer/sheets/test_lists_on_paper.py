"""Lists of names of both directions stand on paper in the order in which the sheet is read."""

from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]
import pytest

from db.rows import Profile, Text
from viewer.sheets.catalogue import Sheet

Print = Callable[..., bytes]


def left_of(pdf: bytes, text: str) -> float:
    """Return where a text begins to the left, the first time that it comes; page by page."""
    for page in pypdfium2.PdfDocument(pdf):
        textpage = page.get_textpage()
        found = textpage.search(text, match_case=True).get_next()
        if found:
            first, count = found
            return min(float(textpage.get_charbox(n)[0]) for n in range(first, first + count))
    raise AssertionError(f"{text!r} is on no page")


@pytest.mark.parametrize("sheet", [Sheet.CONTACTS, Sheet.PROFILE])
def test_areas_that_an_office_covers_follow_each_other_from_the_right_in_arabic(
    belgium: Profile, print_sheet: Print, sheet: Sheet
) -> None:
    liaison = belgium.offices[1]._replace(
        name=Text("Liaison", "en"), description=None, activities=()
    )
    pdf = print_sheet(sheet, [belgium._replace(offices=(liaison,))], tag="ar")
    places = [left_of(pdf, name) for name in ("Economic", "Union")]
    assert places == sorted(places, reverse=True)


def test_in_english_they_follow_each_other_from_the_left(
    belgium: Profile, print_sheet: Print
) -> None:
    pdf = print_sheet(Sheet.CONTACTS, [belgium._replace(offices=belgium.offices[1:])])
    places = [left_of(pdf, name) for name in ("Switzerland", "Area (EEA),", "Union (EU),", "NATO")]
    assert places == sorted(places)
