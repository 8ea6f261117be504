"""Areas that offices cover, and the countries that are or were their members."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from db.documents.dates import is_before
from db.documents.faults import Faults
from db.documents.source import read_tree
from db.documents.tree import plain
from db.rows.figures import label_key

Content = dict[str, Any]


class Area(NamedTuple):
    """An area: what its members are called in each language, and from when until when each is one.

    Dates are as in documents; `until` is "" for those that still are.
    """

    member: dict[str, str]
    periods: tuple[tuple[str, str, str], ...]

    def members(self, as_of: str) -> list[Content]:
        """Who was a member at a date or became one since: the countries, with the later changes.

        Without a date those that are members today.
        """
        return list(self._members(as_of))

    def _members(self, as_of: str) -> Iterator[Content]:
        for country, since, until in self.periods:
            if until and not (as_of and is_before(as_of, until)):
                continue
            later = since if as_of and is_before(as_of, since) else ""
            dates = {"since": later, "until": until}
            yield {"country": country, **{key: date for key, date in dates.items() if date}}


Areas = Mapping[str, Area]


def read_areas(file: Path) -> Areas:
    """Read the table that the program brings along, by the key of every name. Raises OSError."""
    content: Any = plain(read_tree(file.read_bytes(), Faults(file.name)))
    table: dict[str, Area] = {}
    for entry in content["areas"]:
        area = Area(entry["member"], tuple(_periods(entry)))
        table.update((label_key(name), area) for name in (*entry["names"], *entry["abbreviations"]))
    return table


def area_named(body: Content, areas: Areas) -> Area | None:
    """The area of a document's body (in normal form), by any of its names or its abbreviation."""
    names = (*body["name"].values(), body.get("abbreviation", ""))
    keys = map(label_key, filter(None, names))
    return next((areas[key] for key in keys if key in areas), None)


def _periods(entry: Content) -> Iterator[tuple[str, str, str]]:
    until = {country: date for date, left in entry.get("left", {}).items() for country in left}
    for since, joined in entry["joined"].items():
        for country in joined:
            yield country, since, until.get(country, "")
