"""The program's one entrance: the window, or a command in the terminal, and its exit status."""

from __future__ import annotations

import datetime
import io
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from db.errors import FileUnwritableError, UserError
from viewer.app.log import log_event
from viewer.app.paths import RESOURCES, Places, places
from viewer.app.settings_json import read_settings
from viewer.commands.arguments import (
    AnswerAskedError,
    CommonOptions,
    UsageError,
    read_common_options,
)
from viewer.commands.terminal import LostResultsError, Terminal
from viewer.i18n.language import Language, available_languages, closest_language
from viewer.policy.policy import NO_POLICY, Policy, Setting, policy_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

DONE, REFUSED, WRONG_USAGE, BUG, INTERRUPTED = 0, 1, 2, 70, 130
_SELF_CHECK = "self-check"
_LOCALES = RESOURCES / "locale"


class FaultBoundary:
    """Around all that runs: an unexpected error becomes a report file and a sentence."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self.status = DONE

    def __enter__(self) -> FaultBoundary:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception) or isinstance(error, LostResultsError):
            return False
        from viewer.app.bug_reports import write_report
        from viewer.app.errors import damage_of

        damage = damage_of(error)
        if damage is not None:
            self.status = REFUSED
            self._terminal.refuse(damage)
            return True
        self.status = BUG
        tr = self._terminal.language.tr
        log_event(self._terminal.places.log, "fault", kind=type(error).__name__)
        report = write_report(self._terminal.places.reports, error)
        if report:
            sentence = tr("Unexpected error; a report was written to {file}", file=report)
        else:
            sentence = tr("Unexpected error, and no report could be written.")
        self._terminal.fail("bug", sentence)
        return True


def main(arguments: Sequence[str] | None = None, policy_at: Path | None = None) -> int:
    """Run the program with the words of a command line; return its exit status.

    The policy is the one of this computer, wherever else a test may keep one of its own.
    """
    words = sys.argv[1:] if arguments is None else arguments
    policy = _policy(words, policy_at or policy_file())
    language = Language.load(_LOCALES, policy.text(Setting.LANGUAGE))
    options = read_common_options(words, language)
    where = places(options.basedir, policy)
    terminal = Terminal(
        where,
        _chosen_language(options, where) or language,
        options.as_json,
        _utf8(sys.stdout),
        _utf8(sys.stderr),
        datetime.datetime.now().astimezone().date(),
    )
    try:
        status = DONE
        with FaultBoundary(terminal) as boundary:
            status = _run(options, terminal)
        terminal.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except LostResultsError as error:
        return _lost(terminal, error.reason)
    return boundary.status or status


def _chosen_language(options: CommonOptions, where: Places) -> Language | None:
    """The language asked for, or else the one chosen in the window, where either may be."""
    if where.policy.is_locked(Setting.LANGUAGE):
        return None
    if options.language is not None:
        return Language.load(_LOCALES, options.language)
    chosen = str(read_settings(where.settings).get("language", ""))
    tag = closest_language(chosen, available_languages(_LOCALES)) if chosen else ""
    return Language.load(_LOCALES, tag) if tag else None


def _policy(words: Sequence[str], file: Path) -> Policy:
    """What the administrator has set.

    Reading it loads libraries: where those are damaged `self-check` must come to say so.
    """
    if _SELF_CHECK in words and file.exists():
        from viewer.self_check.installed_files import has_damaged_libraries

        if has_damaged_libraries(RESOURCES):
            return NO_POLICY
    return Policy.load(file, RESOURCES)


def _run(options: CommonOptions, terminal: Terminal) -> int:
    started = time.perf_counter()
    try:
        status = _command(options, terminal)
    except AnswerAskedError as answer:
        terminal.write(str(answer))
        return DONE
    except UsageError as error:
        terminal.fail("usage", str(error), error.usage)
        return WRONG_USAGE
    except UserError as error:
        _log(terminal, "refused", code=error.code)
        terminal.refuse(error)
        status = REFUSED
    seconds = round(time.perf_counter() - started, 3)
    _log(terminal, "ended", command=_name(options), status=status, seconds=seconds)
    return status


def _log(terminal: Terminal, event: str, **facts: str | float) -> None:
    """Only where there is a library: a command that needs none leaves nothing behind."""
    if terminal.places.library.exists():
        log_event(terminal.places.log, event, **facts)


def _name(options: CommonOptions) -> str:
    """The command's name; another first word is a profile, which is no business of the log."""
    from viewer.commands.table import COMMANDS, WINDOW

    return options.words[0] if options.words and options.words[0] in COMMANDS else WINDOW


def _lost(terminal: Terminal, reason: str) -> int:
    if not reason:
        return DONE
    from viewer.messages import refusal_sentence

    sentence = refusal_sentence(
        terminal.language, FileUnwritableError(file="stdout", reason=reason)
    )
    terminal.note(f"profile-viewer: {sentence}")
    return REFUSED


def _command(options: CommonOptions, terminal: Terminal) -> int:
    if options.error:
        raise options.error
    _check_language(options.language, terminal.language)
    _refuse_locked(options, terminal)
    if not options.words:
        # The way of nearly every start: straight to the window, past the commands.
        from viewer.commands import window

        terminal.places.require_home()
        return window.open_window(terminal)
    from viewer.commands.table import run_command

    if terminal.places.policy.problems:
        from viewer.policy.words import fault_lines

        for line in fault_lines(terminal.language, terminal.places.policy):
            terminal.note(line)
    return run_command(options.words, terminal)


def _refuse_locked(options: CommonOptions, terminal: Terminal) -> None:
    """What the administrator decides cannot be chosen on the command line either."""
    if options.language is None and options.basedir is None:
        return
    from viewer.commands.locked import refuse_if_locked

    is_other = options.language is not None and options.language != terminal.language.tag
    if is_other:
        refuse_if_locked(terminal, "--language", Setting.LANGUAGE)
    if options.basedir is not None:
        refuse_if_locked(terminal, "--basedir", Setting.LIBRARY)


def _check_language(tag: str | None, language: Language) -> None:
    available = available_languages(_LOCALES)
    if tag is not None and not closest_language(tag, available):
        raise UsageError(
            language.tr(
                "{tag} is not a language of this program; choose from {tags}",
                tag=tag,
                tags=language.join(available),
            )
        )


def _utf8(stream: TextIO | None) -> TextIO:
    """Make a standard stream write UTF-8, whatever the system's own encoding is."""
    if stream is None:  # a program without a console, on Windows
        return io.StringIO()
    if isinstance(stream, io.TextIOWrapper):
        # Names of files may hold what is not text: it is shown, never an error.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
