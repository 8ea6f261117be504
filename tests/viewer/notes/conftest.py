"""Notes to begin with, and a file of them."""

from pathlib import Path

import pytest

from viewer.notes.note import Note
from viewer.notes.store import NotesFile

WRITTEN = "2026-05-03T12:00:00+00:00"


@pytest.fixture
def note() -> Note:
    """On the fax of the Belgian office, as it was then."""
    return Note(
        "n1",
        "iom-belgium",
        "contact",
        "brussels/fax",
        "New number, asked on 3 May",
        WRITTEN,
        WRITTEN,
        "IOM in Belgium",
        "Fax of Brussels",
        "02 287 70 06",
    )


@pytest.fixture
def store(tmp_path: Path) -> NotesFile:
    """A file of notes that is not there yet."""
    return NotesFile(tmp_path / "base é" / "notes.json")
