"""The figures of a rich profile: shared indicators, and more of them under labels of their own."""

import re
from collections.abc import Iterator
from random import Random

from tests.generated.writing import below, entry, quoted

_ASCII_WORD = re.compile("[a-z0-9]+")
PERCENTAGES = (
    "population-under-15",
    "population-growth-rate",
    "urban-population",
    "literacy-rate",
    "poverty-rate",
    "women-among-immigrants",
    "adult-hiv-prevalence",
    "employment-rate",
    "unemployment-rate",
    "unemployment-rate-foreign-born",
)
COUNTS = (
    "immigrants",
    "emigrants",
    "refugees",
    "internally-displaced",
    "voluntary-returns",
    "asylum-requests",
    "asylum-seekers-in-reception",
)


def facts(chance: Random, name: str, capital: str, near: str, year: int) -> Iterator[str]:
    """The lines of the list of facts; those with labels of their own come first."""
    for label in (
        "Population: male",
        "Population: female",
        f"Population of {capital}",
        f"Population born in {near}"[:64],
        f"Population of {name} abroad"[:64],
    ):
        yield from _fact(chance, "population", year, label)
    yield from _fact(chance, "population", year)
    yield from _fact(chance, "life-expectancy", year)
    for indicator in COUNTS:
        yield from _fact(chance, indicator, year)
    yield from _fact(chance, "refugees", year, f"Refugees from {near}"[:64])
    for indicator in PERCENTAGES:
        amount = f"{1 + below(chance, 98)}.{1 + below(chance, 9)}"
        value = ["kind: percentage", f"published: {quoted(amount + '%')}", f"amount: {amount}"]
        yield from _written(indicator, year, value)


def _fact(chance: Random, indicator: str, year: int, label: str = "") -> Iterator[str]:
    amount = 1000 + below(chance, 90_000_000)
    unit = "years" if indicator == "life-expectancy" else "people"
    if unit == "years":
        amount = 50 + below(chance, 35)
    value = [
        "kind: quantity",
        f"published: {quoted(f'{amount:,}')}",
        f"amount: {amount}",
        f"unit: {unit}",
    ]
    yield from _written(indicator, year, value, label)


def _written(indicator: str, year: int, value: list[str], label: str = "") -> Iterator[str]:
    key = "-".join(_ASCII_WORD.findall(f"{indicator} {label.casefold()}"))
    fields = {"id": key, "indicator": indicator, "label": quoted(label) if label else ""}
    yield from entry(2, fields | {"period": str(year)})
    yield "    value:"
    yield from ("      " + line for line in value)
