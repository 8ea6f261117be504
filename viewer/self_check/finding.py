"""What a check found."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing looked at. `name` is for programs, the rest for people.

    `advice` says what to do where a check failed, `details` names each thing concerned.
    """

    name: str
    label: str
    text: str
    is_sound: bool = True
    advice: str = ""
    details: tuple[str, ...] = ()
