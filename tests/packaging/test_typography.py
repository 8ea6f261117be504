"""Translations are set as their language is: spaces, apostrophes, commas, the way that they run."""

import re

import pytest
from babel.messages.pofile import read_po

import translations

NARROW, WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
# Gaps and what is quoted letter for letter: options, keys and values of documents, addresses.
CODE = re.compile(
    r"\{[^}]*\}|%(?:\(\w+\))?[rs0]|\b[a-z]+:(?!\w)|\d:\d|\w+:/|C:\\|<<|(?:[\w ]+;){3,}"
)


def forms(tag: str) -> list[str]:
    """Every form of every translation, without what is no prose."""
    file = translations.LOCALES / tag / "LC_MESSAGES" / f"{translations.DOMAIN}.po"
    with file.open("rb") as opened:
        told = [message.string for message in read_po(opened) if message.id]
    each_form = (each if isinstance(each, list | tuple) else [str(each)] for each in told)
    return [
        CODE.sub("\N{OBJECT REPLACEMENT CHARACTER}", form) for forms in each_form for form in forms
    ]


@pytest.mark.parametrize(
    ("before", "signs"), [(NARROW, ";!?"), (WIDE, ":»")], ids=["narrow", "wide"]
)
def test_french_sets_its_space_before_each_sign(before: str, signs: str) -> None:
    wrong = re.compile(f"(?<!{before})[{signs}]")
    assert [form for form in forms("fr") if wrong.search(form)] == []


def test_french_sets_a_space_within_quotation_marks_and_curls_its_apostrophe() -> None:
    wrong = re.compile(f"«(?!{WIDE})|['\"]|\\.\\.\\.|  ")
    assert [form for form in forms("fr") if wrong.search(form)] == []


def test_arabic_has_commas_and_question_marks_of_its_own() -> None:
    arabic = re.compile(r"[\u0621-\u064a]\s?[,;?%]")
    assert [form for form in forms("ar") if arabic.search(form)] == []


def test_arabic_writes_the_ending_an_before_its_alif() -> None:
    alif_first = "\N{ARABIC LETTER ALEF}\N{ARABIC FATHATAN}"
    assert [form for form in forms("ar") if alif_first in form] == []


def test_an_option_within_arabic_begins_with_its_hyphens() -> None:
    unmarked = re.compile(r"(?<![\w\N{LEFT-TO-RIGHT MARK}-])--?[a-z]")
    assert [form for form in forms("ar") if unmarked.search(form)] == []
