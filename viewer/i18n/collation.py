"""The order of names in lists for readers: accents and case count only between equals.

So English, French and Arabic lists are read; a full table of Unicode's order would cost each start
more than the first window takes.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.rows import ProfileSummary

# Letters that Unicode does not take apart, though readers look for them among the plain ones.
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "\u0131": "i", "\u0671": "\u0627"}
)
_ARTICLE = "\u0627\u0644"  # Arabic "the": lists leave it out of account
_ARTICLES = rf"(?<!\S){_ARTICLE}"

CollationKey = tuple[str, str]


class _Plain(dict[int, str]):
    """Letters taken apart, without their accents; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code))
        plain = "".join(part for part in parts if not unicodedata.combining(part))
        self[code] = plain.translate(_LETTERS)
        return self[code]


class _Words(dict[int, str]):
    """Letters and digits as they are, all else as spaces; made for `str.translate`."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = letter if letter.isalnum() else " "
        return self[code]


_PLAIN, _WORDS = _Plain(), _Words()


def collation_key(name: str) -> CollationKey:
    """Return what names are sorted by: folded, and between equals as they are."""
    folded = name.casefold()
    if not folded.isascii():
        folded = folded.translate(_PLAIN)
        if _ARTICLE in folded:
            folded = re.sub(_ARTICLES, "", folded)
    return " ".join(folded.translate(_WORDS).split()), name


def title_key(profile: "ProfileSummary") -> tuple[str, str, str]:
    """Return what profiles are sorted by: their titles; those of one title by their ids."""
    return *collation_key(profile.title.value), profile.id


def by_title(profiles: Iterable["ProfileSummary"]) -> tuple["ProfileSummary", ...]:
    """Return profiles as readers look for them in a list."""
    return tuple(sorted(profiles, key=title_key))
