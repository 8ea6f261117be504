"""From bytes to a tree: every scalar is text, and every node knows its line and column."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.documents.faults import Faults
from db.documents.source import read_tree
from db.documents.tree import MappingNode, Node, plain, text_at

ROOT = Path(__file__).parents[3]
HEAD = "format: profile/1\nid: a\ntitle: A\nlanguage: en\ncountry: BE\norganisation: {name: A}\n"
REST = "edition: 2016\nsource: {title: A}\n"
LOOKALIKES = ["NO", "yes", "0551234567", "12:30", "1_000", "0x1F", "1e3", "~", "null", ".inf"]

# Not every build of PyYAML has the parser written in C.
WITHOUT_C = """
import json, sys
sys.modules["yaml._yaml"] = None
from pathlib import Path
from db.documents.document import DocumentReader
from db.documents.source import PARSER
assert PARSER.__name__ == "SafeLoader"
reader = DocumentReader(Path("resources"))
print(json.dumps(reader.read_file(Path(sys.argv[1])).content))
"""


def tree(source: str | bytes) -> Node:
    return read_tree(source.encode() if isinstance(source, str) else source, Faults("a.yaml"))


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_looks_like_something_else_stays_text(text: str) -> None:
    assert plain(tree(f"a: {text}")) == {"a": text}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_the_same_with_the_line_ends_of_every_system(end: str) -> None:
    root = tree(f"a: 1{end}é🌐: {{b: 2}}{end}c:{end}  - x{end}")
    assert isinstance(root, MappingNode)
    b = text_at(root.values["é🌐"], "b")
    assert b
    assert (b.line, b.column) == (2, 9)
    assert (root.keys["c"].line, root.keys["c"].column) == (3, 1)


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert plain(tree(b"\xef\xbb\xbfa: 1")) == {"a": "1"}


def test_a_byte_that_is_not_utf8_is_told_by_line_and_character(
    problems: Callable[[bytes | str], list[str]],
) -> None:
    source = f"{HEAD}summary: é🌐".encode() + b"\xe9\r\n# \xff\r\n" + REST.encode()
    assert problems(source) == ["7:12: not-utf8", "8:3: not-utf8"]


def test_a_character_that_cannot_be_seen_is_told_where_it_is(
    problems: Callable[[bytes | str], list[str]],
) -> None:
    assert problems(f"{HEAD}summary: a\x00b\u2028c\x9b\n{REST}") == [
        "7:11: control-character",
        "7:13: control-character",
        "7:15: control-character",
    ]


def test_an_escape_cannot_bring_in_what_the_file_may_not_hold(
    problems: Callable[[bytes | str], list[str]],
) -> None:
    escapes = ["\\0", "\\e[31m", "\\x9b", "\\L", "\\uFEFF", "\\b"]
    for escape in escapes:
        assert problems(f'{HEAD}summary: "a{escape}"\n{REST}') == ["7:10: control-character"]


def test_a_tab_and_a_line_feed_within_a_text_are_kept() -> None:
    assert plain(tree('a: "b\\tc\\nd"')) == {"a": "b\tc\nd"}


def test_duplicate_keys_are_told_each_with_its_place_and_the_first_is_kept() -> None:
    faults = Faults("a.yaml")
    root = read_tree(b"a: 1\nb: {c: 1, c: 2}\na: 2\n'a': 3\n", faults)
    assert plain(root) == {"a": "1", "b": {"c": "1"}}
    told = [(p.line, p.column, dict(p.parameters)["first"]) for p in faults.refusal().problems]
    assert told == [(2, 11, "2"), (3, 1, "1"), (4, 1, "1")]


def test_an_unknown_value_hides_no_other_problem(
    problems: Callable[[bytes | str], list[str]],
) -> None:
    assert problems(f"{HEAD}covers: [*all, XX]\n{REST}facts:\n- {{<<: *a, idd: x}}\n") == [
        "7:10: alias",
        "7:16: unknown-country",
        "11:4: merge",
        "11:8: alias",
        "11:12: unknown-key",
    ]


def test_documents_are_read_without_the_parser_in_c(reader: DocumentReader) -> None:
    path = ROOT / "tests" / "data" / "good" / "every-key.yaml"
    result = subprocess.run(
        [sys.executable, "-c", WITHOUT_C, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(result.stdout) == reader.read_file(path).content
