"""The shared vocabulary of indicators: what facts of different countries have in common."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.documents.faults import Faults
from db.documents.source import read_tree
from db.documents.tree import plain


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Indicators by id, each a map with label, group and timeless; labels of groups by id."""

    indicators: dict[str, dict[str, Any]]
    groups: dict[str, dict[str, str]]


def read_vocabulary(file: Path) -> Vocabulary:
    """Read the vocabulary that the program brings along. Raises OSError."""
    content: Any = plain(read_tree(file.read_bytes(), Faults(file.name)))
    return Vocabulary(
        indicators={indicator["id"]: indicator for indicator in content["indicators"]},
        groups={group["id"]: group["label"] for group in content["groups"]},
    )
