"""The direction of a text is that of its first letter that has one."""

import pytest

from viewer.i18n.direction import FIRST_STRONG_ISOLATE, POP_ISOLATE, isolated, reads_right_to_left


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
