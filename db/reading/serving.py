"""A process that reads documents for an import, asked through its standard input.

It ends when its input does, and so with whoever asks. It imports neither Qt nor SQLAlchemy.
"""

import gc
import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from db.documents.document import DocumentReader
from db.reading.prepared import read_file


def serve() -> None:
    """Answer None once ready, then each list of paths by a list of `ReadFile`.

    First come where the resources lie, and the SHA-256 of all that the library holds.
    """
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints by mistake must not get between the answers
    with suppress(EOFError, OSError):  # nobody asks any more
        _answer(questions, answers)
    os._exit(0)  # nor can anybody be told of what could not be written


def _answer(questions: BinaryIO, answers: BinaryIO) -> None:
    reader = DocumentReader(Path(pickle.load(questions)))
    held = frozenset(pickle.load(questions))
    reader.load()
    gc.freeze()
    gc.set_threshold(100_000)  # a document makes no reference cycles, but its refusal may
    answer: object = None
    while True:
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
        names = pickle.load(questions)
        answer = [read_file(reader, Path(name), lambda _, sha256: sha256 in held) for name in names]
