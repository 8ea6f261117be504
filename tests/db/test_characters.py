"""What nobody sees neither turns a text around, nor ends a line that a program reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.characters import TURNING, contained, escaped, unseen_in, with_unseen_shown

OPENERS = dict(
    zip("\u202a\u202b\u202d\u202e\u2066\u2067\u2068", "\u202c" * 4 + "\u2069" * 3, strict=True)
)
TURNS = st.text(alphabet="ab\n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("a\x1b[31m\x07\x85", r"a\u001B[31m\u0007\u0085"),
        ("\u2028\u2029", r"\u2028\u2029"),
        ("\u202efdp.exe\u2069", r"\u202Efdp.exe\u2069"),
        ("a\u200b\ufeff", r"a\u200B\uFEFF"),
        ("\ud800", r"\uD800"),
        ("Émile, مصر\u200cي 11\u00a0300", "Émile, مصر\u200cي 11\u00a0300"),
    ],
)
def test_a_line_that_a_program_reads_stays_one_line(text: str, shown: str) -> None:
    assert escaped(text) == shown


@given(st.text(alphabet=st.characters(codec=None)))
def test_no_text_makes_two_lines_or_turns_one_around(text: str) -> None:
    line = escaped(text)
    assert len(line.splitlines()) <= 1
    assert TURNING.search(line) is None


@pytest.mark.parametrize(
    ("text", "unseen", "shown"),
    [
        ("CI\u200b", "\u200b", r"CI\u200B"),
        ("CI\u00a0", "\u00a0", r"CI\u00A0"),
        ("\tCI", "\t", r"\tCI"),
        ("CI", "", "CI"),
        ("Égypte", "", "Égypte"),
    ],
)
def test_what_looks_like_nothing_is_found_and_shown(text: str, unseen: str, shown: str) -> None:
    assert (unseen_in(text), with_unseen_shown(text)) == (unseen, shown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Office \u202efdp.exe", "\u2068Office \u202efdp.exe\u202c\u2069"),
        ("a\u2069b\u202cc", "\u2068abc\u2069"),
        ("a\u2067b\u202ec\u2069d", "\u2068a\u2067b\u202ec\u202c\u2069d\u2069"),
        ("plain\na\u202eb", "plain\n\u2068a\u202eb\u202c\u2069"),
        ("plain", "plain"),
    ],
)
def test_a_running_text_closes_what_it_opens(text: str, expected: str) -> None:
    assert contained(text) == expected


@given(TURNS)
def test_no_running_text_reaches_beyond_its_end(text: str) -> None:
    for line in contained(text).split("\n"):
        opened: list[str] = []
        for place, letter in enumerate(line):
            if letter in OPENERS:
                opened.append(OPENERS[letter])
            elif letter in OPENERS.values():
                assert opened.pop() == letter
                assert opened or place == len(line) - 1
        assert opened == []
