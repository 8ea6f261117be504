"""One library file, as those know it who keep it. Cheap to import: writing loads SQLAlchemy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from db.storage.connection import Ask, reading
from db.storage.faults import damage_about
from db.storage.place import real_file

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from db.storage.search_index import SearchIndex


class Store:
    """One library file. Any thread may use it: each use has a connection of its own."""

    def __init__(self, place: Path, make_index: Callable[[], SearchIndex]) -> None:
        """`place` may be a link; `file` is where the library lies, with its lock and journal."""
        self.place, self.file = place, real_file(place)
        self._make_index = make_index

    @cached_property
    def index(self) -> SearchIndex:
        """What keeps the search in step; loaded for those who write or check."""
        return self._make_index()

    def reading(self) -> AbstractContextManager[Ask]:
        """One state of the library. Raises UserErrors about the file."""
        return reading(self.file)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in no transaction: each `begin()` on it is all kept, or not at all.

        Needs `write_lock` around it. Raises UserErrors about the file.
        """
        with damage_about(self.file), self._engine.connect() as connection:
            yield connection

    @cached_property
    def _engine(self) -> Engine:
        """It keeps compiled statements, but no connection: between uses no file is open."""
        from db.storage.engine import library_engine

        return library_engine(self.file)
