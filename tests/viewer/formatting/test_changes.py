"""Changes between editions, in words."""

from decimal import Decimal

import pytest

from db.rows import Change, ContactKind, Period, Text, Value, ValueKind
from viewer.app.paths import RESOURCES
from viewer.formatting.changes import LONGEST, change_cells, change_sentence, difference_text
from viewer.i18n.language import Language

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
            Change("contact", "changed", Text(""), "fax", OFFICE, "", "12", detail="extension"),
            "Extension of Fax of Country Office: not stated → 12",
        ),
        (
            Change("fact", "changed", POPULATION, "status", None, "observed", "estimate"),
            "Status of Population: observed → estimate",
        ),
        (
            Change("fact", "changed", POPULATION, "place", None, "", "not stated"),
            "Place of Population: the whole country → not stated",
        ),
        (
            Change("office", "changed", OFFICE, "countries", None, "BE, LU", "BE"),
            "Countries of Country Office: Belgium, Luxembourg → Belgium",
        ),
        (
            Change("office", "reordered", OFFICE, "partners", None, "A, B", "B, A"),
            "Order of Partners of Country Office: A, B → B, A",
        ),
        (
            Change(
                "office", "changed", OFFICE, "opening hours", None, "mon: 8 to 16", "mon: 8 to 15"
            ),
            "Opening hours of Country Office: Mon: 8 to 16 → Mon: 8 to 15",
        ),
    ],
)
def test_a_change_is_one_sentence(change: Change, sentence: str) -> None:
    assert change_sentence(ENGLISH, change) == sentence


def test_a_long_text_is_shortened() -> None:
    change = Change("profile", "changed", Text(""), "description", None, "a" * 8000, "b")
    assert len(change_sentence(ENGLISH, change)) < LONGEST + 40


def test_a_figure_that_changed_is_written_as_the_reader_writes() -> None:
    old, new = (
        Value(ValueKind.QUANTITY, f"{number} million", Decimal(number), scale="million")
        for number in ("11.3", "11.6")
    )
    texts = (old.published, new.published)
    change = Change("fact", "changed", POPULATION, "value", None, *texts)
    told = change._replace(old_value=old, new_value=new)
    french = Language.load(RESOURCES / "locale", "fr")
    assert change_sentence(french, told).endswith("11,3 millions → 11,6 millions")
    assert change_sentence(ENGLISH, told).endswith("11.3 million → 11.6 million")
    # The source may write the same figure otherwise.
    same = told._replace(new="11.30 million", new_value=old._replace(published="11.3 m"))
    assert change_sentence(french, same).endswith("11.3 million → 11.30 million")


def test_of_long_texts_what_is_not_the_same_is_shown() -> None:
    texts = ("a" * 8000 + " old" + "b" * 8000, "a" * 8000 + " new" + "b" * 8000)
    change = Change("profile", "changed", Text(""), "description", None, *texts)
    sentence = change_sentence(ENGLISH, change)
    assert sentence.startswith("Description: …aaa") and len(sentence) < 2 * LONGEST + 20
    assert " oldbb" in sentence and " newbb" in sentence


GROWN = Value(ValueKind.QUANTITY, "", Decimal("0.3"), scale="million", unit="people")


@pytest.mark.parametrize(
    ("difference", "words"),
    [
        (GROWN, "+0.3 million"),
        (GROWN._replace(amount=Decimal("-1234.50"), scale="", unit=""), "-1,234.50"),
        (GROWN._replace(amount=Decimal("0.0")), "no difference"),
        (GROWN._replace(scale="dozen", unit=""), "+0.3 dozen"),
        (Value(ValueKind.MONEY, "", Decimal(5), scale="billion", currency="USD"), "USD +5 billion"),
        (Value(ValueKind.PERCENTAGE, "", Decimal("1.2"), unit="%"), "+1.2 percentage points"),
        (Value(ValueKind.RANK, "", Decimal(-2), per=188), "-2"),
    ],
)
def test_a_difference_is_told_in_the_unit_of_its_figures(difference: Value, words: str) -> None:
    assert difference_text(ENGLISH, difference).replace("\N{MINUS SIGN}", "-") == words


def test_the_unit_of_a_difference_is_told_in_the_readers_language() -> None:
    requests = Value(ValueKind.QUANTITY, "", Decimal(300), unit="requests")
    assert difference_text(ENGLISH, requests) == "+300 requests"
    assert difference_text(ENGLISH.other("de"), requests) == "+300 Anträge"


@pytest.mark.parametrize(
    ("change", "cells"),
    [
        (
            Change(
                *("fact", "changed", POPULATION, "value", None, "11.3", "11.6"),
                *(Period.parse("2015"), Period.parse("2021"), "population", GROWN),
            ),
            ("Population", "11.3 (2015)", "11.6 (2021)", "+0.3 million"),
        ),
        (
            Change("profile", "changed", Text("X"), "edition", None, "2016-02", "2017"),
            ("Edition", "February 2016", "2017", ""),
        ),
        (
            Change("profile", "changed", Text("X"), "figures as of", None, "", "2017"),
            ("Figures as of", "not stated", "2017", ""),
        ),
        (
            Change("fact", "added", POPULATION, "value", None, "", "5"),
            ("Population", "was not there", "5", ""),
        ),
        (
            Change("office", "removed", OFFICE, "", None, "", ""),
            ("Country Office", "was there", "removed", ""),
        ),
        (
            Change("office", "changed", OFFICE, "kind", None, "sub-office", "headquarters"),
            ("Kind of Country Office", "Sub-office", "Headquarters", ""),
        ),
    ],
)
def test_a_change_is_a_row_of_a_table(change: Change, cells: tuple[str, ...]) -> None:
    assert change_cells(ENGLISH, change) == cells
