"""What the typesetter gets: a template, and the data that it sets."""

from collections.abc import Mapping
from typing import NamedTuple


class SheetData(NamedTuple):
    """A template of resources/sheets by name, and its data (what json.dumps takes).

    `named_by` is the column of its tables, from 0, that says what a row is about.
    """

    template: str
    data: Mapping[str, object]
    named_by: int = 0
