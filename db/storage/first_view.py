"""What the window shows first, by plain sqlite3: SQLAlchemy is imported only after that."""

from contextlib import closing
from pathlib import Path

from db.queries.assemble import assemble_profile, assemble_summaries
from db.rows import FirstView
from db.storage.connection import Access, open_trusted
from db.storage.faults import faults_as_refusals
from db.storage.reading import read_contents, read_profiles


def read_first_view(file: Path, profile_id: str | None, languages: tuple[str, ...]) -> FirstView:
    """The library's lines, and the profile with this id (None: the first of the lines).

    Raises LibraryMissingError, LibraryDamagedError, LibraryNewerError, LibraryOlderError,
    LibraryLockedError, LibraryUnfinishedError, FileUnreadableError.
    """
    with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
        connection.execute("BEGIN")
        records = {record.id: record for record in read_profiles(connection, file)}
        lines = assemble_summaries(records.values(), languages)
        wanted = lines[0].id if profile_id is None and lines else profile_id
        record = records.get(wanted or "")
        if record is None:
            return FirstView(profiles=lines, profile=None)
        contents = read_contents(connection, record, file)
        return FirstView(lines, assemble_profile(record, contents, languages))


def read_edition_marks(file: Path, profile_id: str) -> tuple[str, ...]:
    """The SHA-256 of the present document of a profile, then those of the earlier ones.

    Raises as `read_first_view` does.
    """
    earlier = "SELECT sha256 FROM earlier_edition WHERE profile_id = ? ORDER BY position"
    with closing(open_trusted(file, Access.READ)) as connection, faults_as_refusals(file):
        connection.execute("BEGIN")
        present = "SELECT sha256 FROM document WHERE profile_id = ?"
        rows = [connection.execute(each, (profile_id,)).fetchall() for each in (present, earlier)]
    return tuple(str(sha256) for found in rows for (sha256,) in found)
