"""An amount that the document leaves out is read from what is published, where that is plain."""

from collections.abc import Callable
from typing import Any

import pytest

from db.documents.document import DocumentReader

DOCUMENT = """\
format: profile/1
id: p
title: P
language: {language}
country: BE
organisation: {{name: O}}
edition: 2016
source: {{title: S}}
facts:
  - id: f
    indicator: area
    period: 2015
    value: {{{value}}}
"""
Problems = Callable[[bytes | str], list[str]]


def value_of(reader: DocumentReader, value: str, language: str = "en") -> dict[str, Any]:
    document = DOCUMENT.format(value=value, language=language)
    read: dict[str, Any] = reader.read(document.encode(), "a.yaml").content["facts"][0]["value"]
    return read


@pytest.mark.parametrize(
    ("value", "language", "amount", "scale"),
    [
        ("kind: quantity, published: 11.3 million people", "en", "11.3", "million"),
        ("kind: quantity, published: 11.30, scale: million", "en", "11.30", "million"),
        ("kind: quantity, published: '2 million', scale: thousand", "en", "2000", "thousand"),
        ("kind: quantity, published: '11,3 millions', unit: people", "fr", "11.3", "million"),
        ("kind: quantity, published: 10 ملايين", "en", "10", "million"),
        ("kind: quantity, published: ٣٬٤٥٦", "ar", "3456", None),
        ("kind: quantity, published: '30,528 km sq', unit: km2", "en", "30528", None),
        ("kind: money, published: 'USD 11,322 million', currency: USD", "en", "11322", "million"),
        ("kind: percentage, published: '16.9% (2014)'", "en", "16.9", None),
        ("kind: rate, published: '-0.3 migrant(s)/1,000', per: 1000", "en", "-0.3", None),
        ("kind: percentage, published: minus 0.5 per cent", "en", "-0.5", None),
        ("kind: percentage, published: 'moins 2,4 %'", "fr", "-2.4", None),
        ("kind: quantity, published: ناقص 5", "ar", "-5", None),
        ("kind: quantity, published: '\u20112.4'", "en", "-2.4", None),
        ("kind: quantity, published: 3 lakh people", "en", "300000", None),
        ("kind: bound, published: <.1%, relation: less-than, unit: '%'", "en", "0.1", None),
    ],
)
def test_a_plain_amount_is_read_with_its_scale(
    reader: DocumentReader, value: str, language: str, amount: str, scale: str | None
) -> None:
    read = value_of(reader, value, language)
    assert (read["amount"], read.get("scale")) == (amount, scale)


@pytest.mark.parametrize(
    ("published", "language"),
    [
        ("about a dozen", "en"),
        ("5 to 6", "en"),
        ("'30,528'", "fr"),  # thirty thousand, as English texts quote it, or thirty
        ("24.4 m", "en"),  # millions, or metres
        ("1.2.3", "en"),
        ("'1.234'", "fr"),  # as Belgium writes twelve hundred, or as English quotes one and a bit
        ("5 dozen", "en"),
        ("one in 5", "en"),
        ("2 and a half million", "en"),
        ("17\N{VULGAR FRACTION ONE HALF}", "en"),
        ("5 douzaines", "fr"),
        ("1 million et demi", "fr"),
        ("5 مليون ونصف", "ar"),
        ("1.2E6", "en"),
        ("11.3 mil.", "en"),  # millions, or thousands as in Spanish
        ("'2,4 Mds'", "fr"),
        ("10 Tsd.", "de"),
        ("'\N{EN DASH} 2.4 %'", "en"),  # a minus, or the dash of a list
        ("\u0662\u066b\u0664-", "ar"),
    ],
)
def test_what_is_not_plain_needs_an_amount(
    problems: Problems, published: str, language: str
) -> None:
    value = f"kind: quantity, published: {published}"
    document = DOCUMENT.format(value=value, language=language)
    assert problems(document) == ["13:12: missing-key"]
    assert problems(document.replace(f"{published}}}", f"{published}, amount: 5}}")) == []


def test_parts_are_read_in_the_scale_of_their_total(reader: DocumentReader) -> None:
    parts = "[{id: a, label: A, published: '4 million'}, {id: b, label: B, published: '500'}]"
    total = f"kind: breakdown, published: '9,000', amount: 9000, scale: thousand, parts: {parts}"
    assert [part["amount"] for part in value_of(reader, total)["parts"]] == ["4000", "500"]


def test_a_total_without_scale_is_read_in_full_as_its_parts_are(reader: DocumentReader) -> None:
    parts = "[{id: a, label: A, published: '500', amount: 500}]"
    read = value_of(reader, f"kind: breakdown, published: 9 thousand, parts: {parts}")
    assert (read["amount"], "scale" in read) == ("9000", False)


def test_the_sexes_and_the_years_are_read_part_by_part(reader: DocumentReader) -> None:
    parts = "[{id: male, published: '12.5%'}, {id: female, published: '8%'}]"
    read = value_of(reader, f"kind: by-sex, published: '12.5%, 8%', parts: {parts}")
    assert [part["amount"] for part in read["parts"]] == ["12.5", "8"]
    parts = "[{period: 2015, published: '31,145 (2015)'}, {period: 2016, published: some}]"
    read = value_of(reader, f"kind: series, published: some, parts: {parts}")
    assert [part.get("amount") for part in read["parts"]] == ["31145", None]


def test_a_part_that_cannot_be_read_is_named(problems: Problems) -> None:
    parts = "[{id: male, published: some}, {id: female, published: '8%'}]"
    document = DOCUMENT.format(value=f"kind: by-sex, published: 8%, parts: {parts}", language="en")
    assert problems(document) == ["13:50: missing-key"]
