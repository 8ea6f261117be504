"""Unexpected errors: written to a report file, never shown as a traceback on the terminal."""

import datetime
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from viewer import __version__


def write_report(folder: Path, error: BaseException) -> Path | None:
    """Write what happened into a new file in `folder`, or where temporary files go.

    Returns the file, or None when neither place takes it.
    """
    now = datetime.datetime.now(datetime.UTC)
    name = f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    for place in _places(folder):
        try:
            place.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(
                _report(now, error), encoding="utf-8", errors="backslashreplace"
            )
        except OSError:
            continue
        return place / name
    return None


def _places(folder: Path) -> Iterator[Path]:
    import tempfile  # imported late: only a fault needs it

    yield folder
    with suppress(OSError):
        yield Path(tempfile.gettempdir())


def _report(now: datetime.datetime, error: BaseException) -> str:
    import platform
    import traceback

    return "\n".join(
        (
            f"profile-viewer {__version__}, {now.isoformat(timespec='seconds')}",
            f"{platform.platform()}, Python {platform.python_version()}",
            f"arguments: {sys.argv[1:]}",
            "",
            *traceback.format_exception(error),
        )
    )
