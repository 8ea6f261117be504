"""Nothing that a file holds makes reading it slow, large or fatal."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError, Problem
from tests.generated.limits import limit_document

ROOT = Path(__file__).parents[3]
MOST_SECONDS = 2.0  # of the processor: other programs on the same machine are not our doing
MOST_MEGABYTES = 200

# Runs in a process of its own: a crash would be one of its parser's and not of the tests.
CHILD = """
import re, sys, time
from pathlib import Path
from db.errors import DocumentRefusedError
from db.documents.document import DocumentReader

def peak_megabytes():
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) / 1024
    import psutil
    memory = psutil.Process().memory_info()
    return getattr(memory, "peak_wset", memory.rss) / 1024 / 1024

reader = DocumentReader(Path("resources"))
start = time.process_time()
try:
    reader.read_file(Path(sys.argv[1]))
except DocumentRefusedError as error:
    print(time.process_time() - start, peak_megabytes(), len(error.problems))
    for problem in error.problems:
        print(f"{problem.line}:{problem.column}: {problem.code}")
"""

# name: the most entries, the key, and how the first of them begins
LISTS = {
    "events": (2000, "history", "- date"),
    "offices": (1000, "offices", "- id: office-0"),
    "phones": (200, "phones", "- id: phone-0"),
    "parts": (500, "parts", "- id: part-0"),
}
LEVELS = 100_000
NESTED = {
    "lists": (LEVELS * "[", "1:33: too-deep"),
    "closed lists": (LEVELS * "[" + LEVELS * "]", "1:33: too-deep"),
    "lists on lines of their own": (LEVELS * "[\n", "33:1: too-deep"),
    "mappings": (LEVELS * "{a: ", "1:129: too-deep"),
    "lists of dashes": (LEVELS * "- ", "1:65: too-deep"),
    "lists under a key": ("a: " + LEVELS * "[", "1:35: too-deep"),
    "keys of keys": (LEVELS * "? ", "1:65: too-deep"),
    "keys in lists": (LEVELS * "[? ", "1:49: too-deep"),
}
LEVEL_OF_TEN = "{name}: &{name} [" + ",".join(["*{before}"] * 10) + "]\n"
ALIAS_BOMB = "a: &a [x]\n" + "".join(
    LEVEL_OF_TEN.format(name=name, before=before)
    for before, name in zip("abcdefghijkl", "bcdefghijklm", strict=True)
)
MERGE_BOMB = "a: &a {x: 1}\n" + "".join(
    f"{name}: &{name} {{<<: [{', '.join([f'*{before}'] * 9)}]}}\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
FLOODS = {
    "empty facts": "format: profile/1\nfacts: [" + "{}," * 12_400 + "]\n",
    "empty values": "format: profile/1\nfacts: [" + "{value: {kind: breakdown}}," * 3_100 + "]\n",
    "empty offices": "format: profile/1\noffices: [" + "{phones: [{},{},{}]}," * 2_000 + "]\n",
    "wrong codes": "format: profile/1\ncovers: [" + "x," * 24_900 + "]\n",
    "unknown keys": "format: profile/1\n" + "".join(f"tilte{n}: x\n" for n in range(12_400)),
    "aliases": "format: profile/1\ncovers: [" + "*x," * 24_900 + "]\n",
    "control characters": "format: profile/1\nsummary: " + "\x07" * 1_000_000,
    "bytes that are not UTF-8": "format: profile/1\nsummary: " + "\udcff" * 1_000_000,
}


def refused(path: Path) -> tuple[float, float, list[str]]:
    """Seconds of processor time, megabytes at most, and the problems of a document."""
    result = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    figures, *problems = result.stdout.splitlines()
    seconds, megabytes, _ = figures.split()
    return float(seconds), float(megabytes), problems


def refused_in_time(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "a.yaml"
    path.write_bytes(text.encode(errors="surrogateescape"))
    seconds, megabytes, problems = refused(path)
    assert seconds < MOST_SECONDS
    assert megabytes < MOST_MEGABYTES
    return problems


@pytest.mark.parametrize("what", NESTED)
def test_a_hundred_thousand_levels_are_refused_at_the_first_too_many(
    what: str, tmp_path: Path
) -> None:
    text, expected = NESTED[what]
    assert refused_in_time(tmp_path, text)[-1] == expected


def test_an_alias_bomb_is_refused_alias_by_alias(tmp_path: Path) -> None:
    problems = refused_in_time(tmp_path, ALIAS_BOMB)
    assert problems[:3] == ["1:1: no-format", "1:4: anchor", "2:4: anchor"]
    assert sum(problem.endswith(" alias") for problem in problems) == 120


def test_a_merge_bomb_is_refused_merge_by_merge(tmp_path: Path) -> None:
    problems = refused_in_time(tmp_path, MERGE_BOMB)
    assert sum(problem.endswith(" merge") for problem in problems) == 8


def test_a_file_of_a_hundred_megabytes_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    seconds, megabytes, problems = refused(path)
    assert problems == ["1:1: too-large"]
    assert (seconds < MOST_SECONDS, megabytes < 100) == (True, True)


def test_tags_of_programming_languages_are_refused(tmp_path: Path) -> None:
    text = 'id: !!python/object/apply:os.system ["echo"]\ntitle: !!python/name:os.system\n'
    problems = refused_in_time(tmp_path, text)
    assert problems == ["1:1: no-format", "1:5: tag", "2:8: tag"]


@pytest.mark.parametrize("what", FLOODS)
def test_a_flood_of_problems_is_cut_off(what: str, tmp_path: Path) -> None:
    assert len(refused_in_time(tmp_path, FLOODS[what])) <= 1_001


def test_a_text_of_a_megabyte_is_refused(tmp_path: Path) -> None:
    assert refused_in_time(tmp_path, "id: " + "x" * 1_000_000) == ["1:5: text-too-long"]


def test_more_entries_than_any_profile_has_are_refused(tmp_path: Path) -> None:
    assert refused_in_time(tmp_path, "covers: [" + "x," * 200_000 + "]") == [
        "1:1: too-many-entries"
    ]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_longer_than_any_profile_has_is_refused_with_its_place_and_both_numbers(
    name: str,
) -> None:
    most, key, first = LISTS[name]
    reader = DocumentReader(ROOT / "resources")
    reader.read(limit_document(name, most), "a.yaml")
    source = limit_document(name, most + 1)
    with pytest.raises(DocumentRefusedError) as refusal:
        reader.read(source, "a.yaml")
    (problem,) = refusal.value.problems
    lines = source.decode().splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.lstrip().startswith(first))
    assert problem == Problem(
        "list-too-long",
        "a.yaml",
        line,
        lines[line - 1].index("-") + 1,
        (("key", key), ("count", str(most + 1)), ("limit", str(most))),
    )


def test_every_list_of_the_format_has_a_limit() -> None:
    schema = json.loads(
        (ROOT / "resources" / "schema" / "profile-1.schema.json").read_text("utf-8")
    )
    assert [part for part in lists_in(schema) if "maxItems" not in part] == []


def lists_in(part: object) -> Iterator[dict[str, object]]:
    """Yield each list that a part of the schema describes."""
    if isinstance(part, dict):
        if part.get("type") == "array":
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from lists_in(each)
