"""Who is changing a library: a note beside its lock, for the sentence that others get to read.

The note is a courtesy, the lock is the right: whatever goes wrong with the note is passed over.
"""

import json
import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

_LONGEST = 200  # characters of a name; the note may come from anywhere
_NAMES = ("program", "pid", "host", "since")


def holder_of(library: Path) -> Path:
    """Where the note lies while somebody holds the lock."""
    return library.with_name(library.name + ".lock.holder")


def write_holder(library: Path) -> None:
    """Note that this program holds the lock; only under the lock."""
    import socket  # only writers come here

    forget_holder(library)
    note = {
        "program": Path(sys.argv[0] or "profile-viewer").name,
        "pid": str(os.getpid()),
        "host": socket.gethostname(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    with suppress(OSError, ValueError):
        holder_of(library).write_text(json.dumps(note), encoding="utf-8")


def forget_holder(library: Path) -> None:
    """Take the note away; only under the lock."""
    with suppress(OSError):
        holder_of(library).unlink(missing_ok=True)


def read_holder(library: Path) -> dict[str, str]:
    """Return "holder_program", "holder_pid" and so on; nothing where there is no such note."""
    try:
        with holder_of(library).open(encoding="utf-8") as stream:
            note = json.loads(stream.read(4096))
        return {f"holder_{name}": str(note[name])[:_LONGEST] for name in _NAMES}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
