"""The vCard in a QR code: always small, always whole."""

from typing import Any

import vobject  # type: ignore[import-untyped]  # it has no types
from hypothesis import given
from hypothesis import strategies as st

from db.rows import Address, ContactKind, ContactPoint, Institution, Office, Profile, Text
from viewer.exports.small_vcard import LARGEST, small_card
from viewer.i18n.language import Language

any_text = st.text(st.characters(), max_size=80)


def contact(kind: ContactKind, copied: str, **more: Any) -> ContactPoint:
    empty = ContactPoint("id", kind, copied, copied, copied, None, None)
    return empty._replace(**more)


def office_of(belgium: Profile, *contacts: ContactPoint) -> Office:
    return belgium.offices[0]._replace(contacts=contacts)


def test_the_code_of_an_office_holds_its_name_number_and_address(
    belgium: Profile, english: Language
) -> None:
    card = vobject.readOne(small_card(belgium, belgium.offices[0], english).text)
    assert card.fn.value == "IOM Country Office for Belgium and Luxembourg"
    assert card.n.value.family == card.fn.value
    assert card.tel.value == "+3222877000"
    assert card.adr.value.street == "Rue Montoyer 40"
    assert card.adr.value.code == "1000"
    assert card.adr.value.city == "Brussels"
    assert card.adr.value.country == "Belgium"


def test_the_numbers_of_a_code_are_those_that_can_be_rung(
    belgium: Profile, english: Language
) -> None:
    reason = Text("A digit is missing.", "en")
    office = office_of(
        belgium,
        contact(ContactKind.FAX, "+3222877006"),
        contact(ContactKind.TELEPHONE, "+3222877001", doubtful=reason),
        contact(ContactKind.TELEPHONE, "+3222877002", withheld=reason),
        contact(ContactKind.MOBILE, "+32470123456"),
        contact(ContactKind.SWITCHBOARD, "+3222877000")._replace(extension="12"),
    )
    card = vobject.readOne(small_card(belgium, office._replace(address=None), english).text)
    assert [tel.value for tel in card.tel_list] == ["+3222877000,12", "+32470123456"]


def test_a_long_name_without_spaces_is_not_left_out_whole(
    belgium: Profile, english: Language
) -> None:
    office = belgium.offices[0]._replace(name=Text("国际移民组织驻比利时和卢森堡国家办事处", "zh"))
    card = vobject.readOne(small_card(belgium, office, english).text)
    assert card.fn.value == "IOM 国际移民组织驻比利时和卢森堡"


def test_what_does_not_fit_is_left_out_whole(belgium: Profile, english: Language) -> None:
    address = belgium.offices[0].address
    assert address
    office = belgium.offices[0]._replace(address=address._replace(street="Long street " * 20))
    card = vobject.readOne(small_card(belgium, office, english).text)
    assert "adr" not in card.contents
    assert card.tel.value == "+3222877000"
    assert card.url.value == "http://belgium.iom.int"


def test_a_long_name_ends_with_a_whole_word(belgium: Profile, english: Language) -> None:
    name = Text("Regional Office for the European Economic Area, the EU and NATO", "en")
    office = belgium.offices[1]._replace(name=name, abbreviation="")
    card = vobject.readOne(small_card(belgium, office, english).text)
    assert card.fn.value == "IOM Regional Office for the European Economic"


@given(any_text, any_text, any_text, any_text)
def test_a_code_is_never_too_large_whatever_the_texts(
    belgium: Profile, english: Language, name: str, street: str, number: str, abbreviation: str
) -> None:
    office = belgium.offices[0]._replace(
        name=Text(name, "en"),
        abbreviation=abbreviation,
        address=Address(None, street, name, street, number),
        contacts=(
            contact(ContactKind.TELEPHONE, number),
            contact(ContactKind.EMAIL, street),
            contact(ContactKind.WEBSITE, f"http://{name}"),
        ),
    )
    organisation = Institution(Text(name, "en"), abbreviation, None)
    text = small_card(belgium._replace(organisation=organisation), office, english).text
    assert len(text.encode()) <= LARGEST
    lines = text.split("\r\n")
    assert "\n" not in "".join(lines)
    assert {line.partition(":")[0] for line in lines} <= {
        "BEGIN", "VERSION", "N", "FN", "TEL", "ADR", "EMAIL", "URL", "END",
    }  # fmt: skip
