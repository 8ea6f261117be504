"""Changes between editions, in words."""

import pytest

from db.rows import Change, ContactKind, Period, Text
from viewer.language import Language
from viewer.paths import RESOURCES
from viewer.wording.changes import LONGEST, change_sentence

ENGLISH = Language.load(RESOURCES / "locale", "en")
OFFICE = Text("Country Office")
POPULATION = Text("Population")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            Change("contact", "changed", Text(""), ContactKind.TELEPHONE, OFFICE, "1", "2"),
            "Telephone of Country Office: 1 → 2",
        ),
        (
            Change(
                *("fact", "changed", POPULATION, "value", None),
                *("11.3 million", "11.6 million", Period.parse("2015"), Period.parse("2021")),
            ),
            "Population: 11.3 million (2015) → 11.6 million (2021)",
        ),
        (
            Change("fact", "added", POPULATION, "value", None, "", "5", None, Period.parse("2021")),
            "Population: added, 5 (2021)",
        ),
        (Change("programme", "removed", Text("REAB"), "", None, "", ""), "REAB: removed"),
        (
            Change("office", "changed", OFFICE, "address", None, "", "P.O. box 1"),
            "Address of Country Office: not stated → P.O. box 1",
        ),
        (Change("profile", "changed", Text("A"), "title", None, "B", "A"), "Title: B → A"),
        (
            Change("fact", "changed", POPULATION, "details", None, "", ""),
            "Population: details changed",
        ),
    ],
)
def test_a_change_is_one_sentence(change: Change, sentence: str) -> None:
    assert change_sentence(ENGLISH, change) == sentence


def test_a_long_text_is_shortened() -> None:
    change = Change("profile", "changed", Text(""), "description", None, "a" * 8000, "b")
    assert len(change_sentence(ENGLISH, change)) < LONGEST + 40
