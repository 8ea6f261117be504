"""From bytes to a tree with places, in one pass over the events of the YAML parser."""

import re

import yaml

from db.characters import code_point, unseen_in, unseen_name
from db.documents.encoding import START, decode, end_of
from db.documents.faults import Faults
from db.documents.tree import Node, TextNode
from db.documents.tree_builder import TreeBuilder

# Twenty-six times the profile of Belgium. A schema error takes 2 kB of memory, and the shortest
# events that can be written make two of them each.
MOST_EVENTS = 25_000

# Where YAML counts spaces, or asks for one.
_BEFORE_WORDS = re.compile(r"^[\s\u200b-\u200f\u2060\ufeff]+|[:-][\s\u200b-\u200f\u2060\ufeff]+")

# The parser written in C is thirty times as fast, but not every build of PyYAML has it.
PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_tree(source: bytes, faults: Faults) -> Node:
    """Read a document of one YAML mapping, list or text.

    Faults of the notation are noted in `faults`; raises ReadingStoppedError when one of them
    leaves no whole tree. Neither time nor memory grow beyond what the limits allow, whatever the
    bytes: nothing is composed, no alias followed, no tag resolved.
    """
    text = decode(source, faults)
    builder = TreeBuilder(faults)
    try:
        _feed(builder, text)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error, text, builder, faults) from error
    if builder.root is None or _is_blank(builder.root):
        raise faults.stop("empty-file", START)
    if not builder.is_finished:
        raise faults.stop("too-many-entries", builder.root, limit=str(MOST_EVENTS))
    return builder.root


def _feed(builder: TreeBuilder, text: str) -> None:
    """Give the builder events until it is finished, or there were as many as may be."""
    parser = PARSER(text)
    try:
        builder.take_all(parser.get_event, MOST_EVENTS)
    finally:
        parser.dispose()


def _is_blank(root: Node) -> bool:
    return isinstance(root, TextNode) and not root.text.strip() and not root.refused


def _syntax_fault(
    error: yaml.MarkedYAMLError, text: str, builder: TreeBuilder, faults: Faults
) -> Exception:
    unseen = _wrong_space(text, error)
    if unseen:
        what = unseen_name(unseen[1])
        return faults.stop("space-in-yaml", unseen[0], what=what, character=code_point(unseen[1]))
    end, mark = end_of(text), error.problem_mark or error.context_mark
    place = Node(mark.line + 1, mark.column + 1) if mark else end
    detail = error.problem or ""
    # The parser puts an end without a line feed on a line that no editor shows.
    if _position(place) >= _position(end_of(text.rstrip())):
        place = min(place, end, key=_position)
        opened = _opened(error, place, builder)
        return faults.stop("cut-off", place, detail=detail, opened=str(opened))
    return faults.stop("not-yaml", place, detail=detail)


def _wrong_space(text: str, error: yaml.MarkedYAMLError) -> tuple[Node, str] | None:
    """What looks like a space where YAML must have one, in the lines that the parser names.

    That is in front of a line's first word, and behind a colon or a dash.
    """
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    lines = re.split(r"\r\n|\r|\n", text)
    for number in range(max(min(marks, default=0) - 1, 0), max(marks, default=0) + 1):
        for found in _BEFORE_WORDS.finditer(lines[number] if number < len(lines) else ""):
            unseen = unseen_in(found.group())
            if unseen:
                column = found.start() + found.group().index(unseen)
                return Node(number + 1, column + 1), unseen
    return None


def _opened(error: yaml.MarkedYAMLError, place: Node, builder: TreeBuilder) -> int:
    """The line of what is never closed: where the parser says it begins, unless that is the end."""
    context = error.context_mark
    if context and (context.line + 1, context.column + 1) < _position(place):
        return context.line + 1
    return builder.innermost_line or place.line


def _position(node: Node) -> tuple[int, int]:
    return node.line, node.column
