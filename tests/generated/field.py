"""Rich profiles of all countries, as a field worker has them: each speaks of its neighbours too.

What is asked of one country stands in many profiles: its name in summaries, partners, programmes
and labels of others, and the same labels, roles and years in all of them.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import phonenumbers

from tests.generated.field_facts import facts
from tests.generated.writing import below, entry, one_of, quoted

_HERE = Path(__file__)
_CLDR = _HERE.parents[2] / "resources" / "locale" / "en" / "cldr.json"
_CONTENT = json.loads(_CLDR.read_text("utf-8"))
# The short names, as those who write a profile have them.
_NAMES: dict[str, str] = _CONTENT["territories"] | _CONTENT["other_names"]
# These two come with the program.
_OTHERS = frozenset({"BE", "EG"})
CODES = sorted(set(phonenumbers.SUPPORTED_REGIONS) & set(_NAMES) - _OTHERS)
_ORGANISATIONS = (("International Organization for Migration", "IOM"), ("Red Crescent", "RC"))
_SYLLABLES = ("ba", "ko", "lin", "mar", "no", "ru", "sel", "ta", "vi", "zo")
_FIRST_NAMES = ("Amina", "Bruno", "Chandra", "Dalia", "Emeka", "Farah", "Goran", "Hanna")
_LAST_NAMES = ("Abdi", "Boateng", "Castro", "Diallo", "Eriksen", "Farouk", "Gomez", "Haddad")
_SUBJECTS = (
    "Return and Reintegration",
    "Counter-Trafficking",
    "Migration Health",
    "Labour Mobility",
)


class Country(NamedTuple):
    code: str
    name: str
    capital: str
    town: str
    languages: tuple[str, ...]
    currency: str
    currency_name: str


def field_documents(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """File name and YAML of each profile: one for each country, then those of another body."""
    for number in range(count):
        country = _country(CODES[number % len(CODES)])
        body = _ORGANISATIONS[number // len(CODES)]
        name = f"{body[1].lower()}-{country.code.lower()}"
        chance = Random(seed * 1_000_003 + number)
        yield f"{name}.yaml", ("\n".join(_document(chance, country, name, body)) + "\n").encode()


def write_field_documents(folder: Path, count: int, seed: int) -> None:
    """Write the profiles into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in field_documents(count, seed):
        (folder / name).write_bytes(source)


def _country(code: str) -> Country:
    known = _KNOWN.get(code)
    if known:
        capital, town, languages, currency, currency_name = known
        of = tuple(languages.split(","))
        return Country(code, _NAMES[code], capital, town, of, currency, currency_name)
    chance = Random(code)
    capital, town = (_word(chance) for _ in range(2))
    return Country(
        code, _NAMES[code], capital, town, (_word(chance), "English"), "USD", "US dollar"
    )


def _known() -> dict[str, list[str]]:
    lines = _HERE.with_name("field_countries.txt").read_text("utf-8").splitlines()
    return {code: rest for code, *rest in (line.split("|") for line in lines)}


_KNOWN = _known()


def _word(chance: Random) -> str:
    return "".join(one_of(chance, _SYLLABLES) for _ in range(3)).title()


def _document(chance: Random, country: Country, name: str, body: tuple[str, str]) -> Iterator[str]:
    near, far = (_NAMES[one_of(chance, CODES)] for _ in range(2))
    yield from _head(country, name, body, 2018 + below(chance, 8))
    yield f"summary: {quoted(_summary(country, near, far))}"
    yield from _history(chance, country, near)
    yield "offices:"
    yield from _office(chance, country, country.capital, is_main=True)
    yield from _office(chance, country, country.town, is_main=False)
    yield "programmes:"
    for number, subject in enumerate(_SUBJECTS):
        yield from _programme(chance, country, number, subject, near)
    yield "facts:"
    yield from facts(chance, country.name, country.capital, near, 2025 - below(chance, 8))
    yield from _own_facts(country)
    yield "stories:"
    told = quoted(f"{100 + below(chance, 9000):,} kms from home in {near}")
    person = one_of(chance, _FIRST_NAMES)
    yield from entry(2, {"id": "story", "published": told, "person": person})


def _head(country: Country, name: str, body: tuple[str, str], year: int) -> Iterator[str]:
    title = quoted(f"{body[1]} in {country.name}")
    yield "format: profile/1"
    yield f"id: {name}"
    yield f"title: {title}"
    yield "language: en"
    yield f"country: {quoted(country.code)}"
    yield f"covers: [{quoted(country.code)}]"
    yield "organisation:"
    yield f"  name: {body[0]}"
    yield f"  abbreviation: {body[1]}"
    yield f"edition: {year}-01"
    yield "source:"
    yield f"  title: {title}"


def _summary(country: Country, near: str, far: str) -> str:
    return (
        f"Offices in {country.capital} and {country.town} serve people on the move. Many come from "
        f"{near}: the population of the capital grows, several languages are spoken along the "
        f"border with {near}, and the currency of {far} is used at the market. Telephone lines to "
        f"{far} are bad; its office answers the phone or e-mail for both."
    )


def _history(chance: Random, country: Country, near: str) -> Iterator[str]:
    yield "history:"
    for number, what in enumerate(("Agreement on cooperation signed", "Agreement on privileges")):
        fields = {"date": str(1955 + 20 * number + below(chance, 20)), "title": quoted(what)}
        text = f"Signed in {country.capital} in the presence of the ambassador of {near}."
        yield from entry(2, fields | {"description": quoted(text)})


def _office(chance: Random, country: Country, town: str, *, is_main: bool) -> Iterator[str]:
    key, kind = ("country-office", "Country Office") if is_main else ("sub-office", "Sub-Office")
    yield from entry(2, {"id": key, "kind": key, "name": quoted(f"{kind} {town}")})
    yield "    address:"
    yield f"      street: {quoted(f'{1 + below(chance, 90)} Independence Avenue')}"
    yield f"      city: {quoted(town)}"
    yield f"      country: {quoted(country.code)}"
    yield from _contacts(chance, country.code, key)
    yield "    hours:"
    yield '      - {days: [mon, tue, wed, thu], opens: "08:30", closes: "17:00"}'
    yield "    people:"
    person = f"{one_of(chance, _FIRST_NAMES)} {one_of(chance, _LAST_NAMES)}"
    title = "Chief of Mission" if is_main else "Head of Sub-Office"
    yield from entry(6, {"name": quoted(person), "title": quoted(title)})
    yield "    partners:"
    for partner in ("Ministry of the Interior", "Population Council", "Red Cross"):
        yield f"      - name: {quoted(f'{partner}, {country.name}')}"


def _contacts(chance: Random, code: str, office: str) -> Iterator[str]:
    yield "    phones:"
    for phone in ("switchboard", "mobile", "fax"):
        number = quoted(_number(chance, code))
        yield from entry(6, {"id": phone, "kind": phone, "published": number})
    yield "    emails:"
    address = quoted(f"{office}.{code.lower()}@example.org")
    yield from entry(6, {"id": "email", "address": address})
    yield "    websites:"
    yield from entry(6, {"id": "website", "url": f"https://{code.lower()}.example.org"})


def _number(chance: Random, code: str) -> str:
    example = phonenumbers.example_number(code)
    assert example is not None
    shown = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
    return f"{shown[:-2]}{below(chance, 90) + 10}"


def _programme(
    chance: Random, country: Country, number: int, subject: str, near: str
) -> Iterator[str]:
    start = 1995 + below(chance, 25)
    fields = {
        "id": f"programme-{number}",
        "name": quoted(f"{subject} between {country.name} and {near}"),
        "abbreviation": quoted("".join(word[0] for word in subject.split()) + country.code),
        "description": quoted(f"For the population of {near} who live in {country.capital}."),
        "start": str(start),
    }
    yield from entry(2, fields)
    yield "    funders:"
    funder = {
        "name": quoted(f"Government of {near}"),
        "role": one_of(chance, ("funder", "supporter")),
    }
    yield from entry(6, funder | {"since": str(start)})


def _own_facts(country: Country) -> Iterator[str]:
    values = {
        "capital": ["kind: text", f"published: {quoted(country.capital)}"],
        "languages": [
            "kind: list",
            f"published: {quoted(', '.join(country.languages))}",
            f"items: [{', '.join(map(quoted, country.languages))}]",
        ],
        "currency": [
            "kind: currency",
            f"published: {quoted(country.currency_name)}",
            f"name: {quoted(country.currency_name)}",
            f"currency: {country.currency}",
        ],
    }
    for indicator, value in values.items():
        yield from entry(2, {"id": indicator, "indicator": indicator, "period": "not stated"})
        yield "    value:"
        yield from ("      " + line for line in value)
