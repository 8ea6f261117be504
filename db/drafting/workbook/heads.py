"""What sheets, their columns and the words of their choices are called in every language."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

BEGINS = "…"  # at the end of a word that begins a longer one
_SAME_EVERYWHERE = frozenset({"hundred", "thousand", "million"})
# What is the same wherever it stands: of which profile a row is.
OF_PROFILE = ("profile", "profile_title", "country_shown", "country", "edition")


def folded(text: str) -> str:
    """A head or word without what people write otherwise: case, accents, spaces, signs."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, plain)) or plain.strip()


class Heads:
    """What is known of the sheets of a workbook. `sheets` are their names in the program."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        self.sheets: tuple[str, ...] = tuple(content["sheets"])
        self._names = {
            folded(name): sheet
            for sheet, of_sheet in content["sheets"].items()
            for name in (sheet, *_all(of_sheet["names"]))
        }
        self._heads = {
            sheet: _by_word(of_sheet["heads"]) for sheet, of_sheet in content["sheets"].items()
        }
        helps: Mapping[str, Mapping[str, str]] = content["helps"]
        self._helps = frozenset(folded(text) for each in helps.values() for text in each.values())
        self._choices_sheet = frozenset(map(folded, _all(content["choices_sheet"])))
        self._choices, self._beginnings = _choices(content["choices"])
        self._scales = {
            tag: {folded(word): code for code, words in scales.items() for word in words}
            for tag, scales in content["scales"].items()
        }
        self._tongues = {tag: _words_of(content["sheets"], tag) for tag in content["scales"]}
        self.own_doubts = frozenset(map(folded, content["own_doubts"]))

    def sheet(self, title: str) -> str:
        """Return which sheet is called so; "" for none. Numbers behind the name do not count."""
        name = folded(title)
        without_number = name.rstrip("0123456789")
        return str(self._names.get(name) or self._names.get(without_number, ""))

    def is_choices(self, title: str) -> bool:
        """Whether a sheet is that of the template which holds what can be chosen."""
        return folded(title) in self._choices_sheet

    def column(self, sheet: str, head: str) -> str:
        """Return which column of a sheet is called so; "" for none."""
        return self._heads[sheet].get(folded(head), "")

    def is_help(self, text: str) -> bool:
        """Whether a text is the help below a head of the template."""
        return folded(text) in self._helps

    def tongues(self, heads: Iterable[str]) -> frozenset[str]:
        """Return the languages that heads may be in: those that have most of them."""
        words = [folded(head) for head in heads]
        counts = {tag: sum(map(known.__contains__, words)) for tag, known in self._tongues.items()}
        return frozenset(tag for tag, found in counts.items() if found == max(counts.values()))

    def scale(self, text: str, tongues: Iterable[str]) -> str:
        """Return the scale that a word means in these languages; "" where they do not agree: a
        billion has nine zeros in English, twelve in French."""
        word = folded(text)
        found = {self._scales[tag][word] for tag in tongues if word in self._scales[tag]}
        if not found:
            everywhere = {scales[word] for scales in self._scales.values() if word in scales}
            found = everywhere & _SAME_EVERYWHERE
        return found.pop() if len(found) == 1 else ""

    def choice(self, name: str, text: str) -> str:
        """Return the code of a choice by its words; "" for none of them."""
        word = folded(text)
        code = self._choices[name].get(word, "")
        begun = self._beginnings[name]
        return code or next((begun[each] for each in begun if word.startswith(each)), "")


def read_heads(resources: Path) -> Heads:
    """Read what the program brings along. Raises OSError."""
    return Heads(json.loads((resources / "workbook" / "heads.json").read_text("utf-8")))


def _all(by_language: Mapping[str, Iterable[str]]) -> Iterable[str]:
    return (word for words in by_language.values() for word in words)


def _by_word(heads: Mapping[str, Mapping[str, list[str]]]) -> dict[str, str]:
    """Each head with its column; what is the first word of one is never another's synonym."""
    known: dict[str, str] = {}
    for column, languages in heads.items():
        for words in languages.values():
            known.setdefault(folded(words[0]), column)
    for column, languages in heads.items():
        for word in _all(languages):
            known.setdefault(folded(word), column)
    return known


def _words_of(sheets: Mapping[str, Any], tag: str) -> frozenset[str]:
    """All heads of a language."""
    return frozenset(
        folded(word)
        for of_sheet in sheets.values()
        for words in of_sheet["heads"].values()
        for word in words[tag]
    )


Words = dict[str, dict[str, str]]


def _choices(choices: Mapping[str, Mapping[str, list[str]]]) -> tuple[Words, Words]:
    """The code of each word, by the name of the choice; then of what words begin with."""
    whole: Words = {}
    begun: Words = {}
    for name, codes in choices.items():
        pairs = [(word, code) for code, words in codes.items() for word in (code, *words)]
        whole[name] = {folded(word): code for word, code in pairs}
        begun[name] = {folded(word): code for word, code in pairs if word.endswith(BEGINS)}
    return whole, begun
