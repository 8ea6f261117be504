"""Plain texts as the templates take them: with the language and the direction to set them in."""

import re
import unicodedata
from typing import TypedDict

from db.rows import Text
from viewer.i18n.direction import (
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    is_mixed,
    is_set_from_the_right,
)
from viewer.i18n.language import Language

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_REGION = re.compile(r"[A-Z]{2}")


class Words(TypedDict):
    """A text for a template: `lang` and `region` as Typst knows them, `dir` "ltr" or "rtl"."""

    text: str
    lang: str
    region: str
    dir: str


def words(language: Language, text: Text | str) -> Words:
    """Return a text of a profile, or a text of the program (a string, in its own language)."""
    if isinstance(text, str):
        tag, (value, direction) = language.tag, _composed(language, text)
    else:
        tag, value, direction = text.language, text.value, _direction(language, text.value)
    # Where the document does not state the language, a voice reads it as it reads the sheet.
    lang, region = language_and_region(tag) or language_and_region(language.tag) or ("en", "")
    return Words(text=value, lang=lang, region=region, dir=direction)


def one_line(language: Language, text: Text | str) -> Words:
    """Return a text as a heading takes it: line breaks become spaces."""
    result = words(language, text)
    result["text"] = " ".join(result["text"].split())
    return result


def raised(number: int) -> str:
    """Return a number as a mark behind a text: "¹²"."""
    return str(number).translate(_RAISED)


def language_and_region(tag: str) -> tuple[str, str] | None:
    """Return a tag of a language as Typst takes it; None where it names none."""
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


def _composed(language: Language, text: str) -> tuple[str, str]:
    """Return a text of ours and its direction, where names may run against the sheet.

    On a sheet from the right it runs so as soon as it has a word of ours: "USD 11,322 مليون". The
    items of a list stand in the sheet's order, also where two names run the other way.
    """
    if not is_mixed(text):
        return text, _direction(language, text)
    parts = re.split(f"({re.escape(language.list_separator)}| · )", text)
    is_list = len(parts) > 1 and all(part.count("(") == part.count(")") for part in parts)
    if is_list:
        text = "".join(part if number % 2 else _apart(part) for number, part in enumerate(parts))
    if language.is_right_to_left:
        return text, "rtl"
    return text, "ltr" if is_list else _direction(language, text)


def _apart(item: str) -> str:
    """Return an item of a list so that its direction ends with it."""
    from_right = is_set_from_the_right(item, True)
    return f"{RIGHT_TO_LEFT_ISOLATE if from_right else LEFT_TO_RIGHT_ISOLATE}{item}{POP_ISOLATE}"
