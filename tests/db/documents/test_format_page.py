"""The page for writers tells the truth: its examples are a profile, and no key is left out."""

import json
import re
from pathlib import Path
from typing import Any

from db.documents.document import DocumentReader
from db.documents.phone_numbers import phone_number

SCHEMA_FOLDER = Path(__file__).parents[3] / "resources" / "schema"
PAGE = (SCHEMA_FOLDER / "FORMAT.md").read_text("utf-8")
EXAMPLE = "\n".join(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
SCHEMA = json.loads((SCHEMA_FOLDER / "profile-1.schema.json").read_text("utf-8"))


def words(part: Any) -> set[str]:
    """Every key and every value to choose from, anywhere in the schema."""
    if isinstance(part, list):
        return {word for item in part for word in words(item)}
    if not isinstance(part, dict):
        return set()
    found = {word for item in part.values() for word in words(item)}
    choices = {word for word in part.get("enum", []) if isinstance(word, str)}
    keys = part.get("properties", {})
    return found | choices | set(keys if isinstance(keys, dict) else ())


def test_the_examples_together_are_a_whole_profile(reader: DocumentReader) -> None:
    assert reader.read(EXAMPLE.encode(), "FORMAT.md").id == "iom-norway"


def test_every_key_and_every_choice_is_explained() -> None:
    told = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`([^`\n]+)`", PAGE))))
    assert sorted(words(SCHEMA) - told - {"no"}) == []


def test_every_key_has_an_example() -> None:
    keys = {key for part in [SCHEMA] for key in property_names(part)}
    assert sorted(key for key in keys if not re.search(rf"\b{key}:", EXAMPLE)) == []


def property_names(part: Any) -> set[str]:
    if isinstance(part, list):
        return {name for item in part for name in property_names(item)}
    if not isinstance(part, dict):
        return set()
    found = {name for item in part.values() for name in property_names(item)}
    return found | set(part.get("properties", ()))


def test_every_limit_of_a_list_is_told() -> None:
    rows = re.findall(r"^ *\| (`.+`.*) \| ([\d,]+) \|$", PAGE, re.MULTILINE)
    told = {
        (name, int(limit.replace(",", "")))
        for names, limit in rows
        for name in re.findall(r"`(\w+)`", names)
    }
    assert told == list_limits(SCHEMA) - {("days", 7)}  # a week has no more


def list_limits(part: Any) -> set[tuple[str, int]]:
    """Return each key that has a list, with the most entries of that."""
    if isinstance(part, list):
        return {limit for item in part for limit in list_limits(item)}
    if not isinstance(part, dict):
        return set()
    found = {limit for item in part.values() for limit in list_limits(item)}
    return found | {
        (name, each["maxItems"])
        for name, each in part.get("properties", {}).items()
        if isinstance(each, dict) and "maxItems" in each
    }


def test_the_numbers_shown_with_a_country_code_but_without_its_plus_are_read() -> None:
    _, _, text = PAGE.partition('A country code without its "+" is one: ')
    published = re.findall("`(.+?)`", text.partition(";")[0])
    assert len(published) == 3
    read = [phone_number(each, "NO") for each in published]
    assert {number.e164 if number else "" for number in read} == {"+4723105320"}
