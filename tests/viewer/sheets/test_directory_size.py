"""The directory with very many offices, and with offices that are larger than a page."""

import datetime
import io
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from db.rows import Office, Profile, Text
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

pytestmark = pytest.mark.slow

OPTIONS = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
SMALL = SheetOptions(Paper.A5, datetime.date(2026, 1, 31), text_size=200)
OFFICES = 3000


def opened(profile: Profile, language: Language, options: SheetOptions) -> PdfReader:
    return PdfReader(io.BytesIO(make_pdf(Sheet.DIRECTORY, [profile], language, options).pdf))


def test_three_thousand_offices_are_all_there_in_one_file(
    belgium: Profile, english: Language
) -> None:
    office = belgium.offices[-1]
    offices = tuple(
        office._replace(name=Text(f"Office {number:04}", "en")) for number in range(OFFICES)
    )
    pdf = opened(belgium._replace(offices=offices), english, OPTIONS)
    lines = [line for page in pdf.pages for line in page.extract_text().splitlines()]
    names = [line.strip() for line in lines if line.startswith("Office ")]
    assert names == [f"Office {number:04}" for number in range(OFFICES)]


def test_an_office_larger_than_a_page_goes_on_over_pages(
    belgium: Profile, english: Language
) -> None:
    pdf = opened(_with(belgium, _crowded(belgium.offices[0], 150)), english, SMALL)
    text = "\n".join(page.extract_text() for page in pdf.pages)
    assert all(f"+32 {number:03}" in text for number in range(150))


def test_long_words_wrap_within_their_column(belgium: Profile, english: Language) -> None:
    office = belgium.offices[-1]._replace(name=Text("M" * 500, "en"))
    pdf = opened(_with(belgium, office), english, OPTIONS)
    assert pdf.pages[0].extract_text().count("MM") == 250


def test_a_profile_without_offices_says_so(
    belgium: Profile, language: Callable[[str], Language]
) -> None:
    pdf = opened(belgium._replace(offices=()), language("en"), OPTIONS)
    assert "The profile names no office." in pdf.pages[0].extract_text()


def _with(profile: Profile, office: Office) -> Profile:
    return profile._replace(offices=(office,))


def _crowded(office: Office, count: int) -> Office:
    phone = next(contact for contact in office.contacts if contact.shown)
    contacts = (phone._replace(shown=f"+32 {number:03}", copied="") for number in range(count))
    return office._replace(contacts=tuple(contacts))
