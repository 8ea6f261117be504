"""No text of a profile can break any of the sheets, and what can be printed is printed."""

import datetime
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from db.rows import Profile, Text
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions
from viewer.sheets.printable import REPLACEMENT

pytestmark = pytest.mark.slow

Worded = Callable[[str], Profile]
OPTIONS = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
HOSTILE = {
    "surrogates": "a\ud800b\udfffc",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x85\u2028",
    "an import": '#import "x.typ": * #panic() $x^2$ \\u{41}',
    "an end tag": "</text></svg><script>alert(1)</script>",
    "turns of direction": "\u202eabc\u2066def\u2069\u202c المنظمة",
    "a formula": "=cmd|'/C calc'!A0",
    "many letters": "W" * 1000,  # 5,000 pass as well, in 20 seconds a sheet
    "many words": "one word " * 555,
    "marks alone": "\u093f\u0651\u0301 a\u093f b\u0651",
    "scripts": "ኢትዮጵያ भारत தமிழ் ไทย မြန်မာ עברית རྫོང་ཁ",
    "no fonts": "中文 한국어 \U0001f600",
}


def printed(sheet: Sheet, profile: Profile, language: Language) -> str:
    """Return what a sheet of a profile (twice, where it takes several) says, without spaces."""
    profiles = [profile] * KINDS[sheet].least_profiles
    pdf = PdfReader(io.BytesIO(make_pdf(sheet, profiles, language, OPTIONS).pdf))
    return "".join("".join(page.extract_text() for page in pdf.pages).split())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("sheet", KINDS)
def test_hostile_text_makes_a_sheet(
    worded: Worded, english: Language, sheet: Sheet, text: str
) -> None:
    assert printed(sheet, worded(text), english)


@pytest.mark.parametrize("text", ["#import", "</text>", "=cmd|x", "[c]{d}", "&amp;", "Zürich"])
@pytest.mark.parametrize("sheet", KINDS)
def test_markup_stands_on_every_sheet_as_it_is(
    worded: Worded, english: Language, sheet: Sheet, text: str
) -> None:
    assert text in printed(sheet, worded(text), english)


@pytest.mark.parametrize("sheet", KINDS)
def test_every_sheet_marks_what_no_font_has_and_says_so(
    worded: Worded, english: Language, sheet: Sheet
) -> None:
    said = printed(sheet, worded("Peking \u4e2d"), english)
    assert f"{REPLACEMENT}stands" in said
    assert f"Peking{REPLACEMENT}" in said


@pytest.mark.parametrize("sheet", KINDS)
@settings(max_examples=15)
@given(text=st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_makes_every_sheet(
    worded: Worded, english: Language, sheet: Sheet, text: str
) -> None:
    assert printed(sheet, worded(text), english)


@pytest.mark.parametrize("name", ["भारत नेपाल", "မြန်မာ", "ខ្មែរ", "مُنَظَّمَة", "བོད་ཡིག"])
def test_a_chart_whose_labels_no_picture_can_hold_is_a_sentence(
    belgium: Profile, english: Language, name: str
) -> None:
    programmes = tuple(
        programme._replace(name=Text(name), abbreviation="") for programme in belgium.programmes
    )
    profile = belgium._replace(programmes=programmes)
    assert "since1984" in printed(Sheet.PROFILE, profile, english)
