"""A number that is doubtful is marked on every sheet that prints it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.viewer.three_verdicts import UNASSIGNED, three_verdicts
from viewer.sheets.catalogue import Sheet

Print = Callable[..., bytes]


@pytest.mark.parametrize("sheet", [Sheet.CONTACTS, Sheet.CARD, Sheet.DIRECTORY])
def test_a_doubtful_number_is_marked_and_cannot_be_clicked(
    sheet: Sheet, print_sheet: Print, tmp_path: Path
) -> None:
    reader = PdfReader(io.BytesIO(print_sheet(sheet, [three_verdicts(tmp_path)])))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert UNASSIGNED in text
    assert text.count("doubtful") == 2
    assert "extension 12" in text
    assert text.index("+ extension") > text.index("+32 2 287 70 00")
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    numbers = [note["/A"]["/URI"] for note in notes if note["/A"]["/URI"].startswith("tel:")]
    assert set(numbers) <= {"tel:+3222877000"}
