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
    """Takes events until it is finished: then `root` is the tree (None: of nothing).

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

    @property
    def innermost_line(self) -> int:
        """The line of the list or mapping that is open now; 0 when none is."""
        return self._parent.line if self._parent else 0

    def take_all(self, next_event: Callable[[], yaml.Event], most: int) -> None:
        """Take events until it is finished, or there were as many as may be.

        Raises ReadingStoppedError when a limit is passed, and what `next_event` raises.
        """
        for _ in range(most):
            event = next_event()
            taker = _TAKERS.get(type(event))
            if taker is not None:
                taker(self, event)
                if self.is_finished:
                    break

    def _take_text(self, event: yaml.ScalarEvent) -> None:
        text, mark = event.value, event.start_mark
        assert mark is not None  # what the parser makes has a place
        node = TextNode(mark.line + 1, mark.column + 1, text)
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event, node)
        if len(text) > LONGEST_TEXT:
            raise self._faults.stop("text-too-long", node, limit=str(LONGEST_TEXT))
        if not text.isprintable():
            self._refuse_unprintable(node)
        # As `_put` does, in one step for what nearly all events are.
        parent, key = self._parent, self._key
        if type(parent) is not MappingNode:
            self._put(node)
        elif key is None:
            is_plain = text not in parent.keys and text != MERGE_KEY and not node.refused
            self._key = node if is_plain else self._checked_key(node, parent)
        else:
            _put_value(parent, key, node)
            self._key = None

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


# Of the class: bound methods would hold the builder, and so the tree, in a cycle.
_TAKERS: dict[type[yaml.Event], Callable[[TreeBuilder, Any], None]] = {
    yaml.ScalarEvent: TreeBuilder._take_text,
    yaml.MappingStartEvent: TreeBuilder._begin_mapping,
    yaml.SequenceStartEvent: TreeBuilder._begin_list,
    yaml.MappingEndEvent: TreeBuilder._end,
    yaml.SequenceEndEvent: TreeBuilder._end,
    yaml.AliasEvent: TreeBuilder._take_alias,
    yaml.DocumentStartEvent: TreeBuilder._begin_document,
    yaml.StreamEndEvent: TreeBuilder._finish,
}


def _put_value(parent: MappingNode, key: TextNode, value: Node) -> None:
    if not key.refused:
        parent.keys[key.text] = key
        parent.values[key.text] = value


def _place(event: yaml.Event) -> tuple[int, int]:
    """Line and column, from 1."""
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
