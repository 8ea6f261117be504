"""SQLAlchemy over one library file: every use opens it anew, and leaves no handle behind."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, NullPool, create_engine, event

from db.storage.connection import Access, open_trusted
from db.storage.faults import damage_about, refusal_of_sqlite
from db.storage.search_index import SearchIndex

# A writer takes its lock at the start, so that waiting happens before anything was read; a reader
# sees one state of the library through all the selects of a question.
_BEGIN = {Access.READ: "BEGIN", Access.WRITE: "BEGIN IMMEDIATE"}


class Store:
    """One library file. Any thread may use it: each use has a connection of its own."""

    def __init__(self, file: Path, index: SearchIndex) -> None:
        self.file = file
        self.index = index
        # They keep compiled statements, but no connection: between uses no file is open.
        self._engines = {access: _library_engine(file, access) for access in Access}

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One state of the library. Raises UserErrors about the file."""
        with damage_about(self.file), self._engines[Access.READ].begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection in no transaction: each `begin()` on it is all kept, or not at all.

        Needs `write_lock` around it. Raises UserErrors about the file.
        """
        with damage_about(self.file), self._engines[Access.WRITE].connect() as connection:
            yield connection


def raise_refusals(engine: Engine, file: Path) -> None:
    """Let this engine raise UserErrors about `file` where SQLite reports a fault."""

    def refuse(context: ExceptionContext) -> None:
        refusal = refusal_of_sqlite(context.original_exception, file)
        if refusal is not None:
            raise refusal from context.original_exception

    event.listen(engine, "handle_error", refuse)


def _library_engine(file: Path, access: Access) -> Engine:
    engine = create_engine(
        "sqlite://", creator=lambda: open_trusted(file, access), poolclass=NullPool
    )

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(_BEGIN[access])

    event.listen(engine, "begin", begin)
    raise_refusals(engine, file)
    return engine
