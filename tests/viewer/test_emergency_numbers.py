"""Emergency numbers of a document reach whoever is in the country, and no address book."""

import json
from datetime import UTC, date, datetime

from db.library import Library
from db.rows import Profile
from viewer.commands.profile_text import profile_lines
from viewer.exports.json_document import json_document
from viewer.exports.tables import tables
from viewer.exports.vcard import vcards
from viewer.exports.web_page import web_page
from viewer.formatting.ages import AgeRules
from viewer.formatting.emergency_numbers import emergency_heading, emergency_lines
from viewer.i18n.language import Language
from viewer.messages.correction import things
from viewer.notes.in_profiles import with_notes
from viewer.notes.note import Kept
from viewer.notes.writing import new_note
from viewer.sheets.contacts import contact_sheet
from viewer.sheets.options import Paper, SheetOptions
from viewer.sheets.profile import profile_sheet

TODAY = date(2026, 11, 24)


def test_a_line_says_what_a_number_is_for_and_where_it_is_from(
    norway: Profile, english: Language
) -> None:
    police, poison, old = emergency_lines(english, norway)
    assert (police.purpose.value, police.number, police.copied) == ("Police", "112", "112")
    assert [note.value for note in police.notes] == ["gratuit", "Source: Direction de la police"]
    assert (poison.number, poison.copied) == ("22 59 13 00", "+4722591300")
    assert (old.number, old.copied) == ("0-0-1", "")
    assert old.notes[0].value == "doubtful: Le numéro a changé."
    assert emergency_heading(english, norway) == "Emergency numbers, Norvège"


def test_the_profiles_that_come_along_have_none_since_their_sources_give_none(
    with_norway: Library,
) -> None:
    for name in ("iom-belgium", "iom-egypt"):
        assert with_norway.profile(name).emergency_numbers == ()


def test_page_text_json_and_sheet_have_them_and_address_books_do_not(
    norway: Profile, english: Language
) -> None:
    rules = AgeRules(TODAY, 5, 2)
    page = web_page(norway, english, rules).decode()
    assert page.index("Centre antipoison") < page.index("Bureau d&#x27;Oslo")
    assert 'href="tel:112"' in page
    text = "\n".join(profile_lines(english, norway, rules))
    assert text.index("Centre antipoison") < text.index("Bureau d'Oslo")
    (exported,) = json.loads(json_document([norway]))["profiles"]
    assert [each["copied"] for each in exported["emergency_numbers"]] == [
        "112",
        "+4722591300",
        "001",
    ]
    sheet = json.dumps(contact_sheet([norway], english, SheetOptions(Paper.A4, TODAY)).data)
    assert "22 59 13 00" in sheet
    cards = vcards([norway], english, "4.0").decode()
    assert "112" not in [line.rpartition(":")[2].strip() for line in cards.splitlines()]
    assert "22591300" not in cards


def test_the_table_of_contacts_begins_with_them(norway: Profile, english: Language) -> None:
    contacts = next(each for each in tables([norway], english, TODAY) if each.name == "contacts")
    heads = [column.header for column in contacts.columns]
    rows = [dict(zip(heads, row, strict=True)) for row in contacts.rows]
    police, poison, old, *offices = rows
    assert all(row["Office id"] for row in offices)
    assert (police["Office id"], police["Contact id"]) == ("", "police")
    assert (police["Office"], police["Kind"]) == ("Emergency numbers, Norvège", "Police")
    assert (police["Note"], police["Source"]) == ("gratuit", "Direction de la police")
    assert (poison["Number or address"], poison["Number to dial"]) == ("22 59 13 00", "+4722591300")
    assert (old["Number to dial"], old["Why it is doubtful"]) == ("", "Le numéro a changé.")


def test_a_whole_profile_on_paper_has_them_before_its_offices(
    norway: Profile, english: Language
) -> None:
    data = profile_sheet([norway], english, SheetOptions(Paper.A4, TODAY)).data
    assert isinstance(data["profiles"], list)
    first, second, *_ = data["profiles"][0]["offices"]
    assert first["name"]["text"] == "Emergency numbers, Norvège"
    assert [row["value"]["text"] for row in first["rows"]] == ["112", "22 59 13 00", "0-0-1"]
    assert second["name"]["text"] == norway.offices[0].name.value


def test_what_the_reader_notes_on_one_goes_with_it(norway: Profile, english: Language) -> None:
    target = norway.emergency_numbers[1].target
    note = new_note(norway, "contact", target, "Asked in May", english, datetime.now(UTC))
    noted = with_notes(norway, Kept((note,)), english)
    said = [line.notes[0].value for line in emergency_lines(english, noted)]
    assert said[1].endswith("Asked in May")
    assert not any("Asked" in each for each in (said[0], said[2]))


def test_each_can_be_found_and_said_to_be_wrong(
    with_norway: Library, norway: Profile, english: Language
) -> None:
    hits = with_norway.search("antipoison").hits
    assert [(hit.tab, hit.target) for hit in hits] == [("contacts", "emergency_numbers/poison")]
    doubted = [thing for thing in things(norway, english) if thing.target.startswith("emergency")]
    assert [thing.value for thing in doubted] == ["112", "22 59 13 00", "0-0-1"]
