"""How documents may write numbers, by language: separators, words for scales, currencies."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class NumberLanguage:
    """How one language writes numbers; the powers of ten by their words and abbreviations.

    `numbers` are words that say a number themselves, or a part of one: "dozen", "half".
    """

    decimal: str
    group: str
    words: Mapping[str, int]
    abbreviations: Mapping[str, int]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class NumberWords:
    """Languages by their tags; the codes of currencies; those that each sign ("$") may stand for.

    `scale_words` are those of all languages. One equals itself alone: it is a key of caches.
    """

    languages: Mapping[str, NumberLanguage]
    currencies: frozenset[str]
    signs: Mapping[str, frozenset[str]]
    scale_words: frozenset[str]


def read_number_words(file: Path) -> NumberWords:
    """Read what `packaging/cldr.py` has written. Raises OSError."""
    content = json.loads(file.read_text(encoding="utf-8"))
    languages = {
        tag: NumberLanguage(**{**parts, "numbers": frozenset(parts["numbers"])})
        for tag, parts in content["languages"].items()
    }
    signs = {sign: frozenset(codes) for sign, codes in content["signs"].items()}
    scale_words = frozenset(word for each in languages.values() for word in each.words)
    return NumberWords(languages, frozenset(content["currencies"]), signs, scale_words)
