"""Words within words: what is written without spaces, or joined to what stands before it.

Thai, Lao, Khmer and Burmese part no words, Korean joins them, Arabic joins article and
prepositions to a noun, and Vietnamese parts the syllables of one name: "Hà Nội".
"""

import re
import unicodedata
from collections.abc import Iterator

# The longest beginning of what is written without spaces that is looked for.
LONGEST = 24
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\uac00-\ud7a3]{2,}")
# One letter before a noun ("and", "for", "in") or the article, with such a letter or without.
_JOINED_IN_ARABIC = re.compile(r"[\u0600-\u06ff]{4,}")
_BEFORE_NOUNS = re.compile(r"(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644))")
_ONE_LETTER = re.compile("[\u0648\u0641\u0628\u0643\u0644]")
_SHORTEST_NOUN = 3
_VIETNAMESE = re.compile("[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_SYLLABLE = re.compile(r"\S+")
_INDIC_BLOCKS = (0x900, 0x980, 0xA00, 0xA80, 0xB00, 0xC00, 0xC80, 0xD00)
# An n or m before another letter is written as itself or as a dot above: हिन्दी, हिंदी.
_NASALS = re.compile(
    "|".join(
        f"[{chr(block + 0x19)}{chr(block + 0x1E)}{chr(block + 0x23)}{chr(block + 0x28)}"
        f"{chr(block + 0x2E)}]{chr(block + 0x4D)}(?=[{chr(block + 0x15)}-{chr(block + 0x2D)}])"
        for block in _INDIC_BLOCKS
    )
)
# What none of these is in needs no closer look: nearly every text.
_INDIC = re.compile("[\u0900-\u0d7f]")
_INNER = re.compile(
    "[\u01a0\u01a1\u01af\u01b0\u031b\u0323\u0600-\u06ff\u0e00-\u0eff\u1000-\u109f"
    "\u1780-\u17ff\u1ea0-\u1ef9\uac00-\ud7a3]"
)
_DOT_ABOVE = "\u0902"


def spelt_alike(text: str) -> str:
    """A text as long as it was, with one of two ways to write the same in Indic scripts."""
    return text if text.isascii() or not _INDIC.search(text) else _NASALS.sub(_DOT_ABOVE * 2, text)


def inner_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where else in a text a word begins, and where it ends."""
    if text.isascii() or not _INNER.search(text):
        return
    for run in _UNSPACED.finditer(text):
        yield from _ends(text, run.start() + 1, run.end())
    for word in _JOINED_IN_ARABIC.finditer(text):
        for start in _noun_starts(word.group()):
            yield word.start() + start, word.end()
    if _VIETNAMESE.search(unicodedata.normalize("NFC", text)):
        syllables = list(_SYLLABLE.finditer(text))
        for number in (2, 3):  # of a name: "Hà Nội", "Hồ Chí Minh"
            for first, last in zip(syllables, syllables[number - 1 :], strict=False):
                yield first.start(), last.end()


def _ends(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """From each letter of a run on; a mark begins no word."""
    for start in range(first, end):
        if unicodedata.category(text[start]) == "Lo":
            yield start, min(end, start + LONGEST)


def nouns_in(word: str) -> tuple[str, ...]:
    """An Arabic word without the article, and what is joined to it; () for any other."""
    found = _JOINED_IN_ARABIC.fullmatch(word)
    return tuple(word[start:] for start in _noun_starts(word)) if found else ()


def cut(word: str) -> str:
    """A word as long as those that are looked for within others."""
    return _UNSPACED.sub(lambda run: run.group()[:LONGEST], word)


def _noun_starts(word: str) -> Iterator[int]:
    for pattern in (_BEFORE_NOUNS, _ONE_LETTER):
        found = pattern.match(word)
        if found and len(word) - found.end() >= _SHORTEST_NOUN:
            yield found.end()
