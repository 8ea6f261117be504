"""Builds the tree from parser events and refuses what a plain document has no need of."""

import yaml

from db.profile.faults import UNPRINTABLE, Faults
from db.profile.tree import ListNode, MappingNode, Node, TextNode

DEEPEST = 32
LONGEST_TEXT = 20_000
MERGE_KEY = "<<"


class TreeBuilder:
    """Takes events one by one until it is finished: then `root` is the tree (None: of nothing)."""

    def __init__(self, faults: Faults) -> None:
        self.root: Node | None = None
        self.is_finished = False
        self._faults = faults
        self._open: list[ListNode | MappingNode] = []
        self._keys: list[TextNode | None] = []

    @property
    def innermost_line(self) -> int:
        """The line of the list or mapping that is open now; 0 when none is."""
        return self._open[-1].line if self._open else 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event.

        Raises ReadingStoppedError when a limit is passed.
        """
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            # Nine events in ten: made short, because an import waits for them.
            place = event.start_mark
            assert place is not None
            self._put(self._text(event, place.line + 1, place.column + 1))
        elif isinstance(event, yaml.NodeEvent):
            self._take_node(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._keys.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._faults.add("second-document", _place(event))
            self.is_finished = True
        elif isinstance(event, yaml.StreamEndEvent):
            self.is_finished = True

    def _take_node(self, event: yaml.NodeEvent) -> None:
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            self._faults.add("alias", place, name=event.anchor or "")
            self._put(TextNode(place.line, place.column, "", refused=True))
            return
        self._refuse_decoration(event, place)
        if isinstance(event, yaml.ScalarEvent):
            self._put(self._text(event, place.line, place.column))
        else:
            self._begin(event, place)

    def _refuse_decoration(self, event: yaml.NodeEvent, place: Node) -> None:
        if event.anchor is not None:
            self._faults.add("anchor", place, name=event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._faults.add("tag", place, tag=tag)

    def _text(self, event: yaml.ScalarEvent, line: int, column: int) -> TextNode:
        node = TextNode(line, column, event.value)
        if len(node.text) > LONGEST_TEXT:
            raise self._faults.stop("text-too-long", node, limit=str(LONGEST_TEXT))
        # Texts in double quotes can spell with an escape what the file itself may not contain.
        unprintable = UNPRINTABLE.search(node.text) if event.style == '"' else None
        if unprintable:
            character = f"U+{ord(unprintable.group()):04X}"
            self._faults.add("control-character", node, character=character)
        return node

    def _begin(self, event: yaml.NodeEvent, place: Node) -> None:
        if len(self._open) == DEEPEST:
            raise self._faults.stop("too-deep", place, limit=str(DEEPEST))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        node = (MappingNode if is_mapping else ListNode)(place.line, place.column)
        self._put(node)
        self._open.append(node)
        self._keys.append(None)

    def _put(self, node: Node) -> None:
        parent = self._open[-1] if self._open else None
        if parent is None:
            self.root = node
        elif isinstance(parent, ListNode):
            parent.items.append(node)
        elif self._keys[-1] is None:
            self._keys[-1] = self._key(node, parent)
        else:
            _put_value(parent, self._keys[-1], node)
            self._keys[-1] = None

    def _key(self, node: Node, parent: MappingNode) -> TextNode:
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


def _place(event: yaml.Event) -> Node:
    mark = event.start_mark
    return Node(mark.line + 1, mark.column + 1) if mark else Node(1, 1)
