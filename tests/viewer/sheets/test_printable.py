"""What is printed in place of what the fonts do not have."""

import string
from pathlib import Path

import pytest

from viewer.sheets.font_file import characters
from viewer.sheets.printable import REPLACEMENT, Printable


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Zürich, Łódź, Αθήνα, Київ", "Zürich, Łódź, Αθήνα, Київ"),
        ("e\u0301", "e\u0301"),
        ("المنظمة الدُّولية", "المنظمة الدُّولية"),
        ("\u0645\u200c\u0646", "\u0645\u200c\u0646"),
        ("a\r\nb\rc\u2028d\x0be\x85f", "a\nb\nc\nd\ne\nf"),
        ("a\tb", "a b"),
        ("\ufeffa\u202eb\u2066c\u00ad\U000e0041", "abc"),
        ("a \u2066b\u2069", "a \u2066b\u2069"),  # an isolate that ends in its line
        ("\u2069a\u2066", "a"),
        ("\u2067a\nb\u2069", "a\nb"),
        ("\u4e2d", REPLACEMENT),
        ("\ud800", REPLACEMENT),
        ("a\x00\x07\x7f", f"a{REPLACEMENT * 3}"),
        ("\ue000\uffff", REPLACEMENT * 2),
        (";\u08d3", f";{REPLACEMENT}"),
        ("\u06dd", REPLACEMENT),
        ("ኢትዮጵያ भारत বাংলা தமிழ் ශ්‍රී ไทย ລາວ ខ្មែរ", "ኢትዮጵያ भारत বাংলা தமிழ் ශ්‍රී ไทย ລາວ ខ្មែរ"),
        ("မြန်မာ עברית Հայ ქართ ਪੰਜਾਬੀ ગુજરાતી తెలుగు", "မြန်မာ עברית Հայ ქართ ਪੰਜਾਬੀ ગુજરાતી తెలుగు"),
        ("ಕನ್ನಡ മലയാളം ଓଡ଼ିଆ རྫོང་ཁ ދިވެހި ߒߞߏ ⵜⵉⴼⵉ", "ಕನ್ನಡ മലയാളം ଓଡ଼ିଆ རྫོང་ཁ ދިވެހި ߒߞߏ ⵜⵉⴼⵉ"),
    ],
)
def test_a_text_becomes_printable(fonts: Path, text: str, printed: str) -> None:
    assert Printable(fonts).text(text) == printed


def test_what_is_replaced_is_kept_by_character(fonts: Path) -> None:
    printable = Printable(fonts)
    printable.data({"a": ["fine", "\u4e2d\u6587"], "b": "\ud800", "c": 1, "d": None})
    assert len(printable.missing) == 3


def test_a_mark_in_the_text_itself_counts_as_a_character(fonts: Path) -> None:
    printable = Printable(fonts)
    assert printable.text(REPLACEMENT) == REPLACEMENT
    assert printable.missing == set()


def test_a_letter_known_from_before_still_needs_a_font_that_has_its_mark_too(fonts: Path) -> None:
    printable = Printable(fonts)
    assert printable.text("ж ب") == "ж ب"
    assert printable.text("ж\u0650ب\u0650") == f"ж{REPLACEMENT}ب\u0650"


def test_all_weights_of_a_family_have_the_same_characters(fonts: Path) -> None:
    for regular in fonts.glob("*-Regular.ttf"):
        family = regular.stem.removesuffix("-Regular")
        weights = {font.stem: characters(font) for font in fonts.glob(f"{family}-*.ttf")}
        assert set(weights.values()) == {weights[regular.stem]}


def test_plain_ascii_needs_no_closer_look(fonts: Path) -> None:
    plain = {ord(character) for character in string.printable if character.isprintable()}
    assert plain <= characters(fonts / "NotoSans-Regular.ttf")


def test_a_font_tells_its_characters(fonts: Path) -> None:
    assert {ord("A"), ord("ż"), 0xFFFD} <= characters(fonts / "NotoSans-Regular.ttf")
    assert 0x4E2D not in characters(fonts / "NotoSans-Regular.ttf")
    assert 0x0628 in characters(fonts / "NotoSansArabic-Regular.ttf")


def test_a_file_that_is_no_font_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "x.ttf"
    file.write_bytes(b"\0\1\0\0\0\0" + bytes(20))
    with pytest.raises(ValueError, match="character map"):
        characters(file)


def test_every_font_has_its_licence_beside_it(fonts: Path) -> None:
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts / "OFL.txt").read_text("utf-8")
    named = (fonts / "README.md").read_text("utf-8")
    assert [font.name for font in fonts.glob("*.ttf") if font.name not in named] == []
