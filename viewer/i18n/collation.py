"""The order of names in a list for readers: accents and case count only between equals."""

import unicodedata

# Letters that Unicode does not take apart, though readers look for them among the plain ones.
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "\u0131": "i"})
_ALEFS = str.maketrans(dict.fromkeys("\u0623\u0625\u0622\u0671", "\u0627"))
_ARTICLE = "\u0627\u0644"  # Arabic "the": lists leave it out of account


def collation_key(name: str) -> tuple[str, str]:
    """Return what names are sorted by: folded, and between equals as they are."""
    if name.isascii():
        return _plain(name.casefold()), name
    parts = unicodedata.normalize("NFKD", name.casefold().translate(_ALEFS))
    letters = "".join(letter for letter in parts if not unicodedata.combining(letter))
    words = (word.removeprefix(_ARTICLE) for word in letters.translate(_LETTERS).split())
    return _plain(" ".join(words)), name


def _plain(name: str) -> str:
    """Return a name without the punctuation that it begins or is joined with."""
    kept = (letter if letter.isalnum() else " " for letter in name)
    return " ".join("".join(kept).split())
