"""How a number is dialled where the reader is, held against phonenumbers itself."""

import phonenumbers
import pytest

import dialling_codes
from db.documents.phone_numbers import phone_number
from db.rows import ContactKind, ContactPoint
from tests.languages import TAGS
from viewer.app.paths import RESOURCES
from viewer.formatting.dialling import countries, dialled_in
from viewer.formatting.dialling_codes import CODES, PREFIXES
from viewer.i18n.language import Language

READERS = ("AU", "BE", "BR", "CA", "CO", "EG", "FR", "GB", "JE", "JP", "KE", "KZ", "RU", "UA", "US")
NUMBERS = sorted(phonenumbers.SUPPORTED_REGIONS)


def point_of(text: str, country: str) -> ContactPoint:
    """A contact as a document's number becomes one."""
    number = phone_number(text, country)
    assert number
    kind, shown = ContactKind.TELEPHONE, number.international
    return ContactPoint("id", kind, text, shown, number.e164, None, None, national=number.national)


@pytest.mark.parametrize(
    ("country", "dialled"),
    [
        ("", "+32 2 287 70 00"),
        ("BE", "02 287 70 00"),
        ("FR", "00 32 2 287 70 00"),
        ("US", "011 32 2 287 70 00"),
        ("BR", "+32 2 287 70 00"),  # there one of many companies is dialled first
        ("XX", "+32 2 287 70 00"),
    ],
)
def test_a_number_is_dialled_as_the_country_of_the_reader_asks(country: str, dialled: str) -> None:
    assert dialled_in(country, point_of("+32.2 287 70 00", "BE")) == dialled


@pytest.mark.parametrize("reader", READERS)
def test_every_country_is_dialled_as_phonenumbers_says(reader: str) -> None:
    for country in NUMBERS:
        example = phonenumbers.example_number(country)
        assert example
        text = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        expected = phonenumbers.format_out_of_country_calling_number(example, reader)
        assert dialled_in(reader, point_of(text, country)) == expected


def test_what_is_no_whole_number_stays_as_it_is() -> None:
    prefix = point_of("+32.2 287 70 00", "BE")._replace(shown="+32 2 287", copied="", national="")
    assert dialled_in("BE", prefix) == "+32 2 287"


def test_the_tables_are_those_of_phonenumbers() -> None:
    def by_country(table: dict[str, str]) -> dict[str, str]:
        return {country: each for each, of_each in table.items() for country in of_each.split()}

    assert by_country(CODES) == dialling_codes.codes()
    assert by_country(PREFIXES) == dialling_codes.prefixes()
    assert dialling_codes.MODULE.read_text("utf-8") == dialling_codes.module_text()


@pytest.mark.parametrize("tag", TAGS)
def test_every_country_can_be_chosen_by_its_name(tag: str) -> None:
    language = Language.load(RESOURCES / "locale", tag)
    (_, nowhere), *chosen = countries(language)
    assert nowhere == ""
    assert {code for _, code in chosen} == set(phonenumbers.SUPPORTED_REGIONS)
    assert (language.country("EG"), "EG") in chosen
    assert len({name for name, _ in chosen}) == len(chosen)
