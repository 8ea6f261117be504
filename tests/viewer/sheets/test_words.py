"""How a text is handed to a template: its language, its direction."""

from collections.abc import Callable

import pytest

from db.rows import Text
from viewer.i18n.language import Language
from viewer.sheets.words import one_line, words


@pytest.mark.parametrize(
    ("tag", "lang", "region"),
    [
        ("fr", "fr", ""),
        ("pt-BR", "pt", "BR"),
        ("zh-Hant-TW", "zh", "TW"),
        ("", "en", ""),
        ("x-klingon", "en", ""),
        ("#import", "en", ""),
    ],
)
def test_a_text_is_in_its_own_language_or_else_in_that_of_the_sheet(
    english: Language, tag: str, lang: str, region: str
) -> None:
    result = words(english, Text("text", tag))
    assert (result["lang"], result["region"]) == (lang, region)


@pytest.mark.parametrize(
    ("text", "in_english", "in_arabic"),
    [
        ("IOM المنظمة", "ltr", "rtl"),
        ("(المنظمة) IOM", "rtl", "rtl"),
        ("+32 2 287", "ltr", "rtl"),
        ("", "ltr", "rtl"),
    ],
)
def test_a_text_of_ours_runs_as_its_first_letter_does_or_else_as_the_sheet(
    language: Callable[[str], Language], text: str, in_english: str, in_arabic: str
) -> None:
    assert words(language("en"), text)["dir"] == in_english
    assert words(language("ar"), text)["dir"] == in_arabic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("مصر، EU، NATO", "\u2067مصر\u2069، \u2066EU\u2069، \u2066NATO\u2069"),
        ("AVRR · REAB · منذ 1984", "\u2066AVRR\u2069 · \u2066REAB\u2069 · \u2067منذ 1984\u2069"),
        ("Dutch، French", "Dutch، French"),  # all run the same way
        ("سويسرا (EU، NATO)", "سويسرا (EU، NATO)"),  # brackets stay with what they enclose
        ("11,322 USD مليون", "11,322 USD مليون"),
    ],
)
def test_the_items_of_a_list_of_both_directions_stand_in_the_order_of_the_sheet(
    language: Callable[[str], Language], text: str, expected: str
) -> None:
    assert words(language("ar"), text)["text"] == expected
    assert words(language("ar"), Text(text, "ar"))["text"] == text


def test_a_list_that_begins_with_a_foreign_name_runs_as_the_sheet(english: Language) -> None:
    said = words(english, "مصر, EU")
    assert (said["text"], said["dir"]) == ("\u2067مصر\u2069, \u2066EU\u2069", "ltr")


def test_a_heading_is_one_line(english: Language) -> None:
    assert one_line(english, Text(" two\n\tlines ", "en"))["text"] == "two lines"
