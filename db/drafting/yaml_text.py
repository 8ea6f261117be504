"""A draft as YAML, with the place in its source behind each value."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import yaml

from db.documents.faults import Faults, ReadingStoppedError
from db.documents.source import read_tree
from db.documents.tree import ListNode, MappingNode, Node
from db.drafting.draft import Way
from db.drafting.lines import Line

_OPTIONS: Mapping[str, Any] = MappingProxyType(
    {"allow_unicode": True, "sort_keys": False, "width": 2**31 - 1}
)


class _Dumper(yaml.CSafeDumper):
    """Writes a text of several lines on one, in quotation marks."""


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.ScalarNode:
    style = None if text.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def yaml_text(
    document: Mapping[str, Any], origins: Mapping[Way, int], source: Sequence[Line], head: str
) -> str:
    """Return the document as YAML; `head` stands above it, as a comment.

    No text is broken in two lines, so that each value has the place of its line behind it.
    """
    places = {line.number: line.place for line in source}
    text = yaml.dump(dict(document), Dumper=_Dumper, **_OPTIONS)
    lines = text.splitlines()
    for way, node in _texts(_tree(text), ()):
        origin = _origin(way, origins)
        if origin:
            lines[node.line - 1] += f"  # {places[origin]}"
    return "".join(f"# {line}\n" for line in head.splitlines()) + "\n".join(lines) + "\n"


def places_in(text: str) -> dict[Way, int]:
    """Return the line of each value of a document in YAML."""
    return {way: node.line for way, node in _texts(_tree(text), ())}


def _tree(text: str) -> Node:
    """Where each value stands; nothing of a draft that is too large for a document."""
    try:
        return read_tree(text.encode(), Faults("draft.yaml"))
    except ReadingStoppedError:
        return MappingNode(1, 1)


def _texts(node: Node, way: Way) -> Iterator[tuple[Way, Node]]:
    if isinstance(node, MappingNode):
        for key, value in node.values.items():
            yield from _texts(value, (*way, key))
    elif isinstance(node, ListNode):
        for at, item in enumerate(node.items):
            yield from _texts(item, (*way, at))
    else:
        yield way, node


def _origin(way: Way, origins: Mapping[Way, int]) -> int | None:
    """The line of a value; a part of one comes from the line of the whole."""
    return next((origins[way[:n]] for n in range(len(way), 0, -1) if way[:n] in origins), None)
