"""JSON exports, held against their schema by a validator that is not ours."""

import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import db.rows
from db.rows import Profile, Text
from viewer.exports.json_document import json_document

NAMES = {
    "ProfileSummary": "summary", "ContactPoint": "contact", "OpeningHours": "hours",
    "Institution": "body",
}  # fmt: skip
AS_TEXT = {"PartialDate", "Period"}
EXPORTED = {
    "Activity", "Address", "Area", "Institution", "ContactPoint", "Event", "Fact", "Maintainer",
    "Membership", "Office",
    "OpeningHours", "Part", "Person", "Profile", "ProfileSummary", "Programme",
    "Source", "Story", "Text", "Value",
}  # fmt: skip


@pytest.fixture(scope="session")
def schema(resources: Path) -> dict[str, Any]:
    file = resources / "schema" / "export-1.schema.json"
    return dict(json.loads(file.read_text("utf-8")))


def faults(schema: dict[str, Any], source: bytes) -> list[str]:
    validator = jsonschema_rs.validator_for(schema)
    return [error.message for error in validator.iter_errors(json.loads(source))]


def members(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that the schema knows, with what it says of it."""
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for inner in part.values():
            yield from members(inner)


def test_the_schema_is_a_schema_and_describes_every_key(schema: dict[str, Any]) -> None:
    jsonschema_rs.meta.validate(schema)
    assert [name for name, member in members(schema) if not member.get("description")] == []
    objects = [schema, *(part for part in schema["$defs"].values() if part["type"] == "object")]
    assert {part["additionalProperties"] for part in objects} == {False}


@pytest.mark.parametrize("row", sorted(EXPORTED))
def test_the_schema_has_the_fields_of_the_rows(schema: dict[str, Any], row: str) -> None:
    fields = inspect.signature(getattr(db.rows, row)).parameters
    described = schema["$defs"][NAMES.get(row, row.lower())]
    assert set(described["required"]) == set(fields)
    assert set(described["properties"]) - set(fields) == (
        {"unexplained"} if row == "Value" else set()
    )


def test_the_profiles_that_come_with_the_program_fit_the_schema(
    schema: dict[str, Any], belgium: Profile, egypt: Profile
) -> None:
    source = json_document([belgium, egypt])
    assert faults(schema, source) == []
    read = json.loads(source)
    assert read["format"] == "profile-export/1"
    assert [one["summary"]["id"] for one in read["profiles"]] == ["iom-belgium", "iom-egypt"]


def test_every_kind_of_value_and_any_number_of_profiles_fit_the_schema(
    schema: dict[str, Any], more_profiles: tuple[Profile, ...]
) -> None:
    assert faults(schema, json_document(more_profiles)) == []


def test_no_profile_is_a_document_too(schema: dict[str, Any]) -> None:
    assert faults(schema, json_document([])) == []


def test_numbers_stay_exact_and_dates_are_as_precise_as_their_source(belgium: Profile) -> None:
    (read,) = json.loads(json_document([belgium]))["profiles"]
    facts = {fact["id"]: fact for fact in read["facts"]}
    assert facts["population"]["value"]["amount"] == "11.3"
    assert facts["net-migration-rate"]["period"] == "2015/2020"
    assert read["summary"]["edition"] == "2016-02"
    assert facts["migration-flows"]["value"]["unexplained"] == "272"


def test_what_is_withheld_has_its_reason_and_no_number(belgium: Profile) -> None:
    (read,) = json.loads(json_document([belgium]))["profiles"]
    email = next(one for one in read["offices"][0]["contacts"] if one["id"] == "email")
    assert (email["shown"], email["copied"]) == ("", "")
    assert email["withheld"]["value"].startswith("The source page masks the address")


def test_the_document_is_read_by_people_too(belgium: Profile) -> None:
    source = json_document([belgium])
    assert source == json_document([belgium])
    assert "Músico".encode() in source
    assert source.startswith(b'{\n  "format": "profile-export/1",\n  "profiles": [\n    {\n')
    assert source.endswith(b"}\n")


@given(st.text(st.characters()))
def test_any_text_is_read_back_as_it_was(belgium: Profile, text: str) -> None:
    source = json_document([belgium._replace(description=Text(text, "en"))])
    (read,) = json.loads(source.decode())["profiles"]
    expected = "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in text)
    assert read["description"]["value"] == expected
