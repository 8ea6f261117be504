"""The page about the file of notes says what the program does."""

import json
import re

from viewer.app.paths import RESOURCES
from viewer.notes.file_format import MOST_BYTES, as_bytes, read_notes
from viewer.notes.note import LONGEST_NOTE, MOST_NOTES, Note

PAGE = (RESOURCES / "schema" / "NOTES.md").read_text("utf-8")
(EXAMPLE,) = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_is_a_sound_file_and_written_the_same_again() -> None:
    contents = read_notes(EXAMPLE.encode(), "NOTES.md")
    assert contents.unreadable == 0
    assert json.loads(as_bytes(contents.kept, "")) == json.loads(EXAMPLE)


def test_the_limits_and_keys_are_those_of_the_program() -> None:
    for limit in (f"{LONGEST_NOTE:,} characters", f"{MOST_NOTES:,} notes"):
        assert limit in PAGE
    assert f"{MOST_BYTES // 1_000_000} MB" in PAGE
    assert {name for name in Note._fields if f"`{name}`" not in PAGE} == set()
