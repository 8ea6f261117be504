"""The facts of a generated profile: one of each shared indicator, and towns beside the country."""

from collections.abc import Iterator
from random import Random

from tests.generated.places import Place
from tests.generated.writing import below, entry, one_of, quoted

PERCENTAGES = (
    "population-under-15",
    "women-among-immigrants",
    "adult-hiv-prevalence",
    "employment-rate",
    "employment-rate-non-eu",
    "unemployment-rate",
    "unemployment-rate-foreign-born",
)
COUNTS = ("immigrants", "voluntary-returns", "asylum-requests", "asylum-seekers-in-reception")
TIMELESS = "not stated"
SOURCES = ("World Bank", "UNFPA", "UN DESA", "Eurostat", "Census")


def facts(chance: Random, place: Place, newest: int) -> Iterator[str]:
    """The lines of the list of facts, none of a year after `newest`."""
    year = newest - below(chance, 8)
    yield from _fact("population", f"{year}", chance, _quantity(_millions(chance), "people"))
    yield from _fact("area", TIMELESS, chance, _area(chance))
    yield from _fact("languages", TIMELESS, chance, _languages(place))
    yield from _fact("currency", TIMELESS, chance, _currency(place))
    yield from _fact("gdp-per-capita-ppp", f"{year - 1}", chance, _money(chance))
    yield from _fact("hdi-rank", f"{year}", chance, _rank(chance))
    yield from _fact("remittances", f"{year}", chance, _money(chance))
    yield from _fact("net-migration-rate", f"{year - 5}/{year}", chance, _rate(chance))
    yield from _fact("migration-flows", f"{year}", chance, _flows(chance))
    for indicator in PERCENTAGES:
        yield from _fact(indicator, f"{year - below(chance, 4)}", chance, _percentage(chance))
    for indicator in COUNTS:
        amount = _quantity((f"{100 + below(chance, 900_000)}", ""), "people")
        yield from _fact(indicator, f"{year - below(chance, 4)}", chance, amount)


def _fact(indicator: str, period: str, chance: Random, value: list[str]) -> list[str]:
    # One figure of twelve is missing, as in the pages that profiles are made from.
    if below(chance, 12) == 0:
        value = ["kind: not-available", "published: n/a"]
    fields = {"id": indicator, "indicator": indicator, "period": period}
    if below(chance, 3) == 0:
        fields["source"] = quoted(f"{one_of(chance, SOURCES)}, {2010 + below(chance, 14)}")
    return [*entry(2, fields), "    value:", *("      " + line for line in value)]


def _millions(chance: Random) -> tuple[str, str]:
    return f"{1 + below(chance, 90)}.{below(chance, 10)}", "million"


def _quantity(amount: tuple[str, str], unit: str) -> list[str]:
    number, scale = amount
    published = quoted(" ".join(filter(None, (number, scale, unit))))
    lines = ["kind: quantity", f"published: {published}", f"amount: {number}", f"unit: {unit}"]
    return [*lines, f"scale: {scale}"] if scale else lines


def _area(chance: Random) -> list[str]:
    return _quantity((f"{500 + below(chance, 1_900_000)}", ""), "km2")


def _languages(place: Place) -> list[str]:
    lines = ["kind: list", f"published: {place.language}, en", "items:"]
    return [*lines, f"  - text: {place.language}", "  - text: en"]


def _currency(place: Place) -> list[str]:
    name = quoted(f"{place.name} {place.currency}")
    lines = ["kind: currency", f"published: {place.currency}", f"name: {name}"]
    return [*lines, f"currency: {place.currency}"]


def _money(chance: Random) -> list[str]:
    amount = f"{1 + below(chance, 99)}.{below(chance, 100):02}"
    published = quoted(f"USD {amount} thousand")
    lines = ["kind: money", f"published: {published}", f"amount: {amount}"]
    return [*lines, "scale: thousand", "currency: USD"]


def _rank(chance: Random) -> list[str]:
    rank = 1 + below(chance, 189)
    return ["kind: rank", f"published: {rank} of 189", f"rank: {rank}", "of: 189"]


def _rate(chance: Random) -> list[str]:
    amount = f"{below(chance, 19) - 9}.{1 + below(chance, 9)}"
    published = quoted(f"{amount} migrants/1,000 population")
    return ["kind: rate", f"published: {published}", f"amount: {amount}", "per: 1000"]


def _percentage(chance: Random) -> list[str]:
    whole, tenth = below(chance, 100), below(chance, 10)
    published = one_of(chance, (f"{whole}.{tenth}%", f"{whole},{tenth} %", f"{whole}.{tenth}0 %"))
    return ["kind: percentage", f"published: {quoted(published)}", f"amount: {whole}.{tenth}"]


def _flows(chance: Random) -> list[str]:
    parts = [1 + below(chance, 90) for _ in range(3)]
    total = sum(parts)
    lines = ["kind: breakdown", f"published: {total} thousand arrivals", f"amount: {total}"]
    lines += ["scale: thousand", "unit: arrivals", "parts:"]
    for name, amount in zip(("family", "work", "study"), parts, strict=True):
        fields = {"id": name, "label": name.title(), "published": f"{amount} thousand"}
        lines += entry(2, fields | {"amount": str(amount)})
    return lines
