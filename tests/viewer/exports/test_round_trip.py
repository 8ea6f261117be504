"""What is exported as a workbook comes back as the same document, in any language of the program.

What a workbook does not hold stands in LOST, and nowhere else does a document differ.
"""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from db.documents.document import DocumentReader
from db.drafting import draft_source
from db.library import Library
from tests.languages import TAGS
from viewer.exports.workbook import workbook
from viewer.i18n.language import Language

RESOURCES = Path(__file__).parents[3] / "resources"
GOOD = Path(__file__).parents[2] / "data" / "good"
FILES = [*sorted((RESOURCES / "profiles").glob("*.yaml")), *sorted(GOOD.glob("*.yaml"))]
TODAY = datetime.date(2026, 11, 24)
# What a workbook does not hold, and what of a document shows it.
LOST = {
    "the order of facts, indicators and contacts": "",  # they are compared by their ids
    "texts in more languages than one": "",  # the first is compared
    "timeless: no, which says no more than nothing": "/timeless",
    "zeros before a number": "/distance_km",
    "an empty list": "/facts",
    "the end of a line at the end of a text": "/summary",
}


def first_language(part: Any) -> Any:
    """A document with each text in the first of its languages."""
    if isinstance(part, dict):
        plain = {key: first_language(value) for key, value in part.items() if key != "languages"}
        tags = [key for key in part if key.isalpha() and len(key) <= 3 and key.islower()]
        if tags == list(part) and all(isinstance(value, str) for value in part.values()) and tags:
            return next(iter(part.values()))
        return plain
    if isinstance(part, list):
        made = [first_language(item) for item in part]
        if made and all(isinstance(item, dict) and "id" in item for item in made):
            made.sort(key=lambda item: str(item["id"]))
        return made
    return part


def differences(old: Any, new: Any, way: str = "") -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in {**old, **new}:
            yield from differences(old.get(key), new.get(key), f"{way}/{key}")
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for at, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differences(one, other, f"{way}/{at}")
    elif old != new:
        yield f"{way}: {old!r} -> {new!r}"


@pytest.mark.parametrize("tag", TAGS)
def test_an_export_is_drafted_into_the_same_documents(
    language: Callable[[str], Language], tag: str, tmp_path: Path
) -> None:
    """With the texts in the first language of each document: readers choose another."""
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, ("und",))
    library.import_paths(FILES, lambda *_: None, lambda: False)
    reader = DocumentReader(RESOURCES)
    documents = [reader.read_file(file) for file in FILES]
    profiles = [library.profile(document.id) for document in documents]
    file = tmp_path / "all.xlsx"
    file.write_bytes(workbook(profiles, language(tag), TODAY))
    drafts = draft_source(file, RESOURCES)
    assert [draft.id for draft in drafts] == [document.id for document in documents]
    assert [draft.unread for draft in drafts] == [()] * len(drafts)
    assert all("workbook-leaves-out" in draft.decisions for draft in drafts)
    found = [
        each
        for draft, document in zip(drafts, documents, strict=True)
        for each in differences(
            first_language(document.content),
            first_language(reader.read(draft.text.encode(), f"{draft.id}.yaml").content),
            f"/{draft.id}",
        )
    ]
    known = tuple(filter(None, LOST.values()))
    assert [each for each in found if not each.partition(": ")[0].endswith(known)] == []
