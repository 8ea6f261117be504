"""Holds a tree against the published JSON Schema and tells every difference with its place."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from db.characters import code_point, unseen_in, unseen_name, with_unseen_shown
from db.documents.dates import add_bad_period
from db.documents.faults import Faults
from db.documents.tree import MappingNode, Node, TextNode, key_place, nodes_along, type_name

_HYPHENS_TOO_MANY = re.compile("[a-z0-9-]*[a-z0-9][a-z0-9-]*")
JSON_TYPES = {"object": "mapping", "array": "list"}

# What the pattern of each definition is about; the name of the key decides where there is none.
PATTERN_CODES = {
    "id": "bad-id",
    "date": "bad-date",
    "edition": "bad-edition",
    "period": "bad-period",
    "country": "bad-country",
    "languageTag": "bad-language",
    "decimal": "bad-number",
    "whole": "bad-number",
    "positive": "bad-number",
    "currency": "bad-currency",
    "url": "bad-url",
    "email": "bad-email",
    "line": "line-break",
    "published": "line-break",
    "blank": "line-break",
    "time": "bad-time",
    "label": "empty-text",
    "absolutePath": "not-absolute",
    "years": "number-out-of-range",
    "editions": "number-out-of-range",
}


class SchemaCheck:
    """The schema, compiled once for many documents."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._schema = schema
        self._validator = Draft202012Validator(dict(schema))

    def check(
        self, root: MappingNode, content: object, faults: Faults
    ) -> frozenset[tuple[str, ...]]:
        """Note everything in the tree that the schema does not allow; `content` is it in plain.

        Returns the ways there, keys and indexes: ("offices", "0", "name").
        """
        ways: set[tuple[str, ...]] = set()
        for error in self._validator.iter_errors(content):
            node = list(nodes_along(root, error.instance_path))[-1]
            if not _hides(node, error):
                self._note(error, node, faults)
            ways.update(_ways(error))
        return frozenset(ways)

    def _note(self, error: ValidationError, node: Node, faults: Faults) -> None:
        kind = error.kind
        if isinstance(node, TextNode) and not node.text.strip():
            faults.add("empty-text", node)
        elif isinstance(kind, ValidationErrorKind.AdditionalProperties):
            self._note_unknown_keys(error, kind.unexpected, node, faults)
        elif isinstance(kind, ValidationErrorKind.Required):
            faults.add("missing-key", node, key=str(kind.property))
        elif isinstance(kind, ValidationErrorKind.Type):
            names = {JSON_TYPES.get(name, "text") for name in kind.types}
            expected = " / ".join(sorted(names, reverse=True))
            faults.add("wrong-type", node, expected=expected, found=type_name(node))
        elif not isinstance(node, TextNode) and isinstance(kind, ValidationErrorKind.Enum):
            faults.add("wrong-type", node, expected="text", found=type_name(node))
        elif isinstance(kind, ValidationErrorKind.Enum):
            known = [str(option) for option in kind.options if isinstance(option, str)]
            value = str(error.instance)
            near = faults.nearest(value, known)
            faults.add("unknown-value", node, value=value, nearest=near, known=", ".join(known))
        else:
            self._note_text(error, node, faults)

    def _note_text(self, error: ValidationError, node: Node, faults: Faults) -> None:
        kind, value = error.kind, str(error.instance)
        if isinstance(kind, ValidationErrorKind.MinItems):
            faults.add("empty-list", node)
        elif isinstance(kind, ValidationErrorKind.MaxItems) and isinstance(error.instance, list):
            count, limit = len(error.instance), kind.limit
            key = str(error.instance_path[-1])
            faults.add("list-too-long", node, key=key, count=str(count), limit=str(limit))
        elif isinstance(kind, ValidationErrorKind.MinLength | ValidationErrorKind.MinProperties):
            faults.add("empty-text", node)
        elif isinstance(kind, ValidationErrorKind.MaxLength):
            faults.add("text-too-long", node, limit=str(kind.limit))
        else:
            _note_pattern(node, PATTERN_CODES.get(_subject(error), "bad-format"), value, faults)

    def _note_unknown_keys(
        self, error: ValidationError, keys: list[str], node: Node, faults: Faults
    ) -> None:
        definition = _at(self._schema, error.schema_path[:-1])
        cut = _texts_cut_at_commas(node)
        for key in keys:
            place = key_place(node, key)
            if key in cut:
                if cut[key]:
                    faults.add("comma-in-braces", place, value=cut[key])
            elif unseen_in(key):
                _note_unseen(place, key, faults)
            elif "patternProperties" in definition:  # only a text has keys of a pattern
                faults.add("bad-language", place, value=key)
            else:
                near = faults.nearest(key, definition.get("properties", {}))
                faults.add("unknown-key", place, key=key, nearest=near)


def _texts_cut_at_commas(node: Node) -> dict[str, str]:
    """By the first key that is none: each text that commas within {…} have cut into seeming keys
    without values. Its further pieces have "".
    """
    cut: dict[str, str] = {}
    if not isinstance(node, MappingNode):
        return cut
    start, whole, end = "", "", (0, 0)
    for key, value in node.values.items():
        place = node.keys[key]
        gap = place.column - end[1] - 1 if place.line == end[0] else -1
        has_no_colon = value.column == place.column + len(key)
        if isinstance(value, TextNode) and not value.text and has_no_colon and 0 <= gap <= 1:
            start, whole = start or key, f"{whole},{' ' * gap}{key}"
            cut |= {key: "", start: whole}
            end = place.line, place.column + len(key)
        elif isinstance(value, TextNode):
            start, whole, end = "", value.text, (value.line, value.column + len(value.text))
    return cut


def _note_pattern(node: Node, code: str, value: str, faults: Faults) -> None:
    """Say what is wrong with the form of a text, and what was meant where that is plain."""
    if code != "line-break" and unseen_in(value):
        _note_unseen(node, value, faults)
    elif code == "bad-id" and _HYPHENS_TOO_MANY.fullmatch(value):
        faults.add("stray-hyphen", node, value=value, nearest=re.sub("-+", "-", value).strip("-"))
    elif code == "bad-period":
        add_bad_period(node, value, faults)
    else:
        faults.add(code, node, value=value)


def _note_unseen(place: Node, text: str, faults: Faults) -> None:
    unseen, shown = unseen_in(text), with_unseen_shown(text)
    what = unseen_name(unseen)
    faults.add("invisible-character", place, value=shown, what=what, character=code_point(unseen))


def _hides(node: Node, error: ValidationError) -> bool:
    """Whether the error may come of what was refused: an unknown text, or keys merged in."""
    is_missing = isinstance(error.kind, ValidationErrorKind.Required)
    return node.refused and (isinstance(node, TextNode) or is_missing)


def _ways(error: ValidationError) -> Iterator[tuple[str, ...]]:
    """To what an error is about; an unknown key is meant itself, not what it lies in."""
    way = tuple(map(str, error.instance_path))
    if isinstance(error.kind, ValidationErrorKind.AdditionalProperties):
        for key in error.kind.unexpected:
            yield (*way, key)
    elif isinstance(error.kind, ValidationErrorKind.Required):
        yield (*way, str(error.kind.property))
    else:
        yield way


def _subject(error: ValidationError) -> str:
    """What a pattern is about: the definition that holds it, or the key that it is for."""
    path = [step for step in error.schema_path if isinstance(step, str)]
    if path[:1] == ["$defs"] and len(path) == 3:
        return path[1]
    return str(error.instance_path[-1]) if error.instance_path else ""


def _at(schema: Mapping[str, Any], path: list[str | int]) -> Mapping[str, Any]:
    """The part of the schema that a path leads to."""
    part: Any = schema
    for step in path:
        part = part[step]
    return part if isinstance(part, Mapping) else {}
