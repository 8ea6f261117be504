"""A process that reads documents, as who asks it sees it."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from db.reading import READING_PROCESS
from db.reading.prepared import ReadFile

_SERVE = (
    "import sys, pickle; sys.path[:] = pickle.load(sys.stdin.buffer);"
    "from db.reading.serving import serve; serve()"
)
# On Windows: no window for a moment, and Ctrl+C in the terminal is not for it.
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "CREATE_NEW_PROCESS_GROUP", 0
)


class ReadingProcessEndedError(Exception):
    """The process has ended or was ended, or what it said makes no sense."""


class ReadingProcess:
    """Reads files by the schema and the vocabulary in `resources`; asked one question at a time.

    Pipes and nothing else lead there, so that it ends with this program, however that ends.
    """

    def __init__(self, resources: Path, held: Iterable[str]) -> None:
        """Start it, and wait for nothing. Raises OSError.

        Of documents with the SHA-256 in `held` it makes no rows.
        """
        program = sys.executable or ""
        # The packages for IT hold no Python to start, but the program does as it is told.
        is_python = Path(program).stem.lower().startswith("python")
        as_here = f"-Xutf8={sys.flags.utf8_mode}"  # it must find files by the names that we send
        self._process = subprocess.Popen(
            [program, "-I", "-B", as_here, "-c", _SERVE]
            if is_python
            else [program, READING_PROCESS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C in the terminal is not for it
            creationflags=_FLAGS,
            # To PyInstaller: this is no part of the running program, it starts as a new one.
            env={**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"},
        )
        self._first_words: list[object] = [
            *([sys.path] if is_python else ()),
            str(resources),
            [*held],
        ]

    def wait(self) -> None:
        """Wait until it can be asked. Raises ReadingProcessEndedError."""
        self._said(*self._first_words)

    def read(self, paths: Sequence[Path]) -> list[ReadFile]:
        """Let it read files, in this order. Raises ReadingProcessEndedError."""
        answer = self._said([str(path) for path in paths])
        if not isinstance(answer, list):
            raise ReadingProcessEndedError
        return answer

    def kill(self) -> None:
        """End it at once; whoever waits for it gets an error."""
        self._process.kill()

    def close(self) -> None:
        """Wait for its end, once nobody asks it any more."""
        with suppress(OSError), self._process:
            pass

    def _said(self, *told: object) -> object:
        questions, answers = _pipe(self._process.stdin), _pipe(self._process.stdout)
        try:
            for each in told:
                pickle.dump(each, questions, pickle.HIGHEST_PROTOCOL)
            questions.flush()
            return pickle.load(answers)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise ReadingProcessEndedError from error


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # each was asked for
    return pipe
