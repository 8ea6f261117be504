"""What the window of the world is given to ask by."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from db.errors import UserError
from viewer.formatting.ages import AgeRules
from viewer.world import Topic, WorldView

# Asks for the countries by a topic: what answers, and what refuses.
AskView = Callable[[Topic, Callable[[WorldView], None], Callable[[UserError], None]], None]


class Asked(NamedTuple):
    """What there is to choose from, how it is read, and by which rules ages are told."""

    topics: Sequence[Topic]
    ask: AskView
    rules: AgeRules
