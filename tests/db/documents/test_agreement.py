"""Our check and the schema alone agree: what either refuses for its form, so does the other."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
READER = DocumentReader(ROOT / "resources")
SCHEMA = jsonschema_rs.Draft202012Validator(
    json.loads((ROOT / "resources" / "schema" / "profile-1.schema.json").read_text("utf-8"))
)

# What a schema cannot say: calendars, telephone books, lists of ids, and numbers in order.
BEYOND_THE_SCHEMA = {
    "bad-date",
    "bad-period",
    "dates-reversed",
    "duplicate-id",
    "given-and-withheld",
    "impossible-emergency-number",
    "impossible-phone",
    "missing-key",  # one of two keys
    "range-reversed",
    "rank-beyond",
    "shared-indicator",
    "unknown-country",
    "unknown-reference",
    "unknown-time-zone",
}
OTHER_VALUES: list[Any] = ["", " ", "x", "yes", "2016", "a\nb", "BE", [], {}, ["x"], {"x": "y"}]
OTHER_VALUES += [{"en": "x"}, {"en": ""}, "bound", "-1.10", "24:00", "2016-02-30", "x" * 8001]
Path_ = tuple[str | int, ...]


def content_of(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def paths_in(part: Any, path: Path_ = ()) -> Iterator[Path_]:
    """The way to everything in a document but to the document itself."""
    entries: Any = enumerate(part) if isinstance(part, list) else ()
    for key, value in part.items() if isinstance(part, dict) else entries:
        yield (*path, key)
        yield from paths_in(value, (*path, key))


EVERY_KEY = content_of(DATA / "good" / "every-key.yaml")
EVERY_PATH = list(paths_in(EVERY_KEY))


def parent_of(content: Any, path: Path_) -> Any:
    for step in path[:-1]:
        content = content[step]
    return content


def codes_of(content: Any) -> set[str]:
    # JSON is YAML, and quotes all that could look like something else.
    source = json.dumps(content, ensure_ascii=False).encode()
    try:
        READER.read(source, "a.yaml")
    except DocumentRefusedError as error:
        return {problem.code for problem in error.problems}
    return set()


def agree(content: Any) -> None:
    """Both accept, or both refuse, or we alone for a reason that a schema cannot know."""
    codes = codes_of(content)
    if SCHEMA.is_valid(content):
        assert codes <= BEYOND_THE_SCHEMA
    else:
        assert codes


@pytest.mark.parametrize("path", EVERY_PATH, ids=lambda path: ".".join(map(str, path)))
def test_both_agree_when_anything_is_left_out_or_twice_or_misspelt(path: Path_) -> None:
    without, renamed = copy.deepcopy(EVERY_KEY), copy.deepcopy(EVERY_KEY)
    del parent_of(without, path)[path[-1]]
    agree(without)
    parent = parent_of(renamed, path)
    if isinstance(parent, dict):
        parent[f"{path[-1]}x"] = parent.pop(path[-1])
    else:
        parent.append(parent[int(path[-1])])
    agree(renamed)


@pytest.mark.slow
@settings(max_examples=400)
@given(st.lists(st.tuples(st.sampled_from(EVERY_PATH), st.sampled_from(OTHER_VALUES)), max_size=3))
def test_both_agree_whatever_stands_in_place_of_something(changes: list[tuple[Path_, Any]]) -> None:
    content = copy.deepcopy(EVERY_KEY)
    for path, value in changes:
        try:
            parent_of(content, path)[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took away what this one is about
    agree(content)


@settings(max_examples=200)
@given(st.sampled_from(EVERY_PATH), st.text(st.characters(exclude_categories=["C"]), max_size=200))
def test_both_agree_whatever_text_stands_in_place_of_something(path: Path_, text: str) -> None:
    content = copy.deepcopy(EVERY_KEY)
    parent_of(content, path)[path[-1]] = text
    agree(content)


def has_a_mapping(path: Path) -> bool:
    """Whether a schema can be held against the file at all."""
    try:
        return isinstance(content_of(path), dict)
    except (yaml.YAMLError, UnicodeError):
        return False


DOCUMENTS = [
    path
    for folder in ("tests/data/good", "tests/data/bad", "resources/profiles")
    for path in sorted((ROOT / folder).glob("*.yaml"))
    if has_a_mapping(path)
]


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_both_agree_on_every_document_of_the_tests(path: Path) -> None:
    if SCHEMA.is_valid(content_of(path)) and path.parent.name != "bad":
        assert READER.read_file(path).source == path.read_bytes()
    else:
        with pytest.raises(DocumentRefusedError):
            READER.read_file(path)
