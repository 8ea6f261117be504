"""The shared vocabulary: indicators, so that facts can be compared, and areas with members."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from db.documents.areas import Areas, read_areas
from db.documents.faults import Faults
from db.documents.source import read_tree
from db.documents.tree import plain


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Indicators by id, each a map with label, group and timeless; labels of groups by id; areas.

    Indicators and groups stand in the order in which they are shown. `key_figures` are the
    indicators that an overview shows first, the most telling first.
    """

    indicators: dict[str, dict[str, Any]]
    groups: dict[str, dict[str, str]]
    areas: Areas = field(default_factory=dict)
    key_figures: tuple[str, ...] = ()

    def is_taken(self, indicator: str) -> bool:
        """Whether no document may define this indicator itself.

        Those that became shared later may stand in documents that were written before.
        """
        return indicator in self.indicators and "since" not in self.indicators[indicator]


def read_vocabulary(resources: Path) -> Vocabulary:
    """Read the vocabulary that the program brings along. Raises OSError."""
    file = resources / "indicators" / "indicators.yaml"
    content: Any = plain(read_tree(file.read_bytes(), Faults(file.name)))
    return Vocabulary(
        indicators={indicator["id"]: indicator for indicator in content["indicators"]},
        groups={group["id"]: group["label"] for group in content["groups"]},
        areas=read_areas(resources / "areas" / "areas.yaml"),
        key_figures=tuple(content["key_figures"]),
    )
