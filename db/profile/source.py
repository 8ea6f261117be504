"""From bytes to a tree with places, in one pass over the events of the YAML parser."""

from collections.abc import Iterator
from itertools import islice

import yaml

from db.profile.encoding import START, decode, end_of
from db.profile.faults import Faults
from db.profile.tree import Node
from db.profile.tree_builder import TreeBuilder

# Twenty-six times the profile of Belgium. A schema error takes 2 kB of memory, and the shortest
# events that can be written make two of them each.
MOST_EVENTS = 25_000

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
    for event in islice(_events(text, faults), MOST_EVENTS):
        builder.take(event)
        if builder.is_finished:
            break
    if builder.root is None:
        raise faults.stop("empty-file", START)
    if not builder.is_finished:
        raise faults.stop("too-many-entries", builder.root, limit=str(MOST_EVENTS))
    return builder.root


def _events(text: str, faults: Faults) -> Iterator[yaml.Event]:
    try:
        yield from yaml.parse(text, Loader=PARSER)
    except yaml.MarkedYAMLError as error:
        raise _syntax_fault(error, text, faults) from error


def _syntax_fault(error: yaml.MarkedYAMLError, text: str, faults: Faults) -> Exception:
    end, mark = end_of(text), error.problem_mark or error.context_mark
    place = Node(mark.line + 1, mark.column + 1) if mark else end
    detail = error.problem or ""
    # The parser puts an end without a line feed on a line that no editor shows.
    if _position(place) >= _position(end_of(text.rstrip())):
        opened = error.context_mark.line + 1 if error.context_mark else place.line
        place = min(place, end, key=_position)
        return faults.stop("cut-off", place, detail=detail, opened=str(opened))
    return faults.stop("not-yaml", place, detail=detail)


def _position(node: Node) -> tuple[int, int]:
    return node.line, node.column
