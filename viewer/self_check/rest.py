"""The checks that load the program's libraries, in a process of their own."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.i18n.language import Language
from viewer.self_check.finding import Finding

OPTION = "--all-but-files"
_LONGEST = 300  # seconds
# As every program of Windows has it: no window of a terminal opens for the process.
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def findings_of_the_rest(language: Language, options: Sequence[str]) -> Iterator[Finding]:
    """Yield what a process of its own finds, and that it came to a sudden end if it did."""
    command = [*_own_command(), "self-check", "--json", OPTION, *options]
    answer, status = answer_and_status(command)
    try:
        found = [Finding(**check) for check in json.loads(answer)["checks"]]
    except (ValueError, KeyError, TypeError):
        tr = language.tr
        text = tr(
            "the program came to a sudden end when it loaded its libraries (status {status})",
            status=status,
        )
        advice = tr("Install the program again.")
        yield Finding("libraries", tr("Libraries"), text, False, advice)
        return
    for finding in found:
        yield finding._replace(details=tuple(finding.details))


def answer_and_status(command: Sequence[str], longest: float = _LONGEST) -> tuple[bytes, str]:
    """What a process said, and how it ended; one that hangs is ended after `longest` seconds."""
    try:
        ended = subprocess.run(
            command, capture_output=True, timeout=longest, check=False, creationflags=_NO_WINDOW
        )
    except subprocess.TimeoutExpired:
        return b"", "timeout"
    return ended.stdout, str(ended.returncode)


def _own_command() -> list[str]:
    """This program, to be started once more: packages hold no Python, but the program itself."""
    is_python = Path(sys.executable).stem.lower().startswith("python")
    return [sys.executable, *(["-P", "-m", "viewer"] if is_python else [])]
