"""Damaged libraries: never read as if they were sound, never deleted, rebuilt where possible."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from db.errors import LibraryDamagedError
from db.library import Library, first_view
from db.rows import ImportOutcome
from db.search.fts5 import Fts5Index
from db.storage.integrity import check_every_row
from db.storage.recovery import recovered
from db.storage.store import Store

Import = Callable[..., tuple[ImportOutcome, ...]]
Write = Callable[..., Path]
Damage = Callable[[Path], object]


def sql(*statements: str) -> Damage:
    def damage(file: Path) -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return damage


def cut(share: float) -> Damage:
    return lambda file: file.write_bytes(file.read_bytes()[: int(len(file.read_bytes()) * share)])


def replaced(old: bytes, new: bytes) -> Damage:
    def damage(file: Path) -> None:
        content = file.read_bytes()
        assert old in content
        file.write_bytes(content.replace(old, new))

    return damage


DAMAGES: dict[str, tuple[Damage, bool]] = {  # the damage, and whether the second profile survives
    "empty": (cut(0), False),
    "cut within the header": (lambda file: file.write_bytes(file.read_bytes()[:50]), False),
    "cut in half": (cut(0.5), False),
    "not SQLite": (lambda file: file.write_text("a letter to a friend\n" * 999), False),
    "random bytes": (
        lambda file: file.write_bytes(random.Random(1).randbytes(file.stat().st_size)),
        False,
    ),
    "a wrong header": (replaced(b"SQLite format 3", b"SQLite format 4"), False),
    "of another program": (sql("PRAGMA application_id = 0"), True),
    "a table missing": (sql("DROP TABLE figure"), True),
    "an index too many": (sql("CREATE INDEX mine ON edition (file)"), True),
    "a trigger": (
        sql("CREATE TRIGGER t AFTER DELETE ON profile BEGIN DELETE FROM figure; END"),
        True,
    ),
    "a view in place of a table": (
        sql("DROP TABLE coverage", "CREATE VIEW coverage AS SELECT * FROM profile"),
        True,
    ),
    "a view in place of the editions": (
        sql("DROP TABLE edition", "CREATE VIEW edition AS SELECT * FROM profile"),
        False,
    ),
    "a letter of the content changed": (
        sql("UPDATE edition SET content = replace(content, 'Brussels', 'Brüssel')"),
        True,
    ),
    "a letter of a line changed": (sql("UPDATE profile SET summary = lower(summary)"), True),
    "a number became a text": (sql("UPDATE edition SET checksum = 'far'"), True),
    "a text became bytes": (sql("UPDATE edition SET content = x'ff00'"), True),
    "text that is not UTF-8": (sql("UPDATE edition SET content = CAST(x'ff22' AS TEXT)"), True),
    "a content missing": (sql("UPDATE edition SET content = NULL"), True),
    "a source changed": (sql("UPDATE edition SET source = x'41'"), False),
    "a source missing": (sql("DELETE FROM edition"), False),
    "an earlier edition in place of the present one": (
        sql("UPDATE edition SET position = 1"),
        False,
    ),
    "an amount changed": (sql("UPDATE figure SET amount = '1'"), True),
    "a figure missing": (sql("DELETE FROM figure WHERE indicator = 'population'"), True),
    "an office covers another country": (sql("UPDATE coverage SET country = country || 'X'"), True),
    "a number that is found changed": (sql("UPDATE search_record SET value = '{}'"), True),
    "a list of words lost": (sql("DELETE FROM search_index_data WHERE id > 100"), True),
}


@pytest.mark.parametrize("damage", [damage for damage, _ in DAMAGES.values()], ids=DAMAGES.keys())
def test_damage_is_seen_by_whoever_checks_every_row(
    library: Library, library_file: Path, second: Path, damage: Damage
) -> None:
    store = Store(library_file, Fts5Index)
    check_every_row(store)
    damage(library_file)
    with pytest.raises(LibraryDamagedError):
        check_every_row(store)
    assert second.exists()


@pytest.mark.parametrize(("damage", "is_kept"), DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_library_is_moved_aside_and_rebuilt(
    library: Library,
    library_file: Path,
    second: Path,
    reopen: Callable[[], Library],
    damage: Damage,
    is_kept: bool,
) -> None:
    belgium = library.profile("iom-belgium")
    damage(library_file)
    damaged = library_file.read_bytes()

    rebuilt = reopen()
    assert rebuilt.health().profiles == (2 if is_kept else 1)

    aside = library_file.with_name("library.sqlite.aside-1")
    (notice,) = rebuilt.notices
    assert notice.code == "library-moved-aside"
    kept = "2" if is_kept else "0"
    assert notice.parameters == (("file", str(library_file)), ("aside", str(aside)), ("kept", kept))
    assert aside.read_bytes() == damaged
    assert rebuilt.profile("iom-belgium") == belgium
    ids = {line.id for line in rebuilt.profiles()}
    assert ids == ({"iom-belgium", "second"} if is_kept else {"iom-belgium"})
    assert not is_kept or rebuilt.source("second") == second.read_bytes()


def test_what_was_moved_aside_stays_there(
    library: Library, library_file: Path, reopen: Callable[[], Library]
) -> None:
    assert library.profiles()
    library_file.write_bytes(b"damaged")
    assert len(reopen().notices) == 1
    assert reopen().notices == ()
    assert library_file.with_name("library.sqlite.aside-1").read_bytes() == b"damaged"


def test_a_name_that_is_taken_is_never_used_again(
    library: Library, library_file: Path, resources: Path
) -> None:
    assert library.profiles()
    library_file.with_name("library.sqlite.aside-1").write_bytes(b"first")
    library_file.with_name("library.sqlite.aside-2-journal").write_bytes(b"second")
    library_file.write_bytes(b"third")
    Library.open(library_file, resources, ("en",))
    assert library_file.with_name("library.sqlite.aside-1").read_bytes() == b"first"
    assert not library_file.with_name("library.sqlite.aside-2").exists()
    assert library_file.with_name("library.sqlite.aside-3").read_bytes() == b"third"


def test_a_document_that_the_user_replaced_wins_over_the_one_that_comes_with_the_program(
    library: Library,
    library_file: Path,
    resources: Path,
    write_document: Write,
    import_into: Import,
) -> None:
    document = write_document("iom-belgium", "Newer", "2020")
    import_into(library, document)
    sql("DROP TABLE figure")(library_file)
    rebuilt = Library.open(library_file, resources, ("en",))
    assert rebuilt.source("iom-belgium") == document.read_bytes()


def test_whatever_bytes_change_a_library_reads_right_or_not_at_all(
    library: Library, library_file: Path
) -> None:
    belgium, lines = library.profile("iom-belgium"), library.profiles()
    sound = library_file.read_bytes()
    chance = random.Random(20160229)
    for _ in range(150):
        content = bytearray(sound)
        for _ in range(chance.choice([1, 5, 40])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        library_file.write_bytes(content)
        with suppress(LibraryDamagedError):
            view = first_view(library_file, "iom-belgium", ("en",))
            assert view.profile in (belgium, None)
            if view.profile:
                assert view.profiles == lines


def test_documents_before_and_after_a_damaged_page_are_recovered(
    library: Library, library_file: Path, write_document: Write, import_into: Import
) -> None:
    # A page has the beginnings of some eight; what they go on with lies elsewhere.
    documents = [write_document(f"number-{number}") for number in range(10, 40)]
    import_into(library, *documents)
    content = library_file.read_bytes()
    start = content.index(b"number-25.yaml") // 4096 * 4096
    library_file.write_bytes(content[:start] + bytes(4096) + content[start + 4096 :])
    found = recovered(library_file)
    assert not found.is_complete
    sources = {each.source for profile in found.profiles for each in profile.editions}
    assert documents[0].read_bytes() in sources
    assert documents[-1].read_bytes() in sources


def columns_of(file: Path) -> list[tuple[str, str]]:
    """Table and column, of all tables that hold what a profile says."""
    tables = ("profile", "edition", "figure", "coverage", "search_record")
    with closing(sqlite3.connect(file)) as connection:
        return [
            (table, row[1])
            for table in tables
            for row in connection.execute(f"SELECT * FROM pragma_table_info('{table}')")
        ]


def test_bytes_in_place_of_text_or_number_are_damage_in_every_column(
    library: Library, library_file: Path, resources: Path
) -> None:
    belgium, lines = library.profile("iom-belgium"), library.profiles()
    sound = library_file.read_bytes()
    columns = [each for each in columns_of(library_file) if each != ("search_record", "id")]
    assert len(columns) > 30
    for table, column in columns:
        library_file.write_bytes(sound)
        sql(
            "PRAGMA foreign_keys = OFF",
            f"UPDATE {table} SET {column} = CAST({column} || '' AS BLOB)",
        )(library_file)
        opened = Library.open(library_file, resources, ("en",))
        opened.search("Belgium")
        opened.search("+32 2 287")
        assert (opened.profiles(), opened.profile("iom-belgium")) == (lines, belgium)
        assert opened.health().profiles == 1
        codes = [notice.code for notice in opened.notices]
        assert codes == ([] if column == "source" else ["library-moved-aside"]), f"{table}.{column}"
