"""What a policy file says, before anybody obeys it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from db.errors import Problem


class PolicyFile(NamedTuple):
    """`content` is nested maps, lists and texts. `wrong` are the ways to what is not allowed in it
    (("locked", "theme")); a file that is not `understood` may have said anything."""

    content: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    wrong: frozenset[tuple[str, ...]] = frozenset()
    is_understood: bool = True
