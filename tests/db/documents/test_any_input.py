"""Whatever is in a file, reading it ends in a document or in a list of problems."""

import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.documents.document import DocumentReader
from db.errors import DocumentRefusedError

RESOURCES = Path(__file__).parents[3] / "resources"
READER = DocumentReader(RESOURCES)
BELGIUM = (RESOURCES / "profiles" / "iom-belgium.yaml").read_bytes()
LINES = BELGIUM.decode().splitlines()
SIGNS = "[]{}:,-?&*!|>'\"%@`#<~ \n\t\r\0\x07\ufeff\u2028é\U0001f310"
OF_YAML = st.text(st.sampled_from(SIGNS + "ab01"), max_size=200)
searching = settings(suppress_health_check=[HealthCheck.too_slow])


def ends_well(source: bytes) -> None:
    """Reads; every problem must be in the file, and in the order of the file."""
    try:
        READER.read(source, "a.yaml")
    except DocumentRefusedError as error:
        places = [(problem.line, problem.column) for problem in error.problems]
        lines = source.count(b"\n") + source.count(b"\r") + 1
        assert places == sorted(places)
        assert places
        assert all(1 <= line <= lines and column >= 1 for line, column in places)


@searching
@given(st.binary(max_size=300))
def test_any_bytes_end_in_problems(source: bytes) -> None:
    ends_well(source)


@searching
@given(st.text(max_size=300) | OF_YAML)
def test_any_text_ends_in_problems(text: str) -> None:
    ends_well(text.encode(errors="replace"))


@searching
@given(st.integers(0, len(BELGIUM)))
def test_any_beginning_of_a_profile_ends_in_problems_or_is_one(length: int) -> None:
    ends_well(BELGIUM[:length])


@searching
@given(st.integers(0, len(BELGIUM)), st.binary(max_size=8), st.integers(0, 40))
def test_any_bytes_within_a_profile_end_in_problems(at: int, new: bytes, removed: int) -> None:
    ends_well(BELGIUM[:at] + new + BELGIUM[at + removed :])


@searching
@given(st.sampled_from(range(len(LINES))), OF_YAML | st.text(max_size=40))
def test_any_value_in_a_profile_ends_in_problems(number: int, value: str) -> None:
    key = LINES[number].partition(":")[0]
    changed = [*LINES[:number], f"{key}: {value}", *LINES[number + 1 :]]
    ends_well("\n".join(changed).encode(errors="replace"))


@searching
@given(st.sampled_from(range(len(LINES))), st.text(max_size=40))
def test_any_quoted_value_in_a_profile_ends_in_problems(number: int, value: str) -> None:
    key = LINES[number].partition(":")[0]
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    changed = [*LINES[:number], f'{key}: "{quoted}"', *LINES[number + 1 :]]
    ends_well("\n".join(changed).encode(errors="replace"))


@searching
@given(st.randoms(use_true_random=False), st.integers(1, 5))
def test_any_lines_in_another_order_end_in_problems(chance: random.Random, moves: int) -> None:
    lines = list(LINES)
    for _ in range(moves):
        line = lines.pop(chance.randrange(len(lines)))
        lines.insert(chance.randrange(len(lines)), line)
    ends_well("\n".join(lines).encode())
