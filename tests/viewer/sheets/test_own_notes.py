"""The reader's notes on sheets: at their rows when they are asked for, and on no other sheet."""

from datetime import UTC, datetime

import pytest

from db.rows import Profile
from tests.viewer.sheets.conftest import PRINTED_ON
from tests.viewer.sheets.reading_back import text_of
from viewer.i18n.language import Language
from viewer.notes.note import Kept
from viewer.notes.writing import new_note
from viewer.sheets.catalogue import KINDS, Sheet, make_pdf
from viewer.sheets.noted import noted
from viewer.sheets.options import Paper, SheetOptions

OPTIONS = SheetOptions(paper=Paper.A4, printed_on=PRINTED_ON)
MAY = datetime(2026, 5, 3, 12, tzinfo=UTC)
SHOWN = {
    Sheet.CONTACTS: ("profile", "office", "contact"),
    Sheet.FACTS: ("profile", "fact"),
    Sheet.PROFILE: ("profile", "office", "contact", "programme", "fact"),
}


@pytest.fixture
def kept(belgium: Profile, english: Language) -> Kept:
    """A note on a row of each kind."""
    office = next(office for office in belgium.offices if office.contacts)
    places = {
        "profile": "",
        "office": office.id,
        "contact": f"{office.id}/{office.contacts[0].id}",
        "programme": belgium.programmes[0].id,
        "fact": belgium.facts[0].id,
    }
    notes = (
        new_note(belgium, kind, target, f"asked about the {kind}", english, MAY)
        for kind, target in places.items()
    )
    return Kept(tuple(notes))


@pytest.mark.parametrize("sheet", SHOWN)
def test_a_sheet_has_the_notes_at_their_rows_when_asked(
    belgium: Profile, english: Language, kept: Kept, sheet: Sheet
) -> None:
    plain = text_of(make_pdf(sheet, [belgium], english, OPTIONS).pdf)
    assert "asked about" not in plain
    profiles, chosen = noted([belgium], OPTIONS, kept, english)
    text = text_of(make_pdf(sheet, profiles, english, chosen).pdf)
    found = [kind for kind in kept_kinds(kept) if f"asked about the {kind}" in text]
    assert found == list(SHOWN[sheet])
    # A number stands again where the profile says whom to ring first, and its note with it.
    assert all(text.count(f"asked about the {k}") == 1 for k in found if k != "contact")
    assert "My note, 3 May 2026" in text
    assert KINDS[sheet].has_notes


@pytest.mark.parametrize("sheet", sorted(KINDS.keys() - SHOWN))
def test_a_sheet_that_has_no_notes_says_so_and_shows_none(
    belgium: Profile, egypt: Profile, english: Language, kept: Kept, sheet: Sheet
) -> None:
    profiles, chosen = noted([belgium, egypt], OPTIONS, kept, english)
    assert "asked about" not in text_of(make_pdf(sheet, profiles, english, chosen).pdf)
    assert not KINDS[sheet].has_notes


def kept_kinds(kept: Kept) -> list[str]:
    return [note.kind for note in kept.notes]


def test_a_long_note_of_several_lines_is_all_on_the_sheet(
    belgium: Profile, english: Language
) -> None:
    text = "first line\nsecond line " + "and more " * 200 + "the end"
    note = new_note(belgium, "profile", "", text, english, MAY)
    profiles, chosen = noted([belgium], OPTIONS, Kept((note,)), english)
    printed = text_of(make_pdf(Sheet.CONTACTS, profiles, english, chosen).pdf)
    assert "first line second line and more" in printed
    assert "the end" in printed
