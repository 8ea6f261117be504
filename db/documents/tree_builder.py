"""Builds the tree from parser events and refuses what a plain document has no need of."""

from collections.abc import Callable
from typing import Any

import yaml

from db.documents.faults import UNPRINTABLE, Faults
from db.documents.tree import ListNode, MappingNode, Node, TextNode

DEEPEST = 32
LONGEST_TEXT = 20_000
MERGE_KEY = "<<"


class TreeBuilder:
    """Takes events one by one until it is finished: then `root` is the tree (None: of nothing).

    A thousand events a document: what happens for each of them is told apart by its exact type,
    and what is rare is looked at only once it is suspected.
    """

    def __init__(self, faults: Faults) -> None:
        self.root: Node | None = None
        self.is_finished = False
        self._faults = faults
        # What is open now with the key that waits for its value, and what those stand in.
        self._parent: ListNode | MappingNode | None = None
        self._key: TextNode | None = None
        self._around: list[tuple[ListNode | MappingNode | None, TextNode | None]] = []
        self._takers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_text,
            yaml.MappingStartEvent: self._begin_mapping,
            yaml.SequenceStartEvent: self._begin_list,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._take_alias,
            yaml.DocumentStartEvent: self._begin_document,
            yaml.StreamEndEvent: self._finish,
        }

    @property
    def innermost_line(self) -> int:
        """The line of the list or mapping that is open now; 0 when none is."""
        return self._parent.line if self._parent else 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event.

        Raises ReadingStoppedError when a limit is passed.
        """
        taker = self._takers.get(type(event))
        if taker is not None:
            taker(event)

    def _take_text(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        node = TextNode(*_place(event), text)
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event, node)
        if len(text) > LONGEST_TEXT:
            raise self._faults.stop("text-too-long", node, limit=str(LONGEST_TEXT))
        if not text.isprintable():
            self._refuse_unprintable(node)
        self._put(node)

    def _take_alias(self, event: yaml.AliasEvent) -> None:
        node = TextNode(*_place(event), "", refused=True)
        self._faults.add("alias", node, name=event.anchor or "")
        self._put(node)

    def _begin_mapping(self, event: yaml.MappingStartEvent) -> None:
        self._begin(event, MappingNode(*_place(event)))

    def _begin_list(self, event: yaml.SequenceStartEvent) -> None:
        self._begin(event, ListNode(*_place(event)))

    def _begin(self, event: yaml.CollectionStartEvent, node: ListNode | MappingNode) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event, node)
        if len(self._around) == DEEPEST:
            raise self._faults.stop("too-deep", node, limit=str(DEEPEST))
        self._put(node)
        self._around.append((self._parent, self._key))
        self._parent, self._key = node, None

    def _end(self, _event: yaml.CollectionEndEvent) -> None:
        self._parent, self._key = self._around.pop()

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        if self.root is not None:
            self._faults.add("second-document", Node(*_place(event)))
            self.is_finished = True

    def _finish(self, _event: yaml.StreamEndEvent) -> None:
        self.is_finished = True

    def _refuse_decoration(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Node
    ) -> None:
        if event.anchor is not None:
            self._faults.add("anchor", place, name=event.anchor)
        if event.tag is not None:
            self._faults.add("tag", place, tag=event.tag)

    def _refuse_unprintable(self, node: TextNode) -> None:
        # Quoted texts can spell with an escape what the file itself may not contain.
        unprintable = UNPRINTABLE.search(node.text)
        if unprintable:
            character = f"U+{ord(unprintable.group()):04X}"
            self._faults.add("control-character", node, character=character)

    def _put(self, node: Node) -> None:
        parent = self._parent
        if isinstance(parent, MappingNode):
            if self._key is None:
                self._key = self._checked_key(node, parent)
            else:
                _put_value(parent, self._key, node)
                self._key = None
        elif parent is None:
            self.root = node
        else:
            parent.items.append(node)

    def _checked_key(self, node: Node, parent: MappingNode) -> TextNode:
        if not isinstance(node, TextNode) or node.refused:
            self._faults.add("key-not-text", node)
        elif node.text == MERGE_KEY:
            self._faults.add("merge", node)
            parent.refused = True  # the keys that it seems to lack may have been merged in
        elif node.text in parent.keys:
            first = str(parent.keys[node.text].line)
            self._faults.add("duplicate-key", node, key=node.text, first=first)
        else:
            return node
        return TextNode(node.line, node.column, "", refused=True)


def _put_value(parent: MappingNode, key: TextNode, value: Node) -> None:
    if not key.refused:
        parent.keys[key.text] = key
        parent.values[key.text] = value


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column, from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
