"""A number that is doubtful is in no file as one to dial, and each file says why."""

import csv
import datetime
import io
import json

import pytest

from db.rows import Profile
from tests.viewer.three_verdicts import DOUBTED, UNASSIGNED, VALID, three_verdicts
from viewer.exports.csv_tables import csv_tables
from viewer.exports.json_document import json_document
from viewer.exports.small_vcard import small_card
from viewer.exports.vcard import vcards
from viewer.exports.web_page import web_page
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language

TODAY = datetime.date(2026, 11, 24)
RULES = AgeRules(TODAY)
UNKNOWN = "doubtful: as far as this program knows its country has no such number"


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    return three_verdicts(tmp_path_factory.mktemp("verdicts"))


def test_a_table_has_a_number_to_dial_for_the_valid_alone(
    profile: Profile, english: Language
) -> None:
    text = csv_tables([profile], english, TODAY)["contacts"].decode("utf-8-sig")
    rows = {row["Contact id"]: row for row in csv.DictReader(io.StringIO(text))}
    assert [(key, row["Number to dial"]) for key, row in rows.items()] == [
        ("unassigned", ""), ("doubted", ""), ("valid", "+3222877000"), ("fax", "+3222877006"),
        ("direct", ""),
    ]  # fmt: skip
    assert rows["unassigned"]["Number or address"] == UNASSIGNED
    assert rows["unassigned"]["Why it is doubtful"] == UNKNOWN
    assert rows["doubted"]["Why it is doubtful"] == "It rings elsewhere."
    # The quotation mark keeps a spreadsheet from adding the two up.
    assert rows["direct"]["Number or address"] == "'+32 2 287 + extension"


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_an_address_book_gets_the_valid_alone_and_a_note_on_the_others(
    profile: Profile, english: Language, version: str
) -> None:
    card = vcards([profile], english, version).decode().replace("\r\n ", "")
    fields = [line for line in card.splitlines() if line.startswith("TEL")]
    assert [line.rpartition(":")[2] for line in fields] == ["+3222877000", "+3222877006"]
    for number in (UNASSIGNED, DOUBTED, "+32 2 287 followed by the extension"):
        assert number in card
    assert UNKNOWN in card


def test_the_code_on_a_card_holds_the_valid_alone(profile: Profile, english: Language) -> None:
    fields = small_card(profile, profile.offices[0], english).text.split("\r\n")
    assert [line for line in fields if line.startswith("TEL")] == ["TEL:+3222877000"]


def test_a_web_page_rings_the_valid_alone(profile: Profile, english: Language) -> None:
    text = web_page(profile, english, RULES).decode()
    assert text.count('href="tel:') == 1
    assert "tel:+3222877000" in text
    assert UNKNOWN in text


def test_json_tells_the_verdict(profile: Profile) -> None:
    document = json.loads(json_document([profile]))
    contacts = document["profiles"][0]["offices"][0]["contacts"]
    assert {each["id"]: each["verdict"] for each in contacts} == {
        "direct": "valid", "unassigned": "doubtful", "doubted": "doubtful", "valid": "valid",
        "fax": "valid",
    }  # fmt: skip
    assert VALID in [each["shown"] for each in contacts]
