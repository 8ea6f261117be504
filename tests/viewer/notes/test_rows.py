"""A note stands on its row through new editions, and says what became of it."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from db.rows import Profile
from tests.languages import TAGS
from viewer.app.paths import RESOURCES
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.notes.in_profiles import with_notes
from viewer.notes.marks import marks_of
from viewer.notes.note import Kept, Note
from viewer.notes.rows import Row, State, rows_of, state_of
from viewer.notes.words import note_line
from viewer.notes.writing import new_note, rewritten

MAY = datetime(2026, 5, 3, 12, tzinfo=UTC)
JUNE = datetime(2026, 6, 7, 12, tzinfo=UTC)


def newer(profile: Profile) -> Profile:
    """Another edition: the first number of the first office is another, the second fact is gone."""
    office, *offices = profile.offices
    point, *points = office.contacts
    changed = point._replace(published="02 000 00 00", shown="+32 2 000 00 00")
    office = office._replace(contacts=(changed, *points))
    return profile._replace(
        offices=(office, *offices), facts=(profile.facts[0], *profile.facts[2:])
    )


@pytest.fixture
def contact(belgium: Profile) -> tuple[str, str]:
    office = belgium.offices[0]
    return "contact", f"{office.id}/{office.contacts[0].id}"


def test_every_row_of_a_profile_can_be_written_on(belgium: Profile, english: Language) -> None:
    rows = rows_of(belgium, english)
    contacts = sum(len(office.contacts) for office in belgium.offices)
    others = len(belgium.offices) + len(belgium.programmes) + len(belgium.facts)
    assert len(rows) == 1 + contacts + others
    assert all(row.name for row in rows.values())


def test_a_note_on_what_is_as_it_was_says_no_more(
    belgium: Profile, english: Language, contact: tuple[str, str]
) -> None:
    note = new_note(belgium, *contact, "asked", english, MAY)
    line = note_line(note, rows_of(belgium, english)[contact], english)
    assert (line.state, line.became, line.heading) == (State.SAME, "", "My note, 3 May 2026")
    assert line.said == "My note, 3 May 2026: asked"


def test_a_note_says_from_what_to_what_its_row_changed(
    belgium: Profile, english: Language, contact: tuple[str, str]
) -> None:
    note = new_note(belgium, *contact, "asked", english, MAY)
    line = note_line(note, rows_of(newer(belgium), english)[contact], english)
    assert line.state is State.CHANGED
    assert line.became == f"The row changed since: {note.was} → 02 000 00 00"


def test_rewriting_a_note_takes_the_row_as_it_is_now_and_keeps_the_first_date(
    belgium: Profile, english: Language, contact: tuple[str, str]
) -> None:
    note = new_note(belgium, *contact, "asked", english, MAY)
    again = rewritten(note, "right now", newer(belgium), english, JUNE)
    line = note_line(again, rows_of(newer(belgium), english)[contact], english)
    assert (again.id, line.state) == (note.id, State.SAME)
    assert line.heading == "My note, 3 May 2026, changed 7 June 2026"


def test_the_note_of_a_row_that_is_gone_stands_on_the_profile_with_what_was_there(
    belgium: Profile, english: Language
) -> None:
    fact = belgium.facts[1]
    note = new_note(belgium, "fact", fact.id, "doubtful", english, MAY)
    marks = marks_of(newer(belgium), Kept((note,)), english)
    (line,) = marks.notes["profile", ""]
    assert line.state is State.GONE
    assert line.became == f"The row is gone: {note.name} was {note.was}"


def test_the_reader_may_change_the_language_and_no_row_has_changed_by_that(
    egypt: Profile, english: Language, language: Callable[[str], Language]
) -> None:
    for place, row in rows_of(egypt, english).items():
        note = new_note(egypt, *place, "x", english, MAY)
        for tag in TAGS:
            spoken = rows_of(egypt, language(tag))[place]
            assert state_of(note, spoken, language(tag)) is State.SAME, (place, row)


def test_words_in_another_language_are_not_compared(english: Language) -> None:
    note = Note("n", "p", "fact", "languages", "x", "", "", was="French", was_in="en")
    french = Language.load(RESOURCES / "locale", "fr")
    assert state_of(note, Row("", "français", is_worded=True), french) is State.SAME
    assert state_of(note, Row("", "Dutch", is_worded=True), english) is State.CHANGED


def test_pinned_offices_come_first_and_the_others_keep_their_order(
    belgium: Profile, english: Language
) -> None:
    ids = [office.id for office in belgium.offices]
    pinned = ids[-1]
    marks = marks_of(belgium, Kept(pins=(f"iom-belgium/{pinned}", "iom-egypt/x")), english)
    ordered = [office.id for office in marks.offices(belgium.offices)]
    assert ordered == [pinned, *(each for each in ids if each != pinned)]


def test_asked_for_the_notes_stand_behind_what_the_source_says(
    belgium: Profile, english: Language, contact: tuple[str, str]
) -> None:
    places = [contact, ("fact", belgium.facts[0].id), ("programme", belgium.programmes[0].id)]
    places += [("office", belgium.offices[0].id), ("profile", "")]
    notes = [new_note(belgium, *place, f"on {place[0]}", english, MAY) for place in places]
    noted = with_notes(belgium, Kept(tuple(notes)), english)
    said = "My note, 3 May 2026: on"
    point = noted.offices[0].contacts[0]
    assert str(point.note and point.note.value).endswith(f"{said} contact")
    for text, kind in (
        (noted.facts[0].note, "fact"),
        (noted.programmes[0].description, "programme"),
        (noted.offices[0].description, "office"),
        (noted.description, "profile"),
    ):
        assert text is not None
        assert text.value.endswith(f"{said} {kind}")
    assert with_notes(belgium, Kept(), english) is belgium


def test_from_the_right_numbers_keep_their_order_on_the_screen_and_on_paper(
    belgium: Profile, language: Callable[[str], Language], contact: tuple[str, str]
) -> None:
    arabic = language("ar")
    note = new_note(belgium, *contact, "x", arabic, MAY)._replace(was="02 287 70 00")
    line = note_line(note, rows_of(belgium, arabic)[contact], arabic)
    assert isolated("02 287 70 00") in line.became
    # No mark of direction is printed, and a space parts a number that is read from the right.
    assert "02\N{NO-BREAK SPACE}287\N{NO-BREAK SPACE}70\N{NO-BREAK SPACE}00" in line.said
