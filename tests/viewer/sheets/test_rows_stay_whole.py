"""No row of a table and no office lies on two pages: asked of the tags, which know their pages."""

import io
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from pypdf import PdfReader

from db.library import Library
from db.rows import Office, Profile, Text
from tests.generated.library import write_documents
from tests.languages import TAGS
from tests.viewer.sheets.conftest import RESOURCES
from tests.viewer.sheets.reading_back import elements
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.sheets.options import Paper

Print = Callable[..., bytes]

WORDS = ["migration", "returns", "and", "reintegration", "of", "people", "who", "move", "across"]
GENERATED = 3
MOST_WORDS = 60
WITH_HEADINGS = {Sheet.CONTACTS: 2, Sheet.CARD: 2}  # the level of the headings that are offices


def pages_under(node: Any, page: Any = None) -> Iterator[int]:
    """Yield the pages (numbers of their objects) on which the content of an element lies."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, int) and page is not None:
        yield page
    elif isinstance(node, list):
        for child in node:
            yield from pages_under(child, page)
    elif isinstance(node, dict):
        if "/Pg" in node:
            page = node.raw_get("/Pg").idnum  # type: ignore[attr-defined]
        if "/MCID" in node:
            yield page
        yield from pages_under(node.get("/K"), page)


def tags_of(pdf: bytes) -> list[tuple[str, Any]]:
    root: Any = PdfReader(io.BytesIO(pdf)).root_object
    return list(elements(root["/StructTreeRoot"]))


def split_rows(pdf: bytes) -> list[list[int]]:
    """Return the pages of each row of a table that lies on more than one."""
    rows = [sorted(set(pages_under(node))) for tag, node in tags_of(pdf) if tag == "/TR"]
    return [pages for pages in rows if len(pages) > 1]


def split_parts(pdf: bytes, level: int) -> list[list[int]]:
    """Return the pages of each part, a heading and what follows it, that lies on more than one.

    The line before a heading stands over it: it belongs to the next part.
    """
    parts: list[list[set[int]]] = []
    for tag, node in tags_of(pdf):
        if tag in ("/H1", f"/H{level}"):
            parts.append([parts[-1].pop()] if parts and tag != "/H1" and parts[-1][1:] else [])
        if parts and tag not in ("/Document", "/Div"):
            parts[-1].append(set(pages_under(node)))
    pages = [set[int]().union(*part) for part in parts]
    return [sorted(each) for each in pages if len(each) > 1]


def wordy(profile: Profile, seed: int) -> Profile:
    """Return a profile whose names and notes are texts of up to 60 words."""
    chance = Random(seed)

    def text() -> Text:
        return Text(" ".join(chance.choices(WORDS, k=chance.randint(1, MOST_WORDS))), "en")

    facts = tuple(
        fact._replace(label=text(), note=chance.choice((None, text())), source=text())
        for fact in profile.facts * 3
    )
    offices = tuple(
        _noted(office, text)._replace(id=f"office-{number}", name=text())
        for number, office in enumerate(profile.offices * 5)
    )
    return profile._replace(facts=facts, offices=offices)


def _noted(office: Office, text: Callable[[], Text]) -> Office:
    return office._replace(
        contacts=tuple(contact._replace(note=text()) for contact in office.contacts[:3])
    )


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> list[Profile]:
    """Generated profiles, with long texts."""
    folder = tmp_path_factory.mktemp("generated")
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    files = write_documents(folder / "documents", GENERATED, seed=1)
    library.import_paths(files, lambda *_: None, lambda: False)
    return [wordy(library.profile(file.stem), seed) for seed, file in enumerate(files)]


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("sheet", Sheet)
def test_no_row_and_no_office_lies_on_two_pages(
    belgium: Profile, egypt: Profile, print_sheet: Print, sheet: Sheet, tag: str, paper: Paper
) -> None:
    pdf = print_sheet(sheet, [belgium, egypt], tag, paper=paper)
    assert split_rows(pdf) == []
    if sheet in WITH_HEADINGS:
        assert split_parts(pdf, WITH_HEADINGS[sheet]) == []


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("sheet", Sheet)
def test_long_texts_move_to_the_next_page_in_one_piece(
    generated: list[Profile], print_sheet: Print, sheet: Sheet, paper: Paper
) -> None:
    profiles = generated[: KINDS[sheet].most_profiles]
    pdf = print_sheet(sheet, profiles, "fr", paper=paper)
    assert split_rows(pdf) == []
    if sheet in WITH_HEADINGS:
        assert split_parts(pdf, WITH_HEADINGS[sheet]) == []
