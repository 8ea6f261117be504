"""By how much a figure grew, exactly, and no more exactly than it was published."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.differences import difference_of
from db.rows import Value, ValueKind


def million(amount: str) -> Value:
    return Value(ValueKind.QUANTITY, f"{amount} million", Decimal(amount), scale="million")


def percent(amount: str) -> Value:
    return Value(ValueKind.PERCENTAGE, f"{amount}%", Decimal(amount), unit="%")


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("11.3", "11.6", "0.3"),
        ("11.3", "11.62", "0.3"),
        ("11.62", "11.3", "-0.3"),
        ("11.30", "11.40", "0.10"),
        ("0", "0.000001", None),
        ("11.3", "11.3", "0.0"),
        ("-0", "0", "0"),
        ("0", "-0", "0"),
        (
            "0." + 59 * "0" + "1",
            "1" + 60 * "0" + "." + 59 * "0" + "3",
            "1" + 60 * "0" + "." + 59 * "0" + "2",
        ),
        ("11", "11.3", None),
        ("1E+3", "2000", "1000"),
        ("1E+30", "1", "-999999999999999999999999999999"),
        ("1E+400", "1", None),
        ("1E-400", "1", None),
    ],
)
def test_a_difference_has_the_decimals_of_the_rougher_figure(
    old: str, new: str, difference: str | None
) -> None:
    told = difference_of(million(old), million(new))
    amount = told.amount if told else None
    assert (None if amount is None else f"{amount:f}") == difference


@pytest.mark.parametrize(
    "other",
    [
        million("11.6")._replace(scale="thousand"),
        million("11.6")._replace(unit="households"),
        million("11.6")._replace(kind=ValueKind.MONEY, currency="USD"),
        million("11.6")._replace(kind=ValueKind.BREAKDOWN),
        million("11.6")._replace(currency="USD"),
        million("11.6")._replace(amount=None),
        percent("11.6"),
        Value(ValueKind.NOT_AVAILABLE, ""),
    ],
)
def test_figures_of_different_units_have_no_difference(other: Value) -> None:
    assert difference_of(million("11.3"), other) is None
    assert difference_of(other, million("11.3")) is None


@pytest.mark.parametrize("kind", ["quantity", "money", "percentage", "rate", "rank", "breakdown"])
def test_what_is_one_number_has_a_difference_of_its_kind_and_unit(kind: str) -> None:
    old = Value(
        ValueKind(kind), "5", Decimal(5), scale="thousand", unit="ha", currency="USD", per=100,
        of_what="GDP",
    )  # fmt: skip
    assert difference_of(old, old._replace(amount=Decimal(7))) == Value(
        ValueKind(kind), "", Decimal(2), scale="thousand", unit="ha", currency="USD", per=100
    )
    assert difference_of(old, old._replace(of_what="GNI")) is None


@pytest.mark.parametrize("kind", ["range", "bound", "text", "series", "by-sex", "not-available"])
def test_what_is_more_or_less_than_one_number_has_no_difference(kind: str) -> None:
    old, new = (Value(ValueKind(kind), "", Decimal(amount)) for amount in (1, 2))
    assert difference_of(old, new) is None


@pytest.mark.parametrize(
    ("old", "new", "is_told"),
    [
        ("1E+60", "0", True),
        ("1E+61", "0", False),
        ("0", "1E-60", False),
        ("1E-60", "3E-60", True),
        ("1E-61", "3E-61", False),
        ("1" + 59 * "0" + ".5", "0.5", True),
        ("0." + 59 * "0" + "1", "0." + 59 * "0" + "3", True),
        ("1." + 59 * "0" + "1", "2." + 59 * "0" + "3", True),
        ("1." + 60 * "0" + "1", "2." + 60 * "0" + "3", False),
        ("NaN", "1", False),
        ("1", "Infinity", False),
    ],
)
def test_figures_beyond_sixty_digits_have_no_difference(old: str, new: str, is_told: bool) -> None:
    first, second = (Value(ValueKind.QUANTITY, "", Decimal(amount)) for amount in (old, new))
    told = difference_of(first, second)
    assert (told is not None) is is_told


def test_ranks_among_different_numbers_have_no_difference() -> None:
    rank = Value(ValueKind.RANK, "21 of 188", Decimal(21), per=188)
    assert difference_of(rank, rank._replace(amount=Decimal(19))) is not None
    assert difference_of(rank, rank._replace(per=189)) is None


@given(st.decimals(-(10**12), 10**12, places=3), st.decimals(-(10**12), 10**12, places=3))
def test_the_difference_added_to_the_old_figure_is_the_new_one(old: Decimal, new: Decimal) -> None:
    told = difference_of(million(str(old)), million(str(new)))
    assert told is not None and told.amount is not None
    assert old + told.amount == new
