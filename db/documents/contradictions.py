"""Which facts contradict their own published text: readers are told, too."""

from collections.abc import Iterable, Iterator
from typing import Any

from db.documents.tree import ListNode, MappingNode, Node, children
from db.errors import Problem

CONTRADICTS = "unlike-published"  # the warning that says so


def add_contradictions(
    content: dict[str, Any], root: MappingNode, warnings: Iterable[Problem]
) -> None:
    """Write into the facts of a document's content what the published text was read as.

    `content` holds the facts in the order of the tree under `root`, of which the warnings are.
    """
    found = {(each.line, each.column): each for each in warnings if each.code == CONTRADICTS}
    for number, fact in enumerate(children(root, "facts") if found else ()):
        places = ((node.line, node.column) for node in _nodes_in(fact))
        warning = next((found[place] for place in places if place in found), None)
        if warning is not None:
            content["facts"][number]["contradiction"] = dict(warning.parameters)


def _nodes_in(node: Node) -> Iterator[Node]:
    yield node
    inner = list(node.values.values()) if isinstance(node, MappingNode) else []
    for each in node.items if isinstance(node, ListNode) else inner:
        yield from _nodes_in(each)
