"""What support needs to know of an installation: in English, whatever the reader speaks."""

import re
import sys
from pathlib import Path

from viewer.app.log import last_lines
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.every_check import ABOUT_THIS_COMPUTER, findings
from viewer.self_check.finding import Finding

LOG_LINES = 30


def support_details(places: Places) -> str:
    """Return versions, places, health of the library, policy and the end of the log.

    The home folder, which is often a person's name, is written as ~.
    """
    english = Language.load(places.resources / "locale", "en")
    found = findings(english, places, ABOUT_THIS_COMPUTER)
    lines = [line for finding in found for line in _lines(finding)]
    log = last_lines(places.log, LOG_LINES) or ["(empty)"]
    return without_home("\n".join([*lines, "", "Log:", *log, ""]), _home())


def without_home(text: str, home: str) -> str:
    """Return the text with every path in the home folder beginning with ~."""
    if len(home) < 2:  # none, or the root of everything
        return text
    flags = re.IGNORECASE if sys.platform == "win32" else re.NOFLAG
    return re.sub(re.escape(home) + r"(?![\w.-])", "~", text, flags=flags)


def _lines(finding: Finding) -> list[str]:
    wrong = "" if finding.is_sound else "FAILED: "
    return [f"{finding.label}: {wrong}{finding.text}", *(f"  {line}" for line in finding.details)]


def _home() -> str:
    try:
        return str(Path.home())
    except RuntimeError:  # a user without one
        return ""
