"""What a reader is told before printing of characters that no print font has."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.i18n.language import Language
from viewer.sheets.scripts import missing_scripts, missing_sentence


@pytest.mark.parametrize(
    ("character", "script"),
    [
        ("中", "Chinese"),
        ("\U00020000", "Chinese"),
        ("豈", "Chinese"),
        ("か", "Japanese"),
        ("ｶ", "Japanese"),
        ("한", "Korean"),
        ("ᠮ", "Mongolian"),
        ("ᱚ", "Ol Chiki"),
        ("\U0001e900", "Adlam"),
        ("\U0001f600", "emoji and symbols"),
        ("𓀀", "Egyptian"),
        ("\U0001d400", "emoji and symbols"),
        ("☎", "emoji and symbols"),
        ("\u20e0", "emoji and symbols"),
        ("\x07", "control characters"),
        ("\ud800", "control characters"),
        ("\ue000", "unknown characters"),
        ("\U000e0fff", "unknown characters"),
    ],
)
def test_a_character_is_named_by_its_script(english: Language, character: str, script: str) -> None:
    assert missing_scripts([character], english) == (script,)


def test_each_script_is_named_once_in_the_language_of_the_reader(
    language: Callable[[str], Language],
) -> None:
    assert missing_scripts("中国한글", language("fr")) == ("chinois", "coréen")


def test_the_warning_counts_the_characters_and_names_their_scripts(english: Language) -> None:
    assert missing_sentence(english, ("中", "文", "\x07")) == (
        "3 characters cannot be printed (Chinese, control characters). Each is shown as �."
    )
    assert missing_sentence(english, ("中",)) == (
        "1 character cannot be printed (Chinese). It is shown as �."
    )


def test_there_is_no_warning_when_all_can_be_printed(english: Language) -> None:
    assert missing_sentence(english, ()) == ""


@given(st.characters(exclude_categories=()))
def test_every_character_has_a_name_without_its_details(english: Language, character: str) -> None:
    (name,) = missing_scripts([character], english)
    assert name
    assert " Letter" not in name
