"""What a screen reader says on the way through the program is what the records hold.

A record is a text beside this file, a line for each thing said; "> ctrl+k" is a key. When something
else is to be said from now on, write them anew, and read in the diff what is said then:

    WRITE_SPOKEN=1 python3 packaging/dev.py test tests/spoken
"""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.needs import needs_screen_reader
from tests.spoken.walk import NAMES, spoken

RECORDS = Path(__file__).parent
WRITES = bool(os.environ.get("WRITE_SPOKEN"))
Said = Callable[[str], dict[str, list[str]]]

pytestmark = needs_screen_reader


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Said:
    """What is said in a language, by record; each language is walked through once."""
    return cache(lambda tag: spoken(tmp_path_factory.mktemp(tag), tag))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_what_is_said_is_what_the_record_holds(said: Said, tag: str, name: str) -> None:
    file = RECORDS / tag / f"{name.replace(' ', '-')}.txt"
    text = "".join(f"{line}\n" for line in said(tag)[name])
    if WRITES:
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    assert text == file.read_text("utf-8")
