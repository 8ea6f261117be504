"""Plain text in columns of a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from viewer.commands.layout import LABEL, beside, cells, columns, width, wrapped

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")) | st.just(" "))


def test_marks_take_no_cell_and_wide_letters_take_two() -> None:
    assert [cells(text) for text in ("abc", "e\N{COMBINING ACUTE ACCENT}", "日本")] == [3, 1, 4]


def test_a_text_is_wrapped_at_words() -> None:
    assert wrapped("one two three", 7) == ("one two", "three")
    assert wrapped("unbreakable-word so", 5) == ("unbreakable-word", "so")
    assert wrapped("", 5) == ("",)


def test_the_lines_of_an_item_stand_under_its_text() -> None:
    assert wrapped("- one two three", 9) == ("- one two", "  three")


def test_an_indented_line_stays_indented() -> None:
    assert wrapped("   272 not explained", 10) == ("   272 not", "   explained")


@given(TEXTS)
def test_no_word_is_lost_in_wrapping(text: str) -> None:
    assert " ".join(wrapped(text, 20)).split() == text.split()


@given(TEXTS, st.lists(TEXTS))
def test_lines_of_short_words_fit_the_terminal(label: str, texts: list[str]) -> None:
    words = [word for text in (label, *texts) for word in text.split()]
    if all(cells(word) < LABEL - 2 for word in words) and not label.startswith(" "):
        short = [text.lstrip() for text in texts]
        assert all(cells(line) <= width() for line in beside(label, short, 2))


def test_a_label_stands_beside_its_texts() -> None:
    lines = list(beside("Label", ["first", "second"]))
    assert lines == [f"{'Label':<28}first", f"{'':<28}second"]


def test_columns_are_as_wide_as_their_longest_field() -> None:
    assert list(columns([("a", "日本", "x"), ("long", "b", "y")])) == [
        "a     日本  x",
        "long  b     y",
    ]
