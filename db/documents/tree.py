"""The tree of a document: mappings, lists and texts, each with its place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any


@dataclass(slots=True)
class Node:
    """A place in the file (from 1). What a `refused` node would have held is not known."""

    line: int
    column: int
    refused: bool = field(default=False, kw_only=True)


@dataclass(slots=True)
class TextNode(Node):
    """A scalar. It stays text, whatever it looks like."""

    text: str


@dataclass(slots=True)
class ListNode(Node):
    """A sequence of nodes."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class MappingNode(Node):
    """Nodes by key; `keys` holds the place of each key itself."""

    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Node] = field(default_factory=dict)


def type_name(node: Node) -> str:
    """Say what a node is: "mapping", "list" or "text"."""
    if isinstance(node, MappingNode):
        return "mapping"
    return "list" if isinstance(node, ListNode) else "text"


def plain(node: Node) -> object:
    """Give the tree as nested dicts, lists and strings, without places."""
    if isinstance(node, MappingNode):
        return plain_mapping(node)
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, TextNode) else ""


def plain_mapping(node: MappingNode) -> dict[str, Any]:
    """Give a mapping as `plain` does."""
    return {key: plain(value) for key, value in node.values.items()}


def nodes_along(root: Node, path: Sequence[str | int]) -> Iterator[Node]:
    """Walk from the root along keys and indexes, as far as they lead."""
    node: Node | None = root
    for step in chain(path, [None]):
        if node is None:
            return
        yield node
        node = _step(node, step)


def _step(node: Node, step: str | int | None) -> Node | None:
    if isinstance(node, MappingNode) and isinstance(step, str):
        return node.values.get(step)
    if isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None


def key_place(node: Node, key: str) -> Node:
    """Give the place of a key, or of the node where it has no such key."""
    return node.keys.get(key, node) if isinstance(node, MappingNode) else node


def child(node: Node | None, key: str) -> Node | None:
    """Give the value of a key, or None where there is no such thing."""
    return node.values.get(key) if isinstance(node, MappingNode) else None


def children(node: Node | None, key: str) -> list[Node]:
    """Give the items of the list at a key; none where there is no list."""
    found = child(node, key)
    return found.items if isinstance(found, ListNode) else []


def text_at(node: Node | None, key: str) -> TextNode | None:
    """Give the text at a key, or None where there is no (known) text."""
    found = child(node, key)
    return found if isinstance(found, TextNode) and not found.refused else None


def string_at(node: Node | None, key: str) -> str:
    """Give what the text at a key says, or "" where there is no (known) text."""
    found = text_at(node, key)
    return found.text if found else ""


def texts_at(node: Node | None, key: str) -> list[TextNode]:
    """Give the texts in the list at a key, leaving out all else."""
    found = children(node, key)
    return [item for item in found if isinstance(item, TextNode) and not item.refused]
