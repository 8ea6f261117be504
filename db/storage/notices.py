"""What opening the library had to do, to be told."""

from db.rows import Notice


def notice(code: str, **parameters: str) -> Notice:
    """A notice with what fills the gaps of its sentence."""
    return Notice(code, tuple(parameters.items()))
