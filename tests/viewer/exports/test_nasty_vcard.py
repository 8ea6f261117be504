"""Every sign that means something to a vCard comes back as what it was."""

from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]

from db.library import Library
from db.rows import Profile
from viewer.app.paths import RESOURCES
from viewer.exports.small_vcard import small_card
from viewer.exports.vcard import vcards
from viewer.i18n.language import Language

DOCUMENT = Path(__file__).parents[2] / "data" / "good" / "nasty-vcard.yaml"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    library = Library.open(tmp_path_factory.mktemp("nasty") / "l.sqlite", RESOURCES, ("en",))
    library.import_paths([DOCUMENT], lambda *_: None, lambda: False)
    return library.profile("nasty-vcard")


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_names_and_addresses_come_back_to_the_letter(
    nasty: Profile, english: Language, version: str
) -> None:
    cards = list(vobject.readComponents(vcards([nasty], english, version).decode()))
    office, *people = cards
    name = nasty.offices[0].name.value
    assert office.fn.value == f"O;I, {name}"
    assert office.org.value == [nasty.organisation.name.value, name]
    assert office.adr.value.city == "Abidjan, Plateau"
    assert office.adr.value.region == "Lagunes;"
    assert office.adr.value.street.splitlines()[0] == r"Bât. \n A"
    assert [card.fn.value for card in people] == ["Jean-Luc O\u2019Brien; Jr., PhD", "محمد علي"]
    assert people[0].title.value == "Chef de mission, a.i."


def test_numbers_are_those_of_the_document_and_no_note_is_one(
    nasty: Profile, english: Language
) -> None:
    office = next(vobject.readComponents(vcards([nasty], english, "3.0").decode()))
    assert [field.value for field in office.tel_list] == [
        "+2252720304050,12", "+2250505050505", "+881631412345", "+2252720304051",
    ]  # fmt: skip
    assert "Fax: +225 27 20 3 04051 · =1+1" in office.note.value


def test_the_code_on_a_card_reads_back(nasty: Profile, english: Language) -> None:
    card = vobject.readOne(small_card(nasty, nasty.offices[0], english).text)
    assert card.tel.value == "+2252720304050,12"
    assert card.fn.value.startswith("O;I CO;A")
