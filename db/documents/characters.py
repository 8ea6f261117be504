"""Characters that turn the direction of reading: none in what is one line, or is used as it is."""

import re
from collections.abc import Iterator

from db.characters import TURNING, code_point
from db.documents.faults import Faults
from db.documents.normal_form import TEXTS
from db.documents.tree import ListNode, MappingNode, Node, TextNode

# As themselves in UTF-8, or perhaps as an escape: without either there is nothing to look for.
_MAY_TURN = re.compile(rb"\\|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")


def check_characters(root: MappingNode, source: bytes, faults: Faults) -> None:
    """Note every text on one line in which a character turns what follows it around."""
    if not _MAY_TURN.search(source):
        return
    for node in _plain_lines(root):
        found = TURNING.search(node.text)
        if found:
            character = code_point(found.group())
            faults.add("direction-character", node, value=node.text, character=character)


def _plain_lines(node: Node) -> Iterator[TextNode]:
    """All texts but the running ones; keys are known words, or refused."""
    if isinstance(node, ListNode):
        for item in node.items:
            yield from [item] if isinstance(item, TextNode) else _plain_lines(item)
    elif isinstance(node, MappingNode):
        for key, value in node.values.items():
            is_running = key in TEXTS
            if isinstance(value, TextNode):
                yield from [] if is_running else [value]
            elif not (is_running and _is_text_by_language(value)):
                yield from _plain_lines(value)


def _is_text_by_language(node: Node) -> bool:
    """The profile's own organisation and source are no texts, but have some."""
    return isinstance(node, MappingNode) and TEXTS.isdisjoint(node.values)
