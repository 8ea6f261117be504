"""What the typesetter gets: a template, and the data that it sets."""

from collections.abc import Mapping
from typing import NamedTuple


class SheetData(NamedTuple):
    """A template of resources/sheets by name, and its data (what json.dumps takes)."""

    template: str
    data: Mapping[str, object]
