"""The contact sheet on every paper and in every size of text."""

import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from db.rows import Profile
from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import TEXT_SIZES, Paper

Print = Callable[..., bytes]


def lines_of(pdf: bytes) -> list[list[str]]:
    """Return the lines of each page."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return [
        [" ".join(line.split()) for line in page.extract_text().splitlines() if line.strip()]
        for page in pages
    ]


@pytest.mark.parametrize("is_landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("paper", Paper)
def test_no_head_stands_alone(
    belgium: Profile,
    egypt: Profile,
    print_sheet: Print,
    paper: Paper,
    text_size: int,
    is_landscape: bool,
) -> None:
    options = {"paper": paper, "text_size": text_size, "is_landscape": is_landscape}
    pages = lines_of(print_sheet(Sheet.CONTACTS, [belgium, egypt], **options))
    for profile, to_ring in ((belgium, "+32 2 287 70 00"), (egypt, "+20 2 27365140")):
        title = profile.summary.title.value
        first = next(page for page in pages if title in page)
        assert to_ring in " ".join(first)
    for number, page in enumerate(pages, 1):
        said = " ".join(page)
        assert "years old" in said and "Edition of" in said and "Printed on" in said
        assert f"Page {number} of {len(pages)}" in said


def test_an_office_that_goes_on_says_its_name_again(belgium: Profile, print_sheet: Print) -> None:
    office = belgium.offices[0]
    numbers = tuple(office.contacts[0]._replace(shown=f"+32 2 {n:03}") for n in range(100))
    profile = belgium._replace(offices=(office._replace(contacts=numbers),))
    pages = lines_of(print_sheet(Sheet.CONTACTS, [profile]))
    again = f"{office.name.value} (continued)"
    assert len(pages) > 2
    assert [again in page for page in pages] == [False] + [True] * (len(pages) - 1)


def test_an_office_that_fits_on_a_page_is_not_continued(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    pdf = print_sheet(Sheet.CONTACTS, [belgium, egypt], paper=Paper.A5)
    assert "(continued)" not in str(lines_of(pdf))
