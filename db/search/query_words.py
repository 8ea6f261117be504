"""Words that a query may hold beside names: small ones, and those that ask for a kind of thing;
and what countries are called besides the names that the index has."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from db.search.folding import folded

_FEWEST_LETTERS = 4  # of a word that is still being typed


class QueryWords(NamedTuple):
    """`small` words may be left out. `kinds` says for a word what it asks for, as records have it.
    `countries` says for another name of a country, without small words, the one in the index.

    All words are folded.
    """

    small: frozenset[str]
    kinds: Mapping[str, tuple[str, ...]]
    countries: Mapping[str, str]

    def asked_by(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The kinds that any of these words asks for, or begins to ask for."""
        found: dict[str, None] = {}
        for word in words:
            found.update(dict.fromkeys(self.kinds.get(word) or self._begun_by(word)))
        return tuple(found)

    def _begun_by(self, word: str) -> tuple[str, ...]:
        if len(word) < _FEWEST_LETTERS:
            return ()
        return tuple(
            kind for known, kinds in self.kinds.items() if known.startswith(word) for kind in kinds
        )


NO_WORDS = QueryWords(frozenset(), {}, {})


def kind_word(name: str) -> str:
    """A kind, a role or an indicator as one word of the index: "gdppercapitappp"."""
    return name.replace("-", "")


@lru_cache(maxsize=1)
def read_query_words(resources: Path) -> QueryWords:
    """Read the table of all languages. Raises OSError."""
    content = json.loads((resources / "search" / "words.json").read_text(encoding="utf-8"))
    small = frozenset(folded(" ".join(content["small"].values())).split())
    kinds: dict[str, dict[str, None]] = {}
    for kind, languages in content["kinds"].items():
        for typed in " ".join(languages.values()).split():
            for word in (folded(typed), folded(typed.replace("-", ""))):
                kinds.setdefault(word, {})[kind_word(kind)] = None
    countries = {
        " ".join(word for word in folded(other).split() if word not in small): folded(name)
        for name, others in content["countries"].items()
        for other in others.split(",")
    }
    return QueryWords(small, {word: tuple(each) for word, each in kinds.items()}, countries)
