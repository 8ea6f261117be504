"""What the program remembers from one run to the next, in one JSON file."""

import json
from pathlib import Path
from typing import TypeVar

from db.errors import RefusedError

T = TypeVar("T")


class Settings:
    """Remembered values by name. A broken or unwritable file costs the memory, never a start."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._values = _read(file)

    def get(self, key: str, default: T) -> T:
        """Return what is remembered, or `default` when that is nothing or of another type."""
        value = self._values.get(key, default)
        return value if type(value) is type(default) else default

    def set(self, key: str, value: object) -> None:
        """Remember a value that JSON can hold: text, number, truth value, list or map of such."""
        self._values[key] = value

    def save(self) -> bool:
        """Write the file whole; False when that is not possible (the old one is unharmed)."""
        from viewer.files import write_whole

        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, text.encode())
        except (OSError, RefusedError):
            return False
        return True


def _read(file: Path) -> dict[str, object]:
    try:
        values = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
