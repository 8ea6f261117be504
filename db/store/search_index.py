"""The index of the search: FTS5 beside its records, kept in step by triggers of the library."""

from sqlalchemy import DDL, MetaData, event

# Our own folding made the words; this tokenizer parts them at spaces and changes nothing else.
_STATEMENTS = (
    """CREATE VIRTUAL TABLE search_index USING fts5(
        title_words, more_words, places, codes, digits, content='search_record',
        content_rowid='id', tokenize='ascii', prefix='1 2 3', detail='column', columnsize=0)""",
    """CREATE TRIGGER search_record_added AFTER INSERT ON search_record BEGIN
        INSERT INTO search_index (rowid, title_words, more_words, places, codes, digits) VALUES
        (new.id, new.title_words, new.more_words, new.places, new.codes, new.digits); END""",
    """CREATE TRIGGER search_record_gone AFTER DELETE ON search_record BEGIN
        INSERT INTO search_index
        (search_index, rowid, title_words, more_words, places, codes, digits) VALUES ('delete',
        old.id, old.title_words, old.more_words, old.places, old.codes, old.digits); END""",
)


def make_with(tables: MetaData) -> None:
    """Let `create_all` of these tables make the index too."""
    for statement in _STATEMENTS:
        event.listen(tables, "after_create", DDL(statement))
