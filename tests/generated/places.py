"""The countries that generated profiles are about: names, towns, numbers, in their own scripts."""

from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A country; each # of a telephone number becomes a digit of its own."""

    code: str
    language: str
    name: str
    street: str
    towns: tuple[str, ...]
    fixed: str
    mobile: str
    currency: str


def _place(line: str) -> Place:
    code, language, name, street, towns, fixed, mobile, currency = line.split("|")
    return Place(code, language, name, street, tuple(towns.split(",")), fixed, mobile, currency)


# The numbers are examples of libphonenumber with their last digits left open.
_LINES = Path(__file__).with_name("places.txt").read_text("utf-8").splitlines()

PLACES = tuple(map(_place, _LINES))
