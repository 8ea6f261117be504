"""What a process that reads documents is told, and what it answers."""

import io
import pickle

from db.reading.prepared import ReadFile


def questions(resources: str, document: str) -> bytes:
    """Where the resources lie, that the library holds nothing, then one document to read."""
    return b"".join(map(pickle.dumps, (resources, [], [document])))


def answer(told: bytes) -> ReadFile:
    """The document, behind the sign that the process is ready."""
    stream = io.BytesIO(told)
    assert pickle.load(stream) is None
    (file,) = pickle.load(stream)
    assert isinstance(file, ReadFile)
    return file
