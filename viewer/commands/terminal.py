"""What a command talks to: results on stdout, all else on stderr, as sentences or as JSON."""

import datetime
import os
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TextIO

from db.errors import DocumentRefusedError, Problem, UserError
from viewer.app.paths import Places
from viewer.i18n.language import Language

if TYPE_CHECKING:
    from db.library import Library
    from db.rows import Notice
    from viewer.app.settings import SettingsFile
    from viewer.formatting.ages import AgeRules
    from viewer.notes.note import Kept

# A profile's text is never a command to the terminal: control characters become a visible mark.
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_MARK = "\ufffd"


class LostResultsError(Exception):
    """Results cannot be written to stdout. `reason` is the system's.

    It is empty when nobody reads any more (`| head`): no fault, only a reason to stop.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def on_one_line(text: str) -> str:
    """Return a text for a line that a program reads: what would end or hide a part is escaped."""
    if text.isprintable():
        return text
    from db.characters import escaped

    return escaped(text)


class Terminal(NamedTuple):
    """The two streams of a terminal, and what every command needs to know."""

    places: Places
    language: Language
    as_json: bool
    out: TextIO
    err: TextIO
    today: datetime.date

    def settings(self) -> "SettingsFile":
        """What the reader has chosen in the window."""
        from viewer.app.settings import SettingsFile

        return SettingsFile(self.places.settings, self.places.policy)

    def age_rules(self, library: "Library") -> "AgeRules":
        """What counts as old, and from which day, for all that this library holds."""
        newest = filter(None, [library.newest_edition()])
        return self.settings().values.age_rules(self.today).with_clock(self.today, newest)

    def note_clock(self, rules: "AgeRules") -> None:
        """Say it where ages are not counted from the clock's day; a table has no room for that."""
        if rules.clock is not None:
            from viewer.formatting.ages import clock_doubt

            self.note(clock_doubt(self.language, rules))

    def write(self, text: str) -> None:
        """Write lines of a result to stdout. Raises LostResultsError."""
        self._write_line(_CONTROLS.sub(_MARK, text))

    def write_json(self, result: Mapping[str, object]) -> None:
        """Write the one JSON document of this run to stdout. Raises as `write` does."""
        import json

        self._write_line(json.dumps(result, ensure_ascii=False, indent=2))

    def write_bytes(self, content: bytes) -> None:
        """Write bytes to stdout as they are. Raises LostResultsError."""
        self._write_line(None)
        buffer = getattr(self.out, "buffer", None)
        if buffer is None:  # a program without a console, on Windows
            return
        try:
            buffer.write(content)
            buffer.flush()
        except OSError as error:
            self._lose(error)

    def note(self, text: str) -> None:
        """Write a line that is not a result to stderr; when nobody can read it, so be it."""
        try:
            self.err.write(_CONTROLS.sub(_MARK, text) + "\n")
            self.err.flush()
        except OSError:
            return

    def ask(self, question: str) -> None:
        """Write a question to stderr; the answer is typed behind it."""
        self.err.write(_CONTROLS.sub(_MARK, question) + " ")
        self.err.flush()

    def fail(self, code: str, sentence: str, hint: str = "") -> None:
        """Tell why there is no result: as JSON on stdout, or as a sentence on stderr."""
        if self.as_json:
            self.write_json({"error": {"code": code, "message": sentence}})
            return
        if hint:
            self.note(hint.rstrip())
        self.note(f"profile-viewer: {on_one_line(sentence)}")

    def refuse(self, error: UserError) -> None:
        """Tell what was refused and why, with every problem of a document."""
        from viewer.messages import problem_line, refusal_sentence

        sentence = refusal_sentence(self.language, error, in_terminal=True)
        problems = error.problems if isinstance(error, DocumentRefusedError) else ()
        if not self.as_json:
            for problem in problems:
                self.note(problem_line(self.language, problem))
            self.fail(error.code, sentence)
            return
        details: dict[str, object] = {"code": error.code, "message": sentence, **error.parameters}
        if problems:
            details["problems"] = [self.problem_as_json(problem) for problem in problems]
        self.write_json({"error": details})

    def problem_as_json(self, problem: Problem) -> dict[str, object]:
        """Return a problem as a program reads it, its sentence included."""
        from viewer.messages import problem_sentence

        return {
            "code": problem.code,
            "severity": "warning" if problem.is_warning else "error",
            "file": problem.file,
            "line": problem.line,
            "column": problem.column,
            "message": problem_sentence(self.language, problem),
        }

    def open_library(self) -> "Library":
        """Open the library (or make it, at a first start); notes whatever had to be repaired.

        Raises the Library… errors, FileUnwritableError and DiskFullError.
        """
        if self.places.library.exists():
            return self._opened(may_make=False)
        settings = self.settings()
        library = self._opened(may_make=settings.may_make_library(self.places.library))
        settings.remember_library(self.places.library)
        settings.save()
        return library

    def _opened(self, *, may_make: bool) -> "Library":
        from db.library import Library

        places, languages = self.places, self.language.preferences
        resources, first = places.resources, places.first_profiles
        return Library.open(places.library, resources, languages, first, self.note_repair, may_make)

    def kept_notes(self) -> "Kept":
        """The notes and pins of the reader. Raises NotesNewerError and the like."""
        from viewer.notes.store import NotesFile

        return NotesFile(self.places.notes, self.note_repair).read()

    def note_repair(self, notice: "Notice") -> None:
        """Say what a file needed to be set right."""
        from viewer.messages import notice_sentence

        self.note(notice_sentence(self.language, notice, in_terminal=True))

    def flush(self) -> None:
        """See to it that all results are out. Raises as `write` does."""
        self._write_line(None)

    def _write_line(self, text: str | None) -> None:
        try:
            if text is None:
                self.out.flush()
            else:
                self.out.write(text + "\n")
        except OSError as error:
            self._lose(error)

    def _lose(self, error: OSError) -> NoReturn:
        import errno

        # The interpreter's own last flush shall go nowhere: it could only complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())
        # Windows reports a closed pipe as an invalid argument.
        is_closed_pipe = error.errno in (errno.EPIPE, errno.EINVAL)
        raise LostResultsError("" if is_closed_pipe else str(error.strerror)) from error
