"""The offices of a generated profile: addresses, telephones, what they do, and with whom."""

from collections.abc import Iterator
from random import Random

from tests.generated.places import PLACES, Place
from tests.generated.words import Words
from tests.generated.writing import below, entry, listed, one_of, quoted

MOST_OFFICES = 5
MOST_PHONES = 4
PHONES = (("switchboard", 0), ("telephone", 0), ("mobile", 1), ("fax", 0))


def offices(chance: Random, place: Place, words: Words) -> Iterator[str]:
    """The lines of the list of offices: 1 to 5 of them."""
    for number in range(1, 2 + below(chance, MOST_OFFICES)):
        yield from _office(chance, place, words, number)


def _office(chance: Random, place: Place, words: Words, number: int) -> Iterator[str]:
    town = one_of(chance, place.towns)
    is_first, is_regional = number == 1, number > 1 and below(chance, 4) == 0
    kind = "country-office" if is_first else "regional-office" if is_regional else "sub-office"
    name = f"{words.regional if is_regional else words.office} {town}"
    covers = [place.code] + [one_of(chance, PLACES).code for _ in range(3 * is_regional)]
    fields = {"id": f"office-{number}", "kind": kind, "name": quoted(name)}
    yield from entry(2, fields | {"covers": listed(sorted(set(covers)))})
    yield "    address:"
    yield f"      street: {quoted(f'{place.street} {1 + below(chance, 200)}')}"
    # Some pages give no postcode: then there is none here either.
    if below(chance, 5):
        yield f"      postcode: {quoted(str(10_000 + below(chance, 90_000)))}"
    yield f"      city: {quoted(town)}"
    yield f"      country: {quoted(place.code)}"
    yield from _contacts(chance, place, number)
    yield "    activities:"
    yield f"      - text: {quoted(f'{one_of(chance, words.subjects)}, {town}.')}"
    yield "    partners:"
    for partner in sorted({one_of(chance, words.partners) for _ in range(2)}):
        yield f"      - name: {quoted(f'{partner}, {town}')}"


def _contacts(chance: Random, place: Place, number: int) -> Iterator[str]:
    yield "    phones:"
    for kind, is_mobile in PHONES[: 1 + below(chance, MOST_PHONES)]:
        digits = _filled(chance, place.mobile if is_mobile else place.fixed)
        yield from entry(6, {"id": kind, "kind": kind, "published": quoted(digits)})
    address = quoted(f"office{number}.{below(chance, 1_000_000)}@example.org")
    yield "    emails:"
    yield from entry(6, {"id": "email", "address": address})


def _filled(chance: Random, pattern: str) -> str:
    """The number, its open digits drawn, with the punctuation of one source or another."""
    number = "".join(str(below(chance, 10)) if sign == "#" else sign for sign in pattern)
    return number.replace(" ", one_of(chance, (" ", " ", ".", "-")))
