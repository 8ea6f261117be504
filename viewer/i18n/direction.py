"""The direction in which a text is read, where languages of both directions meet."""

import unicodedata

LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE = "\u2066", "\u2067"
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
ISOLATES = frozenset((LEFT_TO_RIGHT_ISOLATE, RIGHT_TO_LEFT_ISOLATE, FIRST_STRONG_ISOLATE))


def isolated(text: str) -> str:
    """Text from a profile for a sentence of ours: its direction disturbs none of its neighbours."""
    if not text.isprintable():  # what is rare is loaded when it comes
        from db.characters import contained

        text = contained(text)
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def without_isolates(text: str) -> str:
    """A text that is shown, as it goes to other programs."""
    return text.replace(FIRST_STRONG_ISOLATE, "").replace(POP_ISOLATE, "")


def reads_right_to_left(text: str) -> bool:
    """True when the first letter with a direction is read from right to left."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind for kind in strong if kind in ("L", "R", "AL")), "L") != "L"


def is_set_from_the_right(text: str, page_is_right_to_left: bool) -> bool:
    """Whether a line stands from right to left: by its first letter with a direction, and on a page
    of that direction by any: "USD 11,322 مليون" holds words of ours though a currency begins it.
    """
    if page_is_right_to_left:
        return any(unicodedata.bidirectional(each) in ("R", "AL") for each in text)
    return reads_right_to_left(text)


def is_mixed(text: str) -> bool:
    """Whether a text has letters of both directions."""
    kinds = {unicodedata.bidirectional(character) for character in text}
    return "L" in kinds and not kinds.isdisjoint(("R", "AL"))


def closes_its_isolates(text: str) -> bool:
    """Whether each isolate of a text ends in it, and nothing ends that did not begin."""
    depth = 0
    for character in text:
        depth += (character in ISOLATES) - (character == POP_ISOLATE)
        if depth < 0:
            return False
    return depth == 0
