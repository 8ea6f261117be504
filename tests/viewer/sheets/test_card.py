"""What a reader finds on wallet cards."""

import io
from collections.abc import Callable
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from db.rows import Profile, Text
from tests.viewer.sheets.reading_back import outline_of
from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import TEXT_SIZES, Paper

Print = Callable[..., bytes]
Worded = Callable[[str], Profile]
MILLIMETRES = 72 / 25.4
CARD = (85 * MILLIMETRES, 54 * MILLIMETRES)


def pages_of(pdf: bytes) -> list[str]:
    pages = PdfReader(io.BytesIO(pdf)).pages
    return [" ".join(page.extract_text().split()) for page in pages]


def many(profile: Profile, count: int) -> Profile:
    """Return a profile of so many offices, whose names tell them apart."""
    return profile._replace(
        offices=tuple(
            profile.offices[0]._replace(id=f"office-{number}", name=Text(f"No. {number}.", "en"))
            for number in range(1, count + 1)
        )
    )


@pytest.mark.parametrize(
    "words",
    [
        "IOM in Belgium",
        "IOM · Belgium",
        "Country Office for Belgium and Luxembourg",
        "Telephone",
        "+32 2 287 70 00",
        "+32 2 287 + extension",
        "+32 2 287 70 06",
        "E-mail: withheld by the source",
        "http://belgium.iom.int",
        "Rue Montoyer 40 1000 Brussels Belgium",
        "Edition of February 2016 · 9 years old",
        "Printed on 31 January 2026",
        "Contacts of February 2016: check before use",
        "Page 1 of 1",
    ],
)
def test_a_card_says_whom_to_ring_and_where_to_go(
    belgium: Profile, print_sheet: Print, words: str
) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium]))
    assert words in page


@pytest.mark.parametrize(
    ("paper", "is_landscape", "count"),
    [
        (Paper.A4, False, 10),
        (Paper.A4, True, 9),
        (Paper.A5, False, 3),
        (Paper.A5, True, 4),
        (Paper.LETTER, False, 8),
        (Paper.LETTER, True, 9),
    ],
)
def test_a_page_has_as_many_cards_as_fit(
    belgium: Profile, print_sheet: Print, paper: Paper, is_landscape: bool, count: int
) -> None:
    profile = many(belgium, 2 * count + 1)
    pdf = print_sheet(Sheet.CARD, [profile], paper=paper, is_landscape=is_landscape)
    pages = pages_of(pdf)
    assert [page.count("Telephone") for page in pages] == [count, count, 1]
    for number, page in enumerate(pages, 1):
        assert page.count("No. ") == page.count("Telephone") == page.count("Direct dial")
        assert "IOM in Belgium" in page and "Edition of February 2016" in page
        assert f"Page {number} of 3" in page and "Printed on 31 January 2026" in page


@pytest.mark.parametrize(("offices", "copies"), [(1, 10), (3, 10), (11, 20)])
def test_copies_fill_the_last_sheet(
    belgium: Profile, print_sheet: Print, offices: int, copies: int
) -> None:
    pdf = print_sheet(Sheet.CARD, [many(belgium, offices)], is_filled=True)
    said = pages_of(pdf)
    assert [page.count("Telephone") for page in said] == [10] * (copies // 10)
    counts = [sum(page.count(f"No. {n}.") for page in said) for n in range(1, offices + 1)]
    assert max(counts) - min(counts) <= 1
    assert len(outline_of(pdf)) == 1 + offices  # copies are no places of their own


def test_a_sheet_without_cards_cannot_be_filled(belgium: Profile, print_sheet: Print) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium._replace(offices=())], is_filled=True))
    assert "The profile names no office." in page


def test_the_foot_says_what_to_check_and_of_when_it_is(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    undated = egypt._replace(summary=egypt.summary._replace(edition=None))
    for profiles, said in (
        ((belgium, egypt), "Contacts of February 2016 to August 2022: check before use"),
        ((belgium, undated), "Contacts of an unknown date: check before use"),
    ):
        assert said in pages_of(print_sheet(Sheet.CARD, profiles))[0]


def test_an_office_with_neither_number_nor_address_has_no_card(
    belgium: Profile, print_sheet: Print
) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium]))
    assert page.count("IOM · ") == 1
    assert "Regional Office" not in page
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium._replace(offices=belgium.offices[1:])]))
    assert "No office has a number or an address." in page


def test_a_card_is_headed_by_what_the_office_itself_covers(
    belgium: Profile, print_sheet: Print
) -> None:
    country, regional = belgium.offices
    reached = regional._replace(contacts=country.contacts)
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium._replace(offices=(reached,))]))
    assert "IOM · Switzerland, European Economic Area (EEA)" in page
    assert "Belgium, Luxembourg" not in page
    nowhere = country._replace(address=None, covers=())
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium._replace(offices=(nowhere,))]))
    assert "IOM" in page and "IOM ·" not in page


def test_numbers_that_are_sure_come_first(belgium: Profile, print_sheet: Print) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium]))
    assert page.index("+32 2 287 70 06") < page.index("+32 2 287 + extension")


def test_a_withheld_number_says_so(belgium: Profile, print_sheet: Print) -> None:
    office = belgium.offices[0]
    number = office.contacts[0]._replace(shown="", copied="", withheld=Text("Masked.", "en"))
    profile = belgium._replace(offices=(office._replace(contacts=(number,)),))
    (page,) = pages_of(print_sheet(Sheet.CARD, [profile]))
    assert "Telephone withheld by the source" in page


def test_a_doubtful_number_is_called_doubtful(belgium: Profile, print_sheet: Print) -> None:
    office = belgium.offices[0]
    number = office.contacts[0]._replace(doubtful=Text("A digit is missing.", "en"))
    profile = belgium._replace(offices=(office._replace(contacts=(number,)),))
    (page,) = pages_of(print_sheet(Sheet.CARD, [profile]))
    assert "Telephone · doubtful" in page


@pytest.mark.parametrize("field", ["numbers", "address", "email", "website", "qr"])
def test_what_is_not_wanted_is_left_out(belgium: Profile, print_sheet: Print, field: str) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium], fields=frozenset([field])))
    assert ("+32 2 287 70 00" in page) == (field == "numbers")
    assert ("Rue Montoyer 40" in page) == (field == "address")
    assert ("E-mail" in page) == (field == "email")
    assert ("belgium.iom.int" in page) == (field == "website")


def test_numbers_and_addresses_can_be_clicked(egypt: Profile, print_sheet: Print) -> None:
    page: Any = PdfReader(io.BytesIO(print_sheet(Sheet.CARD, [egypt]))).pages[0]
    links = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert {"tel:+20227365140", "mailto:iomegypt@iom.int", "https://egypt.iom.int/"} <= set(links)


def test_numbers_without_room_are_not_passed_over_in_silence(
    belgium: Profile, print_sheet: Print
) -> None:
    office = belgium.offices[0]
    numbers = tuple(office.contacts[0]._replace(shown=f"+32 2 {n:03}") for n in range(100))
    profile = belgium._replace(offices=(office._replace(contacts=numbers),))
    (page,) = pages_of(print_sheet(Sheet.CARD, [profile]))
    assert "+32 2 000" in page and "+32 2 099" not in page
    assert "More on the contact sheet" in page


def test_profiles_share_pages_and_the_head_tells_their_editions(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium, egypt]))
    assert "Wallet cards" in page
    assert "Editions of February 2016 to August 2022" in page
    assert "Edition of August 2022 · 3 years old" in page


def test_a_profile_without_offices_says_so(belgium: Profile, print_sheet: Print) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [belgium._replace(offices=())]))
    assert "The profile names no office." in page


@pytest.mark.parametrize("text_size", TEXT_SIZES)
@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize(
    "text",
    ["W" * 300, "long words and very ordinary ones " * 9, "a.b-c@d" * 43, "م" * 300, "Brussels"],
    ids=["one word", "a name", "an address", "an Arabic word", "a short word"],
)
def test_every_text_stays_on_its_half_of_its_card(
    worded: Worded, print_sheet: Print, text: str, tag: str, text_size: int
) -> None:
    pdf = print_sheet(Sheet.CARD, [worded(text)], tag, text_size=text_size)
    (page,) = pypdfium2.PdfDocument(pdf)
    width, height = page.get_size()
    left = width / 2 if tag == "ar" else width / 2 - CARD[0]
    top = height / 2 + 2.5 * CARD[1]
    letters = page.get_textpage()
    for index in range(letters.count_chars()):
        x1, y1, x2, y2 = letters.get_charbox(index)
        if letters.get_text_range(index, 1).isspace() or y1 > top or y2 < 14 * MILLIMETRES:
            continue
        assert y1 >= top - CARD[1] + MILLIMETRES
        middle = left + CARD[0] / 2
        assert left + MILLIMETRES <= x1 <= x2 <= middle or middle <= x1 <= x2 <= left + CARD[0]


@pytest.mark.slow
@settings(max_examples=40)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_in_any_field_makes_a_card(worded: Worded, print_sheet: Print, text: str) -> None:
    assert len(PdfReader(io.BytesIO(print_sheet(Sheet.CARD, [worded(text)]))).pages) == 1


def test_what_no_font_has_is_marked_on_the_card_and_explained_on_the_page(
    worded: Worded, print_sheet: Print
) -> None:
    (page,) = pages_of(print_sheet(Sheet.CARD, [worded("Peking \u4e2d\u6587")]))
    assert "Peking \ufffd\ufffd" in page
    assert "\ufffd stands for a character that the print fonts do not have." in page
