"""Where the documents of a new library come from."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.documents.document import DocumentReader


class Sources:
    """`resources` is the folder of what the program brings along, `shipped` that of the profiles
    that come with it, `first` one of documents that a new library begins with too (None: there is
    none).
    """

    def __init__(self, resources: Path, first: Path | None = None) -> None:
        self.resources = resources
        self.shipped = resources / "profiles"
        self.first = first

    @cached_property
    def reader(self) -> DocumentReader:
        """What reads them; loaded when it is needed, as that takes a hundred milliseconds."""
        from db.documents.document import DocumentReader

        return DocumentReader(self.resources)
