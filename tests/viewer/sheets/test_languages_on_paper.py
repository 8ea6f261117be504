"""A voice that reads a sheet reads each text of a document in that text's language."""

import datetime
import io
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from db.rows import Change, Edition, PartialDate, Profile, Text
from tests.viewer.sheets.tagged_text import texts_by_mark
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, Sheet, make_history_pdf
from viewer.sheets.changes import EditionChanges
from viewer.sheets.options import Paper, SheetOptions

Print = Callable[..., bytes]
OPTIONS = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
MARK = "Zq"  # begins each text of the documents here, and no word of ours


class Heard(NamedTuple):
    """A piece of a printed text, and the language that it is read in."""

    text: str
    language: str


def heard_in(pdf: bytes) -> Iterator[Heard]:
    """Yield the pieces of a sheet: one that says no language has that of what it stands in."""
    reader, texts = PdfReader(io.BytesIO(pdf)), texts_by_mark(pdf)
    root: Any = reader.root_object
    pages = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}  # type: ignore[union-attr]
    own = _languages_of_marks(reader)

    def heard(node: Any, page: int, language: str) -> Iterator[Heard]:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for each in node:
                yield from heard(each, page, language)
        elif isinstance(node, dict):
            page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page  # type: ignore[attr-defined]
            language = str(node.get("/Lang", language))
            yield from heard(node.get("/MCID", node.get("/K")), page, language)
        elif node is not None:
            yield Heard(texts[page, node], own[page, node] or language)

    return heard(root["/StructTreeRoot"], 0, str(root["/Lang"]))


def _languages_of_marks(reader: PdfReader) -> dict[tuple[int, int], str]:
    """The languages that are said within an element, by page and number of the content."""
    return {
        (number, operands[1]["/MCID"]): str(operands[1].get("/Lang", ""))
        for number, page in enumerate(reader.pages)
        for operands, operator in ContentStream(page.get_contents(), reader).operations
        if operator == b"BDC" and "/MCID" in operands[1]
    }


def in_spanish(row: Any) -> Any:
    """Return a row with a mark on all of its texts, which are Spanish then."""
    if isinstance(row, Text):
        return Text(f"{MARK} {row.value}", "es") if row.value else row
    if isinstance(row, tuple):
        parts = map(in_spanish, row)
        return type(row)(*parts) if hasattr(row, "_fields") else tuple(parts)
    return row


@pytest.mark.parametrize("tag", ["fr", "ar"])
@pytest.mark.parametrize("sheet", KINDS)
def test_every_text_of_a_document_is_read_in_its_own_language(
    norway: Profile, belgium: Profile, print_sheet: Print, sheet: Sheet, tag: str
) -> None:
    heard = list(heard_in(print_sheet(sheet, [in_spanish(norway), in_spanish(belgium)], tag)))
    assert {piece.language for piece in heard if MARK in piece.text} == {"es"}
    assert any(piece.language == tag for piece in heard)


def test_a_history_reads_the_figures_names_in_their_own_language(
    language: Callable[[str], Language],
) -> None:
    change = Change("fact", "changed", Text("Birth rate", "en"), "value", None, "8%", "9%")
    edition = Edition(1, PartialDate(2016), "2016-02-01T00:00:00+00:00", "be.yaml", "abc")
    between = EditionChanges("IOM in Belgium", edition, edition, (change,))
    heard = heard_in(make_history_pdf(between, language("fr"), OPTIONS).pdf)
    assert {each.language for each in heard if "rate" in each.text} == {"en"}


def test_a_part_of_a_sentence_says_its_language_and_the_rest_does_not(
    belgium: Profile, print_sheet: Print
) -> None:
    heard = list(heard_in(print_sheet(Sheet.PROFILE, [belgium], "fr")))
    languages = {each.text.strip(): each.language for each in heard}
    assert languages["IOM in Belgium"] == "en"
    assert languages["Source\xa0:"] == "fr"
