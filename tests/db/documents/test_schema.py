"""The schema serves editors too: they type what they read, and show what a key is for."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

ROOT = Path(__file__).parents[3]
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "resources" / "schema" / "profile-1.schema.json").read_text("utf-8")
)
DOCUMENTS = [
    *sorted((ROOT / "resources" / "profiles").glob("*.yaml")),
    *sorted((ROOT / "tests" / "data" / "good").glob("*.yaml")),
]


def as_editors_read(text: str) -> str | int | float:
    """A plain value of YAML 1.2: 1973 is a whole number, 11.3 a number, NO a text."""
    if re.fullmatch("-?[0-9]+", text):
        return int(text)
    return float(text) if re.fullmatch(r"-?[0-9]+\.[0-9]+", text) else text


def content_in_editor(part: yaml.Node | None) -> Any:
    if isinstance(part, yaml.MappingNode):
        return {key.value: content_in_editor(value) for key, value in part.value}
    if isinstance(part, yaml.SequenceNode):
        return [content_in_editor(item) for item in part.value]
    assert isinstance(part, yaml.ScalarNode)
    return part.value if part.style else as_editors_read(part.value)


def objects(part: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of the schema that is about a mapping, and where it is."""
    if isinstance(part, dict):
        if "properties" in part and part is not SCHEMA:
            yield path, part
        for key, value in part.items():
            yield from objects(value, f"{path}/{key}")
    if isinstance(part, list):
        for index, item in enumerate(part):
            yield from objects(item, f"{path}/{index}")


def target(part: Any) -> Any:
    name = part.get("$ref", "").removeprefix("#/$defs/") if isinstance(part, dict) else ""
    return SCHEMA["$defs"][name] if name else part


def test_the_schema_is_a_schema() -> None:
    jsonschema_rs.meta.validate(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_a_good_document_is_good_in_an_editor_too(path: Path) -> None:
    content = content_in_editor(yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader))
    errors = jsonschema_rs.Draft202012Validator(SCHEMA).iter_errors(content)
    assert [(error.instance_path, error.message) for error in errors] == []


def test_unknown_keys_are_errors_everywhere() -> None:
    # Conditions look at one key; what they lead to is as strict as all else.
    lenient = {path for path, part in objects(SCHEMA) if "additionalProperties" not in part}
    assert {path for path in lenient if not path.endswith(("/if", "/else"))} == {
        "/$defs/fact/properties/value"
    }


def test_editors_can_say_what_every_key_is_for() -> None:
    silent = [
        f"{path}/{key}"
        for path, part in [("", SCHEMA), *objects(SCHEMA)]
        for key, value in part["properties"].items()
        if isinstance(value, dict) and not path.endswith("/if")
        if "description" not in value and "description" not in target(value)
    ]
    assert silent == []


def test_every_part_of_the_schema_is_in_use() -> None:
    text = json.dumps(SCHEMA)
    assert [name for name in SCHEMA["$defs"] if f'"#/$defs/{name}"' not in text] == []
