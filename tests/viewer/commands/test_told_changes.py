"""`import` tells by what a new edition changed of the one before it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DOCUMENT = """\
format: profile/1
id: made-up
title: Made-up office
language: en
country: NO
edition: "{edition}"
organisation: {{name: Example Organisation}}
source: {{title: An example}}
offices:
  - id: main
    kind: country-office
    name: Main office
    hours: [{{days: [mon], opens: "08:00", closes: "{closes}"}}]
    phones:
      - {{id: desk, kind: telephone, published: "+47 23 10 53 20"{phone}}}
facts:
  - id: a
    indicator: population
    value: {{kind: quantity, published: "5 million", amount: "5", scale: million}}
    period: "2019"
    status: {status}
"""
FIRST = {"edition": "2020-01", "closes": "16:00", "phone": "", "status": "observed"}
Program = Callable[..., Any]
Write = Callable[[str, str], Path]


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        (
            {"phone": ', extension: "12"'},
            "Extension of Telephone of Main office: not stated → 12",
        ),
        (
            {"phone": ', doubtful: "It rings at a shop."'},
            "Doubt of Telephone of Main office: not stated → It rings at a shop.",
        ),
        (
            {"closes": "15:00"},
            "Opening hours of Main office: Mon: 08:00\N{EN DASH}16:00 → Mon: 08:00\N{EN DASH}15:00",
        ),
        ({"status": "estimate"}, "Status of Population: observed → estimate"),
    ],
)
def test_a_new_edition_is_told_by_what_changed(
    program: Program, write: Write, changed: dict[str, str], line: str
) -> None:
    program("import", write("a.yaml", DOCUMENT.format(**FIRST)))
    newer = DOCUMENT.format(**{**FIRST, "edition": "2020-02", **changed})
    run = program("import", write("a.yaml", newer))
    assert [each.strip() for each in run.out.splitlines()][1:] == [
        line,
        "Edition: January 2020 → February 2020",
    ]


def test_contacts_are_told_first_and_an_address_without_the_own_organisation(
    program: Program, write: Write
) -> None:
    place = "organisation: Example Organisation, street: {street}, city: Oslo, country: NO"
    document = DOCUMENT.replace("    phones:", f"    address: {{{{{place}}}}}\n    phones:")
    program("import", write("a.yaml", document.format(**FIRST, street="Torget 1")))
    newer = document.format(**{**FIRST, "edition": "2020-02"}, street="Torget 2")
    program("import", write("a.yaml", newer.replace("23 10 53 20", "23 10 53 21")))
    run = program("history", "made-up", "--changes-since", "1")
    assert run.out.splitlines() == [
        "Telephone of Main office: +47 23 10 53 20 → +47 23 10 53 21",
        "Address of Main office: Torget 1, Oslo, Norway → Torget 2, Oslo, Norway",
        "Edition: January 2020 → February 2020",
    ]
