"""Where each country stands in the grid of equal squares."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """A square of the grid: rows from the north, columns from the west, both from 0."""

    row: int
    column: int


@cache
def tiles(resources: Path) -> Mapping[str, Place]:
    """The square of each country (ISO code), in reading order."""
    lines = (resources / "world" / "tiles.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {
        code: Place(row, column)
        for row, codes in enumerate(rows)
        for column, code in enumerate(codes)
        if code != ".."
    }
