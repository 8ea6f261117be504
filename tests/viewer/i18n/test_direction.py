"""The direction of a text is that of its first letter that has one."""

import pytest

from viewer.i18n.direction import (
    FIRST_STRONG_ISOLATE,
    POP_ISOLATE,
    is_set_from_the_right,
    isolated,
    reads_right_to_left,
)


@pytest.mark.parametrize(
    ("text", "is_right_to_left"),
    [
        ("Belgium", False),
        ("بلجيكا", True),
        ("עברית", True),
        ("+32 (2) بلجيكا", True),
        ("12% of Belgium بلجيكا", False),
        ("بلجيكا Belgium", True),
        ("+32 2 287", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, is_right_to_left: bool) -> None:
    assert reads_right_to_left(text) is is_right_to_left


def test_an_isolated_text_stands_between_the_signs_that_unicode_has_for_it() -> None:
    assert isolated("بلجيكا") == f"{FIRST_STRONG_ISOLATE}بلجيكا{POP_ISOLATE}"
    assert (FIRST_STRONG_ISOLATE, POP_ISOLATE) == ("\u2068", "\u2069")


@pytest.mark.parametrize(
    ("text", "on_a_page_from_the_left", "on_a_page_from_the_right"),
    [
        ("USD 11,322 مليون", False, True),  # words of ours, though a currency begins them
        ("-2.4 مهاجرًا لكل 1,000", True, True),
        ("21 of 188", False, False),
        ("+32 2 287 70 00", False, False),
        ("القاهرة", True, True),
    ],
)
def test_a_line_stands_as_its_words_do(
    text: str, on_a_page_from_the_left: bool, on_a_page_from_the_right: bool
) -> None:
    assert is_set_from_the_right(text, False) is on_a_page_from_the_left
    assert is_set_from_the_right(text, True) is on_a_page_from_the_right
