"""Which terms of a glossary a text has, and whether its translation says them by their words."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypedDict

# What is no prose in any language: gaps, options, the program's name and its commands.
_CODE = re.compile(
    r"\{[^}]*\}|%\(\w+\)[rs]|--[\w-]+|Profile Viewer|profile-viewer(?: [a-z-]+)?(?: [A-Z]+\b)?"
)
# Names of things, formats, and what a document says in English whatever its language.
_QUOTED = re.compile(r"\b[a-z]+-[a-z]+\b|\w+/1\b|or: not stated|status: projection")
_KEY = re.compile(r"\b[a-z]+:")  # of a document: "say in note: why"


class Glossary(TypedDict):
    """glossary.json of a language: each term's words, and the texts that may do without, why."""

    terms: dict[str, list[str]]
    exceptions: dict[str, str]


def read_glossary(locales: Path, tag: str) -> Glossary:
    """Return the glossary of a language; that of English says what each term means."""
    content: Glossary = json.loads((locales / tag / "glossary.json").read_text("utf-8"))
    return content


def folded(text: str) -> str:
    """Return the words alone: no case, no accents and vowel signs, no mnemonics, single spaces."""
    marked = unicodedata.normalize("NFD", text.replace("&", "").casefold())
    plain = "".join(each for each in marked if not unicodedata.combining(each))
    return re.sub(r"[\W_]+", " ", f" {plain} ")


def terms_in(text: str, terms: Iterable[str]) -> Iterator[str]:
    """Name the terms that an English text has, in any inflection, the longest first."""
    rest = _prose(text).replace("&", "")
    for term in sorted(terms, key=len, reverse=True):
        rest, count = _inflected(term).subn("|", rest)
        if count:
            yield term


def _prose(text: str) -> str:
    return _QUOTED.sub(" ", _CODE.sub(" ", text))


def _inflected(term: str) -> re.Pattern[str]:
    plural = f"{re.escape(term[:-1])}ies|" if term.endswith("y") else ""
    last = f"{term[-1]}?"  # pin, pinned
    pattern = rf"\b(?:{plural}{re.escape(term)}(?:e?s|d|{last}ed|{last}ing)?)\b"
    return re.compile(pattern, re.IGNORECASE)


def unsaid(text: str, translation: str, terms: Mapping[str, list[str]]) -> set[str]:
    """Return the terms of an English text that its translation does not say by their words."""
    # What the translation repeats letter for letter is a key of the format.
    keys = {key for key in _KEY.findall(text) if key in translation}
    keyless = _KEY.sub(lambda found: " " if found[0] in keys else found[0], _prose(text))
    said = folded(_CODE.sub(" ", translation))
    return {
        term
        for term in terms_in(keyless, terms)
        if not any(_sought(form) in said for form in terms[term])
    }


def _sought(form: str) -> str:
    """Return a form as it stands in a folded text: a space at its edge is the edge of a word."""
    before, after = (" " if edge == " " else "" for edge in (form[0], form[-1]))
    return before + folded(form).strip() + after
