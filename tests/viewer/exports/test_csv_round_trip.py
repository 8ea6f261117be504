"""What is exported as CSV comes back as far as its four tables hold it, in any language.

What they do not hold stands in LOST, cells that repeat it in words in IN_WORDS.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from db.documents.document import Document, DocumentReader
from db.drafting import draft_source
from db.library import Library
from db.rows import Profile
from tests.languages import TAGS
from tests.viewer.exports.test_round_trip import (
    FILES,
    RESOURCES,
    TODAY,
    differences,
    first_language,
)
from viewer.exports.csv_tables import csv_tables
from viewer.i18n.language import Language

# What the tables do not hold, and what of a document shows it.
LOST = {
    "what is of the whole profile": r"/(organisation/\w+|summary|source/\w+|facts_as_of|covers"
    r"|key_figures|maintainer|country_name|language)",
    "the sheets that only a workbook has": r"/(history|stories|programmes/\d+/(funders|events)"
    r"|offices/\d+/(partners|activities|areas|people|hours))",
    "that an address is that of the profile's organisation": r"/offices/\d+/address/is_own",
    "timeless: no, which says no more than nothing": r"/indicators/\d+/timeless",
    "an empty list": r"/facts",
}
# The columns of these, by file: persons, activities, areas, partners, hours; offices, countries,
# funders, events; a country by a name that only the profile gives it, a year that is none.
IN_WORDS = re.compile(
    r"offices\.csv!(C|L|M|Y|AA|AC|AD)\d+|programmes\.csv!(M|N|O|P|Q)\d+|contacts\.csv!C\d+"
    r"|facts\.csv!(C|K)\d+"
)


def imported(folder: Path) -> tuple[DocumentReader, list[Document], list[Profile]]:
    library = Library.open(folder / "library.sqlite", RESOURCES, ("und",))
    library.import_paths(FILES, lambda *_: None, lambda: False)
    reader = DocumentReader(RESOURCES)
    documents = [reader.read_file(file) for file in FILES]
    return reader, documents, [library.profile(document.id) for document in documents]


@pytest.mark.parametrize("tag", TAGS)
def test_an_export_is_drafted_into_what_its_tables_hold(
    language: Callable[[str], Language], tag: str, tmp_path: Path
) -> None:
    reader, documents, profiles = imported(tmp_path)
    for name, content in csv_tables(profiles, language(tag), TODAY).items():
        (tmp_path / f"{name}.csv").write_bytes(content)
    drafts = {draft.id: draft for draft in draft_source(tmp_path, RESOURCES)}
    assert set(drafts) <= {document.id for document in documents}
    cells = {line.cell: line.text for draft in drafts.values() for line in draft.unread}
    assert {cell: text for cell, text in cells.items() if not IN_WORDS.fullmatch(cell)} == {}
    known = re.compile("/[^/]+(" + "|".join(LOST.values()) + ")")
    found = [
        each
        for document in documents
        # One without offices, programmes and figures is in no table; one of no country is no
        # document before the name of its territory is written into it.
        if document.id in drafts and document.content.get("country")
        for each in differences(
            first_language(document.content),
            first_language(reader.read(drafts[document.id].text.encode(), "draft.yaml").content),
            f"/{document.id}",
        )
    ]
    assert [each for each in found if not known.fullmatch(each.partition(": ")[0])] == []
