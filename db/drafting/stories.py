"""Cards that announce a story: who, how far from home, "Read more"."""

import re
from collections.abc import Sequence

from db.drafting.draft import Draft
from db.drafting.lines import Line

_DISTANCE = re.compile(r"(\d[\d,. ]*)\s*kms?\s+(?:from\s+home|de\s+chez|de\s+casa)\b.*", re.I)
_READ_MORE = re.compile(r"(?:read more|lire la suite|en savoir plus|leer más)\W*", re.I)
_PERSON = re.compile(r"([^,:\d]{2,40})(?:,\s*([^,:\d]{2,60}))?")


def read_story(lines: Sequence[Line], draft: Draft) -> int:
    """Read a card: a name belongs to the distance below it. Return how many lines it has."""
    texts = [" ".join(line.text.split()) for line in lines]
    at = next((n for n, text in enumerate(texts[:2]) if _DISTANCE.fullmatch(text)), None)
    if at is None:
        return 0
    person = _PERSON.fullmatch(texts[0]) if at else None
    if at and person is None:
        return 0
    distance = _DISTANCE.fullmatch(texts[at])
    assert distance is not None
    entry = {"distance_km": re.sub(r"[,. ]", "", distance[1]), "published": texts[at]}
    if person:
        entry |= {"person": person[1]} | ({"occupation": person[2]} if person[2] else {})
    draft.add(lines[at], "story", "stories", entry)
    has_more = len(texts) > at + 1 and _READ_MORE.fullmatch(texts[at + 1])
    for line in lines[: at + 1 + bool(has_more)]:
        draft.use(line, "story", "stories")
    return at + 1 + bool(has_more)
