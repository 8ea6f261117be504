"""The fields of a draft as rows: what each holds, where it comes from, where it stands in YAML."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from db.drafting.draft import Way
from db.drafting.drafting import Drafted
from db.drafting.yaml_text import places_in

MADE = ("format", "groups", "indicators")  # what a draft needs to be a document
_NAMED_ABOVE = ("id", "indicator", "kind")  # what the name of the row says, or the value


class Field(NamedTuple):
    """A value of the document, or an entry of which all comes from one line.

    `name` has the keys that lead to it, for an entry of a list its id; `lines` are those of the
    source, none for what is in no source; `rows` are the first and the last line of the YAML.
    """

    name: tuple[str, ...]
    text: str
    lines: tuple[int, ...]
    rows: tuple[int, int]


def fields_of(drafted: Drafted) -> tuple[Field, ...]:
    """Return the fields in the order of the document, but for the ids in it."""
    return tuple(_Fields(drafted).within(drafted.document, (), ()))


class _Fields:
    def __init__(self, drafted: Drafted) -> None:
        self._origins, self._rows = drafted.origins, places_in(drafted.text)

    def within(self, node: object, way: Way, name: tuple[str, ...]) -> Iterator[Field]:
        lines = self._lines(way)
        if not isinstance(node, Mapping | list) or (len(way) > 1 and len(lines) == 1):
            text = " · ".join(dict.fromkeys(_texts(node)))
            yield Field(name, text, lines, self._rows_of(way))
            return
        entries = node.items() if isinstance(node, Mapping) else enumerate(node)
        for key, inner in entries:
            if not _is_left_out((*way, key)):
                yield from self.within(inner, (*way, key), (*name, _name(key, inner)))

    def _lines(self, way: Way) -> tuple[int, ...]:
        """The lines that a value or any part of it comes from; a part has that of the whole."""
        found = {line for at, line in self._origins.items() if at[: len(way)] == way}
        if not found:
            above = (way[:length] for length in range(len(way), 0, -1))
            found = {next((self._origins[at] for at in above if at in self._origins), 0)} - {0}
        return tuple(sorted(found))

    def _rows_of(self, way: Way) -> tuple[int, int]:
        rows = [row for at, row in self._rows.items() if at[: len(way)] == way]
        return (min(rows), max(rows)) if rows else (0, 0)


def _is_left_out(way: Way) -> bool:
    return way[0] in MADE or (len(way) > 1 and way[-1] == "id")


def _name(key: str | int, node: object) -> str:
    if isinstance(key, str):
        return key
    return str(node["id"]) if isinstance(node, Mapping) and "id" in node else str(key + 1)


def _texts(node: object) -> Iterator[str]:
    """What an entry says, without what only names it; the published text of a fact first."""
    if isinstance(node, Mapping):
        value = node.get("value")
        if isinstance(value, Mapping) and "published" in value:
            yield str(value["published"])
        several: Sequence[object] = [
            inner for key, inner in node.items() if key not in _NAMED_ABOVE or len(node) == 1
        ]
    elif isinstance(node, list):
        several = node
    else:
        yield str(node)
        return
    for inner in several:
        yield from _texts(inner)
