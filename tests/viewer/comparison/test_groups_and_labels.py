"""What is compared with what: groups in one order, and facts under their own labels apart."""

from datetime import date

import pytest

from db.rows import Fact, Profile, Text
from tests.viewer.comparison.test_comparison import FACT, belgium
from viewer.app.paths import RESOURCES
from viewer.comparison import ComparedRow, compare
from viewer.i18n.language import Language

__all__ = ["belgium"]
ENGLISH = Language.load(RESOURCES / "locale", "en")
ADULTS = FACT._replace(indicator="hiv", label=Text("Adult HIV prevalence"))
YOUNG = ADULTS._replace(id="two", label=Text("HIV prevalence, 15-49"), is_own_label=True)


def rows_of(belgium: Profile, *facts: tuple[Fact, ...]) -> tuple[ComparedRow, ...]:
    profiles = [belgium._replace(facts=each) for each in facts]
    return compare(profiles, ENGLISH, date(2026, 11, 24))


def cells(row: ComparedRow) -> list[str]:
    return [cell.fact.id if cell.fact else "" for cell in row.cells]


def test_facts_with_different_labels_have_rows_of_their_own(belgium: Profile) -> None:
    rows = rows_of(belgium, (ADULTS,), (YOUNG,))
    assert [(row.label.value, cells(row)) for row in rows] == [
        ("Adult HIV prevalence", ["one", ""]), ("HIV prevalence, 15-49", ["", "two"]),
    ]  # fmt: skip
    assert not any(row.is_shared for row in rows)


@pytest.mark.parametrize("label", ["hiv prevalence 15\N{EN DASH}49", "HIV prevalence, 15-49"])
def test_the_same_label_however_it_is_set_is_one_row(belgium: Profile, label: str) -> None:
    other = YOUNG._replace(label=Text(label))
    (adults, young) = rows_of(belgium, (ADULTS, YOUNG), (ADULTS, other))
    assert (cells(adults), cells(young)) == (["one", "one"], ["two", "two"])


def test_groups_come_in_one_order_whoever_has_them(belgium: Profile) -> None:
    first = FACT._replace(group_label=Text("First"), group_place=0, indicator="a")
    second = FACT._replace(group_label=Text("Second"), group_place=1, indicator="b")
    third = FACT._replace(group_label=Text("Third"), group_place=2, indicator="c")
    rows = rows_of(belgium, (first, third), (second,))
    assert [row.group.value for row in rows] == ["First", "Second", "Third"]
