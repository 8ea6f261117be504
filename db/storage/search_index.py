"""What storage needs of a search index: each database engine has its own, in `db.search`."""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection

from db.documents.document import Document
from db.storage.connection import Ask
from db.storage.prepared import Values


class SearchIndex(Protocol):
    """Keeps what can be found in step with the profiles, within their transactions."""

    def create(self, connection: Connection) -> None:
        """Make the index in a new library, behind the tables."""

    def records(self, document: Document) -> Sequence[Values]:
        """What can be found in a document, as `PreparedProfile` has it. Needs no library."""

    def last_ids(self, connection: Connection) -> dict[int, int]:
        """The last id of each kind of records, by the number that the ids of the kind follow."""

    def add(self, connection: Connection, ids: Sequence[int]) -> None:
        """Let a search find these records, which were just written; of a kind all ids are new."""

    def remove(self, connection: Connection, profile_ids: Sequence[str]) -> None:
        """Let no search find the records any more of these profiles; they must still be there."""

    def settle(self, connection: Connection) -> None:
        """Make searches fast again behind many additions, in a transaction of its own."""

    def check(self, ask: Ask) -> None:
        """Read the index as a whole. Raises LibraryDamagedError."""
