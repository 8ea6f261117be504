"""SQLAlchemy over one library file, for those who write: every use opens it anew."""

from pathlib import Path

from sqlalchemy import Connection, Engine, ExceptionContext, NullPool, create_engine, event

from db.storage.connection import Access, open_trusted
from db.storage.faults import refusal_of_sqlite


def library_engine(file: Path) -> Engine:
    """An engine that writes a library of this version. It raises UserErrors about the file."""
    engine = create_engine(
        "sqlite://", creator=lambda: open_trusted(file, Access.WRITE), poolclass=NullPool
    )

    def begin(connection: Connection) -> None:
        # A writer takes its lock at the start, so that waiting happens before anything was read.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    event.listen(engine, "begin", begin)
    raise_refusals(engine, file)
    return engine


def raise_refusals(engine: Engine, file: Path) -> None:
    """Let this engine raise UserErrors about `file` where SQLite reports a fault."""

    def refuse(context: ExceptionContext) -> None:
        refusal = refusal_of_sqlite(context.original_exception, file)
        if refusal is not None:
            raise refusal from context.original_exception

    event.listen(engine, "handle_error", refuse)
