"""A checked document as the library keeps it: all its rows, made without a library. Pure."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from db.documents.document import Document
from db.storage.checksums import checksum
from db.storage.projections import content_as_json, coverage_of, figures_of, summary_of

Values = tuple[Any, ...]  # of one row, in the order of its table's columns


class PreparedProfile(NamedTuple):
    """One edition of one profile; plain values, so that another process can make it.

    `content` is its normal form and `summary` what the list shows of it, both as JSON. `figures`
    and `coverage` are whole rows; `records`, in the order of their kinds, lack the checksum, and
    in place of the id they hold the number that the ids of their kind follow.
    """

    id: str
    edition: str
    file: str
    sha256: str
    source: bytes
    content: str
    summary: str
    figures: list[Values]
    coverage: list[Values]
    records: list[Values]


def prepare(document: Document, records: Iterable[Values]) -> PreparedProfile:
    """Make the rows of a document; `records` are those that the search index made of it."""
    content = document.content
    return PreparedProfile(
        document.id,
        document.edition,
        document.file,
        document.sha256,
        document.source,
        content_as_json(content),
        summary_of(content),
        [with_checksum(row.values()) for row in figures_of(content)],
        [with_checksum(row.values()) for row in coverage_of(content)],
        [tuple(record) for record in records],
    )


def without_rows(document: Document) -> PreparedProfile:
    """What tells a document from others, and nothing that could be stored."""
    known = (document.id, document.edition, document.file, document.sha256)
    return PreparedProfile(*known, b"", "", "", [], [], [])


def with_checksum(values: Iterable[Any]) -> Values:
    """A row of a table whose last column is the checksum of the others."""
    row = tuple(values)
    return (*row, checksum(row))
