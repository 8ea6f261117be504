"""Reads a policy that is written plainly without loading YAML, as every start has to do it.

Only what means the same in YAML is read, and only if the schema allows all of it. Anything else
is left to `policy_file`, which takes fifty times as long and tells what is wrong.
"""

import json
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LARGEST = 64 * 1024
PATHS = ("library", "profiles-at-first-start")

_REST = r" *(?: #.*)?"
_WORDS = re.compile(r"\[ *([a-z]+(?:, *[a-z]+)*) *\]")
_LINE = re.compile(
    r"(?P<indent>|  )(?P<key>[a-z]+(?:-[a-z]+)*):"
    r"(?: +(?P<value>"
    r'"[^"\\]+"'
    rf"|{_WORDS.pattern}"
    r"|[A-Za-z0-9/\\](?:[A-Za-z0-9 ./_\\@;,()-]|:(?=[^ ]))*"
    rf"))?{_REST}"
)
_NOTHING = re.compile(r" *(?:#.*)?")


def read_plain_policy(file: Path, schema: Path) -> dict[str, Any] | None:
    """The content of the file; None where it takes more to read it."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
            return None
        text = file.read_bytes().removeprefix(b"\xef\xbb\xbf").decode()
    except (OSError, ValueError):
        return None
    content = _content(text.replace("\r\n", "\n"))
    if content is None:
        return None
    rules = json.loads(schema.read_text(encoding="utf-8"))
    is_allowed = _is_allowed(content, rules, rules["$defs"]) and _is_whole(content)
    return content if is_allowed else None


def _content(text: str) -> dict[str, Any] | None:
    content: dict[str, Any] = {}
    part: dict[str, Any] | None = None  # what indented lines belong to
    for line in text.split("\n"):
        if not line.isprintable():
            return None
        if _NOTHING.fullmatch(line):
            continue
        found = _LINE.fullmatch(line)
        place = content if found and not found["indent"] else part
        if found is None or place is None or found["key"] in place:
            return None
        if found["value"] is not None:
            place[found["key"]] = _value(found["value"].rstrip(" "))
            part = part if found["indent"] else None
        elif found["indent"]:
            return None
        else:
            part = place[found["key"]] = {}
    return content


def _value(written: str) -> str | list[str]:
    words = _WORDS.fullmatch(written)
    if words:
        return [word.strip() for word in words[1].split(",")]
    return written.strip('"')


def _is_allowed(value: object, rule: Mapping[str, Any], named: Mapping[str, Any]) -> bool:
    """Whether the schema allows a value, for the few words that this schema uses."""
    if "$ref" in rule:
        return _is_allowed(value, named[rule["$ref"].rpartition("/")[2]], named)
    if "enum" in rule:
        return value in rule["enum"]
    if rule["type"] == "string":
        return isinstance(value, str) and _is_allowed_text(value, rule)
    if rule["type"] == "array":
        return isinstance(value, list) and all(_is_allowed(v, rule["items"], named) for v in value)
    if not isinstance(value, dict) or not value:
        return False  # a part with nothing in it is no map in YAML
    keys = rule["properties"]
    return all(key in value for key in rule.get("required", ())) and all(
        key in keys and _is_allowed(each, keys[key], named) for key, each in value.items()
    )


def _is_allowed_text(text: str, rule: Mapping[str, Any]) -> bool:
    length = rule.get("minLength", 0) <= len(text) <= rule.get("maxLength", len(text))
    return length and re.search(rule.get("pattern", ""), text) is not None


def _is_whole(content: Mapping[str, Any]) -> bool:
    parts = (content.get(name, {}) for name in ("locked", "defaults"))
    return all(Path(part[key]).is_absolute() for part in parts for key in PATHS if key in part)
