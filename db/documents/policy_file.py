"""Reads the file with the settings that the administrator of a computer owns."""

import json
from collections.abc import Iterator
from pathlib import Path

from db.documents.faults import Faults, ReadingStoppedError
from db.documents.file_bytes import read_bytes
from db.documents.schema_check import SchemaCheck
from db.documents.source import read_tree
from db.documents.tree import MappingNode, child, plain_mapping, text_at, type_name
from db.errors import FileUnreadableError, Problem
from db.rows.policy import PolicyFile

PATHS = ("library", "profiles-at-first-start")
# What is wrong at the top may have been meant to lock any setting, but for these.
LOCK_NOTHING = {("reason",), ("reasons",), ("defaults",)}


def read_policy(file: Path, schema: Path) -> PolicyFile:
    """Read the file whatever is in it; nothing that is wrong with it is an error."""
    faults = Faults(str(file))
    try:
        return _checked(_root(file, faults), schema, faults)
    except FileUnreadableError as error:
        problem = Problem(error.code, str(file), 0, 0, tuple(error.parameters.items()))
        return PolicyFile({}, (problem,), is_understood=False)
    except ReadingStoppedError:
        return PolicyFile({}, _problems(faults), is_understood=False)


def _root(file: Path, faults: Faults) -> MappingNode:
    """The whole tree. Raises FileUnreadableError; ReadingStoppedError for what is not plain."""
    root = read_tree(read_bytes(file, faults), faults)
    if not isinstance(root, MappingNode):
        raise faults.stop("wrong-type", root, expected="mapping", found=type_name(root))
    return root


def _checked(root: MappingNode, schema: Path, faults: Faults) -> PolicyFile:
    is_plain = not len(faults)
    content = plain_mapping(root)
    check = SchemaCheck(json.loads(schema.read_text(encoding="utf-8")))
    wrong = check.check(root, content, faults)
    wrong |= frozenset(_paths_of_other_systems(root, faults))
    is_understood = is_plain and all(len(way) > 1 or way in LOCK_NOTHING for way in wrong)
    return PolicyFile(content, _problems(faults), wrong, is_understood)


def _paths_of_other_systems(root: MappingNode, faults: Faults) -> Iterator[tuple[str, ...]]:
    """A drive means nothing on Linux: the path would lead on from where the program starts."""
    for section in ("locked", "defaults"):
        for key in PATHS:
            node = text_at(child(root, section), key)
            if node is not None and not Path(node.text).is_absolute():
                faults.add("not-absolute", node, value=node.text)
                yield section, key


def _problems(faults: Faults) -> tuple[Problem, ...]:
    """All faults, in words that fit a policy."""
    return tuple(
        Problem("empty-policy", one.file, 0, 0) if one.code == "empty-file" else one
        for one in faults.refusal().problems
    )
