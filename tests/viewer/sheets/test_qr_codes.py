"""The QR codes of cards and contact sheets are read from a picture of the printed page."""

import io
from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]
import pytest
import vobject  # type: ignore[import-untyped]
import zxingcpp
from PIL import Image

from db.rows import Profile, Text
from tests.languages import TAGS
from tests.viewer.sheets.reading_back import text_of
from viewer.exports.small_vcard import small_card
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.sheets.options import Paper
from viewer.sheets.qr_code import qr_code

Print = Callable[..., bytes]
Load = Callable[[str], Language]
MILLIMETRES = 25.4  # in an inch
RESOLUTIONS = (200, 300)  # dots an inch: a plain scanner's, and a printer's


def photographed(pdf: bytes, resolution: int) -> list[Image.Image]:
    """Return the pages as the greys that they are printed in."""
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return [page.render(scale=resolution / 72).to_pil().convert("L") for page in pages]


def codes_on(pdf: bytes, resolution: int) -> list[str]:
    return [
        code.text for page in photographed(pdf, resolution) for code in zxingcpp.read_barcodes(page)
    ]


@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize("tag", TAGS)
def test_the_codes_on_a_page_hold_the_offices_cards(
    belgium: Profile,
    egypt: Profile,
    language: Load,
    print_sheet: Print,
    tag: str,
    resolution: int,
) -> None:
    pdf = print_sheet(Sheet.CARD, [belgium, egypt], tag)
    assert sorted(codes_on(pdf, resolution)) == sorted(
        small_card(profile, office, language(tag)).text
        for profile in (belgium, egypt)
        for office in profile.offices
        if office.address  # the Regional Office in Brussels has no card
    )


def test_an_address_book_reads_the_fields_of_the_code(belgium: Profile, print_sheet: Print) -> None:
    office = belgium._replace(offices=belgium.offices[:1])
    (text,) = codes_on(print_sheet(Sheet.CARD, [office]), 300)
    card = vobject.readOne(text)
    assert card.tel.value == "+3222877000"
    assert card.adr.value.street == "Rue Montoyer 40"
    assert (card.adr.value.code, card.adr.value.city) == ("1000", "Brussels")
    assert card.fn.value.startswith("IOM ")


def with_a_number(profile: Profile, other: Profile) -> Profile:
    """Return the profile with the telephone number of another's first office in its own."""
    office = profile.offices[0]
    contacts = (other.offices[0].contacts[0], *office.contacts)
    return profile._replace(offices=(office._replace(contacts=contacts),))


@pytest.mark.parametrize("resolution", RESOLUTIONS)
@pytest.mark.parametrize(
    "text",
    ["W" * 300, "long words and very ordinary ones " * 9, "م" * 300, "\u4e2d\u6587;,\\:\n" * 50],
    ids=["one word", "a name", "an Arabic word", "no font"],
)
def test_the_longest_texts_leave_a_code_that_can_be_read(
    worded: Callable[[str], Profile],
    belgium: Profile,
    english: Language,
    print_sheet: Print,
    text: str,
    resolution: int,
) -> None:
    profile = with_a_number(worded(text), belgium)
    said = codes_on(print_sheet(Sheet.CARD, [profile]), resolution)
    assert said == [small_card(profile, profile.offices[0], english).text]


@pytest.mark.parametrize("paper", Paper)
def test_a_code_is_22_to_25_mm_wide_with_modules_of_0_4_mm(
    belgium: Profile, egypt: Profile, print_sheet: Print, paper: Paper
) -> None:
    for page in photographed(print_sheet(Sheet.CARD, [belgium, egypt], paper=paper), 300):
        for code in zxingcpp.read_barcodes(page):
            corners = code.position
            side = (corners.top_right.x - corners.top_left.x) / 300 * MILLIMETRES
            assert 21.5 <= side <= 25.5
            assert side / qr_code(code.text).modules >= 0.4


def test_nothing_is_printed_in_the_quiet_zone(egypt: Profile, print_sheet: Print) -> None:
    (page,) = photographed(print_sheet(Sheet.CARD, [egypt], text_size=200), 300)
    codes = zxingcpp.read_barcodes(page)
    assert len(codes) == 2
    for code in codes:
        left, top = code.position.top_left.x, code.position.top_left.y
        right, bottom = code.position.bottom_right.x, code.position.bottom_right.y
        zone = round(3.5 * (right - left) / qr_code(code.text).modules)  # the edge is a dot unsure
        for strip in (
            (left - zone, top - zone, right + zone, top - 2),
            (left - zone, bottom + 3, right + zone, bottom + zone),
            (left - zone, top - zone, left - 2, bottom + zone),
            (right + 3, top - zone, right + zone, bottom + zone),
        ):
            darkest, _ = page.crop(strip).getextrema()
            assert darkest == 255


def test_a_code_repairs_what_is_soiled_unless_its_modules_became_too_small() -> None:
    assert qr_code("a" * 210).modules == 57
    assert qr_code("a" * 300).modules == 61  # at the least level of repair


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_contact_sheet_has_the_code_of_each_office_that_can_be_reached(
    belgium: Profile, egypt: Profile, language: Load, print_sheet: Print, tag: str, paper: Paper
) -> None:
    pdf = print_sheet(Sheet.CONTACTS, [belgium, egypt], tag, paper=paper)
    assert sorted(codes_on(pdf, 200)) == sorted(
        small_card(profile, office, language(tag)).text
        for profile in (belgium, egypt)
        for office in profile.offices
        if office.address  # of the Regional Office in Brussels there is nothing but a name
    )


def test_the_codes_of_a_contact_sheet_can_be_left_out(belgium: Profile, print_sheet: Print) -> None:
    fields = frozenset(KINDS[Sheet.CONTACTS].fields) - {"qr"}
    assert codes_on(print_sheet(Sheet.CONTACTS, [belgium], fields=fields), 200) == []


@pytest.mark.parametrize("sheet", [Sheet.CONTACTS, Sheet.CARD])
def test_a_doubtful_number_is_in_no_code(
    belgium: Profile, print_sheet: Print, sheet: Sheet
) -> None:
    office = belgium.offices[0]
    number, *others = office.contacts
    doubted = number._replace(doubtful=Text("A digit is missing.", "en"))
    profile = belgium._replace(offices=(office._replace(contacts=(doubted, *others)),))
    pdf = print_sheet(sheet, [profile])
    assert "doubtful" in text_of(pdf)
    (said,) = codes_on(pdf, 200)
    assert "TEL" not in said and "ADR" in said


def test_an_office_of_many_pages_has_its_code(belgium: Profile, print_sheet: Print) -> None:
    office = belgium.offices[0]
    numbers = tuple(office.contacts[0]._replace(shown=f"+32 2 {n:03}") for n in range(100))
    profile = belgium._replace(offices=(office._replace(contacts=numbers),))
    assert len(codes_on(print_sheet(Sheet.CONTACTS, [profile]), 200)) == 1
