"""vCards, read back with a reader that is not ours."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]  # it has no types
from hypothesis import given
from hypothesis import strategies as st

from db.rows import (
    Address,
    ContactKind,
    ContactPoint,
    Institution,
    Office,
    PartialDate,
    Person,
    Profile,
    Text,
)
from viewer.exports.catalogue import VCARD_VERSIONS
from viewer.exports.vcard import vcards
from viewer.exports.vcard_lines import cleaned, folded, one_line
from viewer.i18n.language import Language

both_versions = pytest.mark.parametrize("version", VCARD_VERSIONS)
any_text = st.text(st.characters(), max_size=120)
any_name = any_text.map("A{}".format)  # a document has no empty names


def read(source: bytes) -> list[vobject.base.Component]:
    # Quoted-printable is of vCard 2.1; looking for it breaks lines that hold spaces alone.
    return list(vobject.readComponents(source.decode(), allowQP=False))


def contact(kind: ContactKind, copied: str, **more: Any) -> ContactPoint:
    return ContactPoint("id", kind, copied, copied, copied, None, None)._replace(**more)


def with_office(profile: Profile, **changes: Any) -> Profile:
    office: Office = profile.offices[0]._replace(**changes)
    return profile._replace(offices=(office,))


def values(card: vobject.base.Component, field: str) -> list[str]:
    return [line.value for line in card.contents.get(field, [])]


@both_versions
def test_every_office_has_a_card_with_what_its_source_tells(
    belgium: Profile, english: Language, version: str
) -> None:
    country, regional = read(vcards([belgium], english, version))
    assert country.version.value == version
    assert country.fn.value == "IOM, Country Office for Belgium and Luxembourg"
    assert country.org.value == [
        "International Organization for Migration",
        "Country Office for Belgium and Luxembourg",
    ]
    assert values(country, "url") == ["http://belgium.iom.int"]
    place = country.adr.value
    assert (place.street, place.code, place.city) == ("Rue Montoyer 40", "1000", "Brussels")
    assert place.country == "Belgium"
    assert "Edition of February 2016" in country.note.value
    assert "tel" not in regional.contents


@both_versions
def test_what_is_withheld_has_no_field(belgium: Profile, english: Language, version: str) -> None:
    source = vcards([belgium], english, version)
    assert all("email" not in card.contents for card in read(source))
    assert b"protected]" not in source
    assert b"withheld" not in source


def test_numbers_are_links_in_4_0_and_plain_for_outlook(
    belgium: Profile, english: Language
) -> None:
    profile = with_office(
        belgium,
        contacts=(
            contact(ContactKind.SWITCHBOARD, "+4723105320")._replace(extension="12"),
            contact(ContactKind.MOBILE, "+4740612345"),
            contact(ContactKind.FAX, "+4723105323"),
        ),
    )
    (new,) = read(vcards([profile], english, "4.0"))
    assert values(new, "tel") == ["tel:+4723105320;ext=12", "tel:+4740612345", "tel:+4723105323"]
    assert [line.params["VALUE"] for line in new.tel_list] == [["uri"]] * 3
    (old,) = read(vcards([profile], english, "3.0"))
    assert values(old, "tel") == ["+4723105320,12", "+4740612345", "+4723105323"]
    for card in (new, old):
        uses = [line.params["TYPE"] for line in card.tel_list]
        assert uses == [["WORK", "VOICE"], ["WORK", "CELL"], ["WORK", "FAX"]]


@both_versions
def test_a_doubtful_number_is_told_with_its_doubt_and_not_dialled(
    belgium: Profile, english: Language, version: str
) -> None:
    doubtful = contact(ContactKind.TELEPHONE, "+4723", doubtful=Text("Too short.", "en"))
    (card,) = read(vcards([with_office(belgium, contacts=(doubtful,))], english, version))
    assert "tel" not in card.contents
    assert "Telephone: +4723 · doubtful: Too short." in card.note.value


@both_versions
def test_people_have_cards_of_their_own(belgium: Profile, english: Language, version: str) -> None:
    people = (Person("Kari Nordmann", Text("Head of mission", "en")), Person("Ola Nordmann"))
    profile = with_office(belgium, people=people, time_zone="Europe/Brussels")
    office, kari, ola = read(vcards([profile], english, version))
    assert (kari.fn.value, kari.title.value) == ("Kari Nordmann", "Head of mission")
    assert (ola.fn.value, "title" in ola.contents) == ("Ola Nordmann", False)
    assert kari.org.value == office.org.value
    assert [card.tz.value for card in (office, kari, ola)] == ["Europe/Brussels"] * 3
    assert len({card.uid.value for card in (office, kari, ola)}) == 3


def test_a_4_0_card_says_what_it_is_of_and_a_3_0_card_has_a_name_in_parts(
    belgium: Profile, english: Language
) -> None:
    profile = with_office(belgium, people=(Person("Kari Nordmann"),))
    new = read(vcards([profile], english, "4.0"))
    assert [card.kind.value for card in new] == ["org", "individual"]
    _, kari = read(vcards([profile], english, "3.0"))
    assert kari.n.value.family == "Kari Nordmann"
    assert "kind" not in kari.contents


@pytest.mark.parametrize(
    ("edition", "first_moment"),
    [
        (PartialDate(2016), "20160101T000000Z"),
        (PartialDate(2016, 2), "20160201T000000Z"),
        (PartialDate(2016, 2, 29), "20160229T000000Z"),
    ],
)
def test_a_card_is_as_new_as_the_beginning_of_its_edition(
    belgium: Profile, english: Language, edition: PartialDate, first_moment: str
) -> None:
    profile = belgium._replace(summary=belgium.summary._replace(edition=edition))
    assert read(vcards([profile], english, "4.0"))[0].rev.value == first_moment
    old = read(vcards([profile], english, "3.0"))[0].rev.value
    assert old.replace("-", "").replace(":", "") == first_moment


def test_a_later_edition_is_the_same_card(belgium: Profile, english: Language) -> None:
    newer = with_office(
        belgium._replace(summary=belgium.summary._replace(edition=PartialDate(2017))),
        name=Text("Another name", "en"),
    )
    before, after = (read(vcards([p], english, "4.0"))[0] for p in (belgium, newer))
    assert before.uid.value == after.uid.value


@both_versions
def test_the_same_profiles_give_the_same_bytes(
    belgium: Profile, egypt: Profile, english: Language, version: str
) -> None:
    both = vcards([belgium, egypt], english, version)
    assert both == vcards([belgium, egypt], english, version)
    assert both == vcards([belgium], english, version) + vcards([egypt], english, version)


def test_no_profile_is_an_empty_file(english: Language) -> None:
    assert vcards([], english, "4.0") == b""


@both_versions
def test_lines_are_folded_and_no_letter_is_broken(
    belgium: Profile, english: Language, version: str
) -> None:
    description = Text("المنظمة الدولية للهجرة 漢字 😀 " * 40, "ar")
    source = vcards([with_office(belgium, description=description)], english, version)
    lines = source.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert [line.decode() for line in lines]
    (card,) = read(source)
    assert card.note.value.startswith(description.value)


@given(any_text)
def test_a_folded_line_is_the_line_again(text: str) -> None:
    line = cleaned(text).replace("\n", "")
    broken = folded(line)
    assert max(len(part.encode()) for part in broken.split("\r\n")) <= 75
    assert broken.removesuffix("\r\n").replace("\r\n ", "") == line


def every_field(profile: Profile, name: str, text: str) -> Profile:
    """A profile whose free texts are all given."""
    words = Text(text, "en")
    return with_office(
        profile,
        name=Text(name, "en"),
        description=words,
        address=Address(None, text, name, name, text, region=name),
        contacts=(contact(ContactKind.EMAIL, text, note=words),),
        people=(Person(name, words, words),),
        time_zone=name,
    )._replace(organisation=Institution(words, "", None))


def parts(value: Sequence[str] | str) -> str:
    """The text of a part; the reader makes a list where it sees an unescaped comma."""
    assert isinstance(value, str)
    return value


@both_versions
@given(name=any_name, text=any_text)
def test_any_text_stays_in_its_field_and_is_the_same_when_read_back(
    belgium: Profile, english: Language, version: str, name: str, text: str
) -> None:
    office, person = read(vcards([every_field(belgium, name, text)], english, version))
    shown = one_line(name)
    assert office.fn.value == person.fn.value == shown
    assert [parts(part) for part in office.org.value] == [cleaned(text), cleaned(name)]
    assert parts(office.adr.value.street) == cleaned(text)
    assert parts(office.adr.value.city) == parts(office.adr.value.region) == shown
    assert office.note.value.startswith(cleaned(text))
    assert person.note.value.startswith(cleaned(text))
    assert values(person, "title") == ([cleaned(text)] if cleaned(text) else [])
    assert values(office, "email") == ([cleaned(text)] if cleaned(text) else [])
    assert values(office, "tz") == [cleaned(name)]
    known = {"version", "kind", "uid", "rev", "fn", "n", "org", "adr", "email", "tz", "note"}
    assert {*office.contents} <= known


@both_versions
def test_every_key_of_the_format_makes_a_card(
    every_key: Profile, language: Callable[[str], Language], version: str
) -> None:
    cards = read(vcards([every_key], language("ar"), version))
    assert len(cards) == 4  # two offices, and two people in the first
    assert cards[0].tz.value == "Europe/Oslo"
