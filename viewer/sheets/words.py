"""Plain texts as the templates take them: with the language and the direction to set them in."""

import re
import unicodedata
from typing import TypedDict

from db.rows import Text
from viewer.i18n.language import Language

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_REGION = re.compile(r"[A-Z]{2}")


class Words(TypedDict):
    """A text for a template: `lang` and `region` as Typst knows them, `dir` "ltr" or "rtl"."""

    text: str
    lang: str
    region: str
    dir: str


def words(language: Language, text: Text | str) -> Words:
    """Return a text of a profile, or a text of the program (a string, in its own language)."""
    value, tag = (text, language.tag) if isinstance(text, str) else (text.value, text.language)
    # Where the document does not state the language, a voice reads it as it reads the sheet.
    lang, region = _language_and_region(tag) or _language_and_region(language.tag) or ("en", "")
    return Words(text=value, lang=lang, region=region, dir=_direction(language, value))


def one_line(language: Language, text: Text | str) -> Words:
    """Return a text as a heading takes it: line breaks become spaces."""
    result = words(language, text)
    result["text"] = " ".join(result["text"].split())
    return result


def _language_and_region(tag: str) -> tuple[str, str] | None:
    first, *rest = tag.split("-")
    if not _LANGUAGE.fullmatch(first):
        return None
    return first, next((subtag for subtag in rest if _REGION.fullmatch(subtag)), "")


def _direction(language: Language, text: str) -> str:
    """Return the direction of the first letter that has one, or else the sheet's."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return "rtl" if language.is_right_to_left else "ltr"
