"""No text of a profile can break a sheet, run off it, act as a command or get lost."""

import io
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from db.rows import Profile, Text
from viewer.sheets.catalogue import Sheet
from viewer.sheets.font_file import characters
from viewer.sheets.options import Paper
from viewer.sheets.printable import REPLACEMENT

pytestmark = pytest.mark.slow

Print = Callable[..., bytes]
Worded = Callable[[str], Profile]
POINTS = 72 / 25.4  # in a millimetre
MARGIN = 16 * POINTS
FONTS = Path(__file__).parents[3] / "resources" / "fonts"
LATIN = characters(FONTS / "NotoSans-Regular.ttf")
ARABIC = characters(FONTS / "NotoSansArabic-Regular.ttf")


def letters(codes: frozenset[int], directions: str) -> list[str]:
    """Return the letters and signs among the codes; a mark needs a letter to stand on."""
    return [
        letter
        for letter in map(chr, sorted(codes))
        if unicodedata.category(letter)[0] in "LNPS"
        and unicodedata.bidirectional(letter) in directions.split()
    ]


MARKUP = [
    '#import "x.typ": *',
    "#panic()",
    "$x^2$ *a* _b_ `raw` <label> @ref",
    "\\ \\u{41} // /* */ ~ -- --- ... '\" = + - / :",
    "[c] {d} #{e} #[f]",
    "{page} {title} %s {0}",
    "&amp; <b>bold</b>",
]


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def boxes(page: pypdfium2.PdfPage) -> Iterator[tuple[float, ...]]:
    """Yield where the letters of a page are; a space at the end of a line may hang over."""
    text = page.get_textpage()
    for index in range(text.count_chars()):
        if not text.get_text_range(index, 1).isspace():
            yield text.get_charbox(index)


def squeezed(text: str) -> str:
    """Return a text without spaces; two forms of one letter, which share a glyph, are one."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_stands(worded: Worded, print_contacts: Print, text: str) -> None:
    said = squeezed(text_of(print_contacts(worded(text))))
    # The title, the heading, and at least the numbers, the notes and the address.
    assert said.count(squeezed(text)) > 10


@settings(max_examples=60)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_in_any_field_makes_a_sheet(
    worded: Worded, print_contacts: Print, text: str
) -> None:
    assert print_contacts(worded(text)).startswith(b"%PDF-")


@settings(max_examples=60)
@given(text=st.text(st.sampled_from([chr(code) for code in sorted(LATIN | ARABIC)])))
def test_letters_and_marks_of_two_scripts_mix_in_any_order(
    worded: Worded, print_contacts: Print, text: str
) -> None:
    assert print_contacts(worded(text), tag="ar").startswith(b"%PDF-")


@settings(max_examples=40)
@given(text=st.text(st.sampled_from([*letters(LATIN, "L"), " "]), min_size=1, max_size=80))
def test_letters_read_from_left_to_right_come_out_as_they_went_in(
    belgium: Profile, print_contacts: Print, text: str
) -> None:
    office = belgium.offices[0]._replace(name=Text(text, "en"))
    said = squeezed(text_of(print_contacts(belgium._replace(offices=(office,)))))
    assert squeezed(text) in said


@settings(max_examples=40)
@given(text=st.text(st.sampled_from([*letters(ARABIC, "R AL"), " "]), min_size=1, max_size=80))
def test_no_letter_read_from_right_to_left_gets_lost(
    belgium: Profile, print_contacts: Print, text: str
) -> None:
    office = belgium.offices[0]._replace(name=Text(text, "ar"))
    said = squeezed(text_of(print_contacts(belgium._replace(offices=(office,)))))
    assert Counter(squeezed(text)) <= Counter(said)


def test_what_no_font_has_is_marked_and_the_sheet_says_so(
    worded: Worded, print_contacts: Print
) -> None:
    said = text_of(print_contacts(worded("Peking \u4e2d\u6587")))
    assert f"Peking {REPLACEMENT}{REPLACEMENT}" in said
    assert f"{REPLACEMENT} stands for a character that the print fonts do not have." in said
    assert len(pypdfium2.PdfDocument(print_contacts(worded("Peking \u4e2d\u6587")))) == 1
    assert "stands for a character" not in text_of(print_contacts(worded("Peking")))


@pytest.mark.parametrize("is_landscape", [False, True], ids=["portrait", "landscape"])
@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize(
    "text",
    ["W" * 300, "long words and very ordinary ones " * 9, "a.b-c@d" * 43, "\u0645" * 300],
    ids=["one word", "a name", "an address", "an Arabic word"],
)
def test_nothing_runs_off_the_paper(
    worded: Worded,
    print_sheet: Print,
    text: str,
    paper: Paper,
    text_size: int,
    is_landscape: bool,
) -> None:
    options = {"paper": paper, "text_size": text_size, "is_landscape": is_landscape}
    pdf = print_sheet(Sheet.CONTACTS, [worded(text)], **options)
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        for left, bottom, right, top in boxes(page):
            assert left >= MARGIN and right <= width - MARGIN
            assert bottom >= MARGIN and top <= height - MARGIN


def test_a_long_word_is_copied_in_one_piece(belgium: Profile, print_contacts: Print) -> None:
    address = "firstname.lastname@department.organisation.example"
    office = belgium.offices[0]
    email = office.contacts[3]._replace(shown=address, copied=address, withheld=None)
    pdf = print_contacts(belgium._replace(offices=(office._replace(contacts=(email,)),)))
    assert address in text_of(pdf).replace("\n", "")  # nothing is put in where it breaks


def test_an_office_stays_on_one_page(belgium: Profile, print_contacts: Print) -> None:
    offices = tuple(
        belgium.offices[0]._replace(id=f"office-{number}", name=Text(f"Office No. {number}.", "en"))
        for number in range(1, 13)
    )
    pages = [
        page.extract_text()
        for page in PdfReader(io.BytesIO(print_contacts(belgium._replace(offices=offices)))).pages
    ]
    for office in offices:
        assert sum(office.name.value in page for page in pages) == 1
    for page in pages:
        assert page.count("Office No.") == page.count("Telephone") == page.count("Covers") == 2
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))
    assert all("IOM in Belgium" in page and "Edition of February 2016" in page for page in pages)


def test_an_office_with_a_hundred_numbers_goes_on_over_pages(
    belgium: Profile, print_contacts: Print
) -> None:
    office = belgium.offices[0]
    numbers = tuple(office.contacts[0]._replace(shown=f"+32 2 {n:03}") for n in range(100))
    said = text_of(print_contacts(belgium._replace(offices=(office._replace(contacts=numbers),))))
    assert all(number.shown in said for number in numbers)
