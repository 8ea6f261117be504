"""The direction in which a text is read, where languages of both directions meet."""

import unicodedata

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


def isolated(text: str) -> str:
    """Text from a profile for a sentence of ours: its direction disturbs none of its neighbours."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def reads_right_to_left(text: str) -> bool:
    """True when the first letter with a direction is read from right to left."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"
