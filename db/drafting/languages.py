"""Which language a page is in: the one whose small words it has most of."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from db.drafting.words import LANGUAGE_WORDS

LANGUAGES = ("en", "fr", "es")


def language_of(lines: Sequence[str], resources: Path) -> str:
    """Return the tag of the language of a page; English where no other has more of its words."""
    content = json.loads((resources / "search" / "words.json").read_text("utf-8"))
    words = re.findall(r"[^\W\d_]+(?:\u2019[^\W\d_]+)?", " ".join(lines).casefold())
    small = {
        tag: {*content["small"].get(tag, "").split(), *LANGUAGE_WORDS[tag]} for tag in LANGUAGES
    }
    counts = {tag: sum(word in small[tag] for word in words) for tag in LANGUAGES}
    return max(LANGUAGES, key=lambda tag: counts[tag])
