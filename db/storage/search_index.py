"""What storage needs of a search index: each database engine has its own, in `db.search`."""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import Connection

from db.documents.document import Document
from db.storage.connection import Ask


class SearchIndex(Protocol):
    """Keeps what can be found in step with the profiles, within their transactions."""

    def create(self, connection: Connection) -> None:
        """Make the index in a new library, behind the tables."""

    def records(self, connection: Connection, document: Document) -> Sequence[dict[str, Any]]:
        """The rows of `SearchRecord` for a document."""

    def add(self, connection: Connection, profile_id: str) -> None:
        """Let a search find the records of this profile, which were just written."""

    def remove(self, connection: Connection, profile_id: str) -> None:
        """Let no search find the records any more of this profile; they must still be there."""

    def check(self, ask: Ask) -> None:
        """Read the index as a whole. Raises LibraryDamagedError."""
