"""Numbers as directories write them: read as what they are, or not at all."""

import json
from collections.abc import Callable

import pytest

from db.documents.document import DocumentReader
from db.documents.phone_numbers import is_several, phone_number, readings
from tests.db.documents.test_wider_format import with_phone

Problems = Callable[[bytes | str], list[str]]


@pytest.mark.parametrize(
    ("published", "country", "dialled"),
    [
        ("[92] 051-201-4001", "PK", "+92512014001"),
        ("(92) 051-201-4001", "PK", "+92512014001"),
        ("92-051-201-4001", "PK", "+92512014001"),
        ("92-51-201-4001", "PK", "+92512014001"),
        ("92 051 201 4001", "PK", "+92512014001"),
        ("[62] (21) 385-7188", "ID", "+62213857188"),
        ("[62] 021-385-7188", "ID", "+62213857188"),
        ("[39] 06-46742", "IT", "+390646742"),
        ("(39 06) 46742", "IT", "+390646742"),
        ("[383] 38-604-891", "XK", "+38338604891"),
        ("Tel.: [32] (0)2 287 70 00", "BE", "+3222877000"),
        ("(32) 2 287 70 00", "FR", "+3222877000"),
        ("\uff3b\uff13\uff12\uff3d 2 287 70 00", "BE", "+3222877000"),
        ("[\u0663\u0662] \u0662 \u0662\u0668\u0667 \u0667\u0660 \u0660\u0660", "BE", "+3222877000"),
    ],
)
def test_a_country_code_without_plus_is_one(published: str, country: str, dialled: str) -> None:
    number = phone_number(published, country)
    assert number is not None
    assert (number.e164, number.is_valid) == (dialled, True)


@pytest.mark.parametrize(
    ("published", "country"),
    [
        ("[234] (9) 461-4001", "NG"),  # too short with the code, and never a national number
        ("(47) 12 34 56", "NO"),
        ("(62) 21-385-7188", "ID"),
        ("62-21-385-7188", "ID"),
        ("+47.23", "NO"),
    ],
)
def test_what_is_no_number_or_could_be_two_is_none(published: str, country: str) -> None:
    assert phone_number(published, country) is None


@pytest.mark.parametrize(
    ("published", "country", "dialled"),
    [
        ("(212) 555-1234", "US", "+12125551234"),  # 212 is Morocco's, too
        ("47 12 34 56", "NO", "+4747123456"),
        ("02/287.70.00", "BE", "+3222877000"),
        ("+202 27 36 51 40", "EG", "+20227365140"),
        ("8 (495) 123-45-67", "RU", "+74951234567"),
    ],
)
def test_a_national_number_stays_one(published: str, country: str, dialled: str) -> None:
    number = phone_number(published, country)
    assert number is not None
    assert number.e164 == dialled


def test_a_number_in_no_range_of_its_country_is_not_valid() -> None:
    number = phone_number("+92 920 512 014 001", "PK")
    assert number is not None
    assert (number.e164, number.is_valid) == ("+92920512014001", False)


@pytest.mark.parametrize(
    ("number", "country", "is_at_home"),
    [
        ("+47 23 10 53 20", "BE", False),
        ("+1 514 555 0123", "US", False),
        ("+1 800 555 0123", "CA", True),
        ("+8816 3141 2345", "CI", True),
        ("+32 2 287 70 00", "BE", True),
        ("+32 2 287 70 00", "AQ", True),
    ],
)
def test_a_number_says_whether_it_is_of_this_country(
    number: str, country: str, is_at_home: bool
) -> None:
    assert [each.is_at_home for each in readings(number, country)] == [is_at_home]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02 287 70 00 / 06", True),
        ("02 287 70 00, 02 287 70 06", True),
        ("02 287 70 00 or 02 287 70 06", True),
        ("02/287.70.00", False),
        ("02 287 70 00, ext. 12", False),
        ("02 287 70 00; evenings", False),
    ],
)
def test_several_numbers_on_a_line_are_seen(text: str, expected: bool) -> None:
    assert is_several(text, "BE") is expected


@pytest.mark.parametrize(
    ("published", "code"),
    [
        ("02 287 70 00 / 06", "several-phones"),
        ("+32 2 28", "impossible-phone"),
    ],
)
def test_what_cannot_be_dialled_is_refused(published: str, code: str, problems: Problems) -> None:
    assert [line.partition(": ")[2] for line in problems(with_phone(published=published))] == [code]
    assert problems(with_phone(published=published, doubtful="So it stands there.")) == []


@pytest.mark.parametrize("prefix", ["call me", "+32 2 2xx", "+", "ext. 12"])
def test_a_direct_dial_begins_with_digits_alone(prefix: str, problems: Problems) -> None:
    phone = {"kind": "direct-dial", "published": "as printed", "prefix": prefix}
    assert [line.partition(": ")[2] for line in problems(with_phone(**phone))] == [
        "impossible-phone"
    ]
    assert problems(with_phone(**phone | {"prefix": "+32 (0)2 287"})) == []


def test_a_number_that_reads_as_two_is_refused_until_the_writer_says_which(
    problems: Problems,
) -> None:
    document = json.loads(with_phone(published="62-21-385-7188"))
    document["country"] = "ID"
    assert [line.partition(": ")[2] for line in problems(json.dumps(document))] == [
        "ambiguous-phone"
    ]
    document["offices"][0]["phones"][0]["number"] = "+62213857188"
    assert problems(json.dumps(document)) == []


@pytest.mark.parametrize(
    ("phone", "e164", "verdict"),
    [
        ({"published": "+32 2 287 70 00"}, "+3222877000", None),
        ({"published": "+92 920 512 014 001"}, "+92920512014001", "doubtful"),
        ({"published": "+32 2 287 70 00", "doubtful": "Old."}, "+3222877000", "doubtful"),
        ({"published": "+32.2", "doubtful": "Cut."}, "", "doubtful"),
    ],
)
def test_the_normal_form_keeps_the_verdict(
    phone: dict[str, str], e164: str, verdict: str | None, reader: DocumentReader
) -> None:
    content = reader.read(with_phone(**phone).encode(), "a.yaml").content
    normal = content["offices"][0]["phones"][0]
    assert (normal["e164"], normal.get("verdict")) == (e164, verdict)


def test_an_extension_in_the_published_text_is_kept(reader: DocumentReader) -> None:
    source = with_phone(published="02 287 70 00 ext. 12").encode()
    normal = reader.read(source, "a.yaml").content["offices"][0]["phones"][0]
    assert (normal["e164"], normal["shown"], normal["extension"]) == (
        "+3222877000", "+32 2 287 70 00", "12",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("published", "country"),
    [
        ("+32 2 2xx xx xx", "BE"),
        ("02 287 74 1X", "BE"),
        ("+49 30 123456**", "DE"),
        ("+49 30 1234 ##", "DE"),
        ("+49 30 12345 ...", "DE"),
        ("+49 30 12345\N{HORIZONTAL ELLIPSIS}", "DE"),
        ("+49 30 1234-----", "DE"),
        ("+49 30 12345?", "DE"),
        ("+1 202 555 NNNN", "US"),
    ],
)
def test_a_number_with_hidden_digits_is_none(published: str, country: str) -> None:
    assert readings(published, country) == ()


@pytest.mark.parametrize(
    ("published", "country", "dialled", "extension"),
    [
        ("1-800-FLOWERS", "US", "+18003569377", ""),
        ("Tel..... +49 30 123456", "DE", "+4930123456", ""),
        ("Fax 02 287 70 00", "BE", "+3222877000", ""),
        ("+32 2 287 70 00 x12", "BE", "+3222877000", "12"),
        ("+32 2 287 70 00 (x. 12)", "BE", "+3222877000", "12"),
        ("+32 2 287 70 00 #12", "BE", "+3222877000", "12"),
        ("+49 30 123456*", "DE", "+4930123456", ""),
    ],
)
def test_letters_and_signs_that_hide_nothing_are_read(
    published: str, country: str, dialled: str, extension: str
) -> None:
    number = phone_number(published, country)
    assert number is not None
    assert (number.e164, number.extension) == (dialled, extension)


def test_a_number_is_not_held_against_a_country_that_is_refused(problems: Problems) -> None:
    def codes(published: str) -> list[str]:
        refused = with_phone(published=published).replace('"BE"', '"BE\u200b"')
        return [line.partition(": ")[2] for line in problems(refused)]

    assert codes("02 287 70 00") == ["invisible-character"]
    assert codes("+32 2 28") == ["invisible-character", "impossible-phone"]
