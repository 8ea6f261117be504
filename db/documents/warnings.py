"""What a writer should look at once more in a document without errors, one rule beside the other.

A rule is a function that walks the tree of a document and adds what it finds: `warnings.add(code,
place, ...)`, the code with its sentence in `viewer/messages/profile_problems.py`. What the writer
has explained is left out by `Warnings`, so that no rule needs to know of it.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial

from db.documents.contacts import warn_of_phones
from db.documents.emergency_numbers import warn_of_emergency_numbers
from db.documents.faults import Faults, ReadingStoppedError
from db.documents.figures import warn_of_parts_beyond_total
from db.documents.number_words import NumberWords
from db.documents.published_figures import warn_of_periods_to_come, warn_of_unlike_published
from db.documents.tree import ListNode, MappingNode, Node
from db.errors import Problem

Rule = Callable[[MappingNode, Faults], None]

RULES: tuple[Rule, ...] = (
    warn_of_parts_beyond_total,
    warn_of_periods_to_come,
    warn_of_phones,
    warn_of_emergency_numbers,
)

# With one of these an entry says why it is as it is: nothing in it is warned of.
EXPLANATIONS = frozenset({"doubtful", "note", "period_note"})


def all_rules(words: NumberWords) -> tuple[Rule, ...]:
    """Every rule, also what needs to know how numbers are written."""
    return (*RULES, figures_as_published(words))


def figures_as_published(words: NumberWords) -> Rule:
    """The rule that holds figures against their published texts."""
    return partial(warn_of_unlike_published, words=words)


def find_warnings(root: MappingNode, file: str, rules: Iterable[Rule]) -> tuple[Problem, ...]:
    """All that the rules find in a document that passed every check, in the order of the file."""
    warnings = Warnings(root, file)
    try:
        for rule in rules:
            rule(root, warnings)
    except ReadingStoppedError:
        pass  # there are more than anybody would read, and that is the last that is told
    return tuple(problem._replace(is_warning=True) for problem in warnings.in_order())


class Warnings(Faults):
    """The warnings about one document, without what its writer has explained."""

    def __init__(self, root: MappingNode, file: str) -> None:
        super().__init__(file)
        self._root = root

    def add(self, code: str, place: Node, **parameters: str) -> None:
        """Note a warning at a node of the document, unless an entry around it has an explanation.

        Raises ReadingStoppedError once there are more than anybody would read.
        """
        if id(place) not in self._explained:
            super().add(code, place, **parameters)

    @cached_property
    def _explained(self) -> frozenset[int]:
        """The nodes of all entries with an explanation; few documents are ever asked for them."""
        return frozenset(map(id, _explained(self._root, is_within=False)))


def _explained(node: Node, *, is_within: bool) -> Iterator[Node]:
    below: list[Node] = []
    if isinstance(node, MappingNode):
        is_within = is_within or not EXPLANATIONS.isdisjoint(node.values)
        below = [*node.keys.values(), *node.values.values()]
    elif isinstance(node, ListNode):
        below = node.items
    if is_within:
        yield node
    for each in below:
        yield from _explained(each, is_within=is_within)
