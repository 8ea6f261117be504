"""The order of names in lists for readers: accents and case count only between equals.

So English, French and Arabic lists are read; a full table of Unicode's order would cost each start
more than the first window takes.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import filterfalse

from db.rows import ProfileSummary

# Letters that Unicode does not take apart, though readers look for them among the plain ones.
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "\u0131": "i", "\u0671": "\u0627"}
)
_ARTICLE = "\u0627\u0644"  # Arabic "the": lists leave it out of account
_ARTICLES = re.compile(rf"(?<!\S){_ARTICLE}")
_PUNCTUATION = re.compile(r"[\W_]+")

CollationKey = tuple[str, str]


def collation_key(name: str) -> CollationKey:
    """Return what names are sorted by: folded, and between equals as they are."""
    folded = name.casefold()
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        folded = "".join(filterfalse(unicodedata.combining, parts)).translate(_LETTERS)
        if _ARTICLE in folded:
            folded = _ARTICLES.sub("", folded)
    return _PUNCTUATION.sub(" ", folded).strip(), name


def title_key(profile: ProfileSummary) -> tuple[CollationKey, str]:
    """Return what profiles are sorted by: their titles; those of one title by their ids."""
    return collation_key(profile.title.value), profile.id


def by_title(profiles: Iterable[ProfileSummary]) -> tuple[ProfileSummary, ...]:
    """Return profiles as readers look for them in a list."""
    return tuple(sorted(profiles, key=title_key))
