"""What the program remembers from one run to the next, in one JSON file."""

import json
from pathlib import Path
from typing import TypeVar

from db.errors import UserError
from viewer.policy.policy import NO_POLICY, Policy
from viewer.policy.values import as_remembered

T = TypeVar("T")


class Settings:
    """Remembered values by name. A broken or unwritable file costs the memory, never a start.

    What the policy locks is neither taken from the file nor changed in it.
    """

    def __init__(self, file: Path, policy: Policy = NO_POLICY) -> None:
        self.policy = policy
        self._file = file
        self._values = _read(file)
        self._locked = as_remembered(policy.locked)
        self._defaults = as_remembered(policy.defaults)

    def get(self, key: str, default: T) -> T:
        """Return what is locked or remembered, else the policy's default, else `default`.

        What is of another type than `default` does not count.
        """
        for values in (self._locked, self._values, self._defaults):
            value = values.get(key)
            if type(value) is type(default):
                return value
        return default

    def usual(self, key: str, default: T) -> T:
        """Return what holds where the reader has chosen nothing."""
        value = self._locked.get(key, self._defaults.get(key))
        return value if type(value) is type(default) else default

    def is_remembered(self, key: str) -> bool:
        """Whether the reader chose it."""
        return key in self._values and not self.is_locked(key)

    def is_locked(self, key: str) -> bool:
        """Whether the policy decides it."""
        return key in self._locked

    def set(self, key: str, value: object) -> None:
        """Remember a value that JSON can hold: text, number, truth value, list or map of such."""
        is_usual = key not in self._values and self._defaults.get(key) == value
        if not is_usual and not self.is_locked(key):
            self._values[key] = value

    def save(self) -> bool:
        """Write the file whole; False when that is not possible (the old one is unharmed)."""
        from viewer.app.files import write_whole

        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, text.encode())
        except (OSError, UserError):
            return False
        return True


def _read(file: Path) -> dict[str, object]:
    try:
        values = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
