"""Nobody has to invent a date: an edition may be `not stated`."""

from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError
from db.library import Library
from db.rows import ImportReport, ImportResult, PartialDate
from viewer.app.paths import RESOURCES

DOCUMENT = """\
format: profile/1
id: undated
title: Undated
language: en
country: BE
organisation: {{name: O}}
edition: {edition}
source: {{title: S}}
facts:
  - id: a
    indicator: population
    period: 2009/2011-05
    value: {{kind: quantity, published: "1", amount: 1, unit: people}}
  - id: b
    indicator: area
    period: not stated
    value: {{kind: quantity, published: "1", amount: 1, unit: km2}}
"""


def test_an_edition_that_is_not_stated_is_none(reader: DocumentReader) -> None:
    content = reader.read(DOCUMENT.format(edition="not stated").encode(), "a.yaml").content
    assert (content["edition"], content["newest_figure"]) == ("", "2011-05")


@pytest.mark.parametrize("edition", ["unknown", "2016-13", "16"])
def test_what_is_neither_a_date_nor_not_stated_is_refused(
    reader: DocumentReader, edition: str
) -> None:
    with pytest.raises(DocumentRefusedError) as caught:
        reader.read(DOCUMENT.format(edition=edition).encode(), "a.yaml")
    assert {problem.code for problem in caught.value.problems} <= {"bad-edition", "bad-date"}


def test_a_library_keeps_it_beside_dated_ones(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, ("en",))
    file = tmp_path / "a.yaml"

    def import_(edition: str) -> ImportReport:
        file.write_text(DOCUMENT.format(edition=edition), "utf-8")
        return library.import_paths([file], lambda *_: None, lambda: False)

    import_("not stated")
    summary = library.profile("undated").summary
    assert (summary.edition, summary.newest_figure) == (None, PartialDate(2011, 5))
    assert library.newest_edition() == PartialDate(2022, 8)
    # Neither is known to be older than the other.
    assert import_("2016").outcomes[0].result is ImportResult.REPLACED
    assert import_("not stated").outcomes[0].result is ImportResult.REPLACED
    editions = [each.edition for each in library.editions("undated")]
    assert editions[:2] == [None, PartialDate(2016)]
    (change,) = library.changes("undated", 1, 0)
    assert (change.field, change.old, change.new) == ("edition", "2016", "")
