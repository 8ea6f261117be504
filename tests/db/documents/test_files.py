"""Files that are no documents, or that cannot be read at all."""

import os
import sys
from pathlib import Path

import pytest

from db.documents.document import DocumentReader
from db.errors import FileUnreadableError


def test_a_file_that_is_not_there_is_said_to_be_unreadable(
    tmp_path: Path, reader: DocumentReader
) -> None:
    with pytest.raises(FileUnreadableError) as unreadable:
        reader.read_file(tmp_path / "missing.yaml")
    assert unreadable.value.parameters["file"] == str(tmp_path / "missing.yaml")
    assert unreadable.value.parameters["reason"]


def test_a_folder_is_said_to_be_unreadable(tmp_path: Path, reader: DocumentReader) -> None:
    with pytest.raises(FileUnreadableError):
        reader.read_file(tmp_path)


def test_an_endless_file_is_not_waited_for(tmp_path: Path, reader: DocumentReader) -> None:
    if sys.platform == "win32":
        return
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    for endless in (pipe, Path("/dev/zero")):
        with pytest.raises(FileUnreadableError):
            reader.read_file(endless)
