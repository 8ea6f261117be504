"""Lines of a vCard to the octet: what is escaped, what is left out, where a line is folded."""

import pytest

from viewer.exports.vcard_lines import cleaned, components, escaped, folded, one_line


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("", [""]),
        ("a" * 75, ["a" * 75]),
        ("a" * 76, ["a" * 75, " a"]),
        ("a" * (75 + 74), ["a" * 75, " " + "a" * 74]),
        ("a" * (75 + 74 + 1), ["a" * 75, " " + "a" * 74, " a"]),
        ("a" * (75 + 74 + 74 + 1), ["a" * 75, " " + "a" * 74, " " + "a" * 74, " a"]),
        ("a" * 73 + "é", ["a" * 73 + "é"]),
        ("a" * 74 + "é", ["a" * 74, " é"]),
        ("a" * 75 + "é" * 37, ["a" * 75, " " + "é" * 37]),
        ("a" * 75 + "é" * 38, ["a" * 75, " " + "é" * 37, " é"]),
        ("a" * 72 + "😀", ["a" * 72, " 😀"]),
    ],
)
def test_a_line_is_folded_as_late_as_75_octets_allow(line: str, lines: list[str]) -> None:
    assert folded(line) == "\r\n".join((*lines, ""))


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
)
def test_every_line_end_becomes_the_same_one(end: str) -> None:
    assert cleaned(f"a{end}b") == "a\nb"
    assert escaped(f"a{end}b") == "a\\nb"
    assert one_line(f"a{end}{end}b{end}") == "a b"


@pytest.mark.parametrize("code", [0x00, 0x08, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF])
def test_what_a_card_cannot_hold_is_left_out(code: int) -> None:
    assert cleaned(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("code", [0x20, 0x7E, 0xA0, 0xD7FF, 0xE000, 0x1F600])
def test_every_other_character_stays(code: int) -> None:
    assert cleaned(f"a{chr(code)}b") == f"a{chr(code)}b"


def test_a_tab_is_a_space() -> None:
    assert cleaned("a\tb") == "a b"


def test_nothing_in_a_text_ends_its_value() -> None:
    assert escaped("a\\b,c;d:e") == "a\\\\b\\,c\\;d:e"
    assert components("a;b", "", "c\nd") == "a\\;b;;c\\nd"
