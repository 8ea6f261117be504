"""Lines that say how an office is reached: telephones, e-mail, websites."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from db.drafting.lines import without_bullet

PHONES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "telephone": (
            "tel",
            "telephone",
            "phone",
            "tel no",
            "phone no",
            "telephone number",
            "phone number",
            "tels",
            "phones",
            "teléfonos",
            "tél",
            "téléphone",
            "teléfono",
            "t",
            "office",
        ),
        "mobile": ("mobile", "cell", "cellphone", "mob", "gsm", "portable", "móvil", "celular"),
        "fax": ("fax", "télécopie", "f"),
        "switchboard": ("switchboard", "standard", "central"),
        "duty": ("emergency", "duty", "hotline", "permanence", "urgence", "emergencia"),
        "satellite": ("satellite", "sat phone", "thuraya"),
    }
)
_KINDS = {word: kind for kind, words in PHONES.items() for word in words}
_EMAIL = frozenset({"e-mail", "email", "mail", "courriel", "correo", "correo electrónico", "e"})
_SITE = frozenset(
    {"website", "web", "site", "web site", "site web", "sitio web", "internet", "url", "www"}
)
ADDRESS_LABEL = re.compile(
    r"(?:(?:postal|street|mailing|office|visiting)\s+)?address"
    r"|adresse(?:\s+postale)?|dirección(?:\s+postal)?",
    re.I,
)
_LABELLED = re.compile(r"\s*([^\d:+@]{1,40}?)\s*[.]?\s*:\s*(.*)")
# "Tel: … ; Fax: …": several on one line.
_NEXT = re.compile(
    r"\s*[;,|/\u2013\u2022-]?\s+(?=(?:tel|t\u00e9l|fax|phone|mobile|gsm|e-?mail|courriel|correo|web)"
    r"[^\W\d_ ]*(?:\s[a-z\u00f3]+)?\s?[.]?\s?:)",
    re.I,
)
_UNMARKED = re.compile(r"([^\W\d_]+)[.]?\s+([+(\d].*)")
_ADDRESS = re.compile(r"[\w.%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.I)
_EXTENSION = re.compile(r"(.*?\d)\s*\+\s*(?:ext|extension|poste)\b\.?", re.I)
_SEVERAL = re.compile(r"\s*(?:;|,|/|\bor\b|\bou\b|\bo\b|\band\b)\s*(?=[+(\d])")
LEAST_DIGITS = 6  # of a number of its own; fewer are the end of another (287 70 00 / 01), or 112
MOST_OF_SEVERAL = 500  # characters of addresses in a line
LONGEST_NUMBER = 100  # characters
_WHOLE_NUMBER = re.compile(
    r"(?:\+\s?)?\(?\d[\d\s()+./\u2013-]*(?:,?\s*\(?\+?\s*(?:ext(?:ension)?s?|poste|x)\b[\s.:]*[\d\s/,-]*\)?)?",
    re.I,
)
_HIDDEN = re.compile(
    r"\.{2,}|\u2026|remove|no-?spam|replace|invalid|protected|\[at\]|\(at\)|\{at\}|\s@\s|\bat\b.*\bdot\b|\*{2,}|x{3,}@|@x{3,}|\bhidden\b|masqu|caché|oculto|protegid",
    re.I,
)
MASKED = "The source page masks the address, so it is not known here."


class Contact(NamedTuple):
    """What a line says: in which list of an office it stands ("phones", …), and the entry."""

    place: str
    entry: dict[str, Any]


def contact_parts(text: str) -> list[str]:
    """Return what a line says of contacts one by one: "Tel: … ; Fax: …" says two things."""
    is_several = text.count(":") > 1 and len(text) <= MOST_OF_SEVERAL
    return _NEXT.split(text) if is_several else [text]


def is_of_contacts(text: str, label: str, value: str) -> bool:
    """Whether a line with a label and a value says how an office is reached, and is no fact."""
    is_number = value.startswith("+") and is_number_alone(value)
    return is_number or labelled(text) is not None or ADDRESS_LABEL.fullmatch(label) is not None


def labelled(text: str) -> tuple[str, str] | None:
    """Return what kind of contact a line names, and its value; None for any other line.

    A kind is one of the phones' kinds, several with a space between, "email" or "website".
    """
    found = _LABELLED.fullmatch(without_bullet(text))
    if found is None:
        plain = _UNMARKED.fullmatch(text) if len(text) <= LONGEST_NUMBER else None
        is_number = plain is not None and plain[1].casefold() in _KINDS and _is_number(plain[2])
        return (_KINDS[plain[1].casefold()], plain[2]) if plain and is_number else None
    words = re.split(r"\s*(?:/|&|\band\b)\s*", found[1].casefold().strip(" ."))
    if all(word in _KINDS for word in words):
        return " ".join(_KINDS[word] for word in words), found[2].strip()
    if found[1].casefold() in _EMAIL:
        return "email", found[2].strip()
    return ("website", found[2].strip()) if found[1].casefold() in _SITE else None


def is_number_alone(text: str) -> bool:
    """Whether a line is a number that goes on what the line before began."""
    return _is_number(text.strip())


def contacts_of(kind: str, value: str) -> list[Contact]:
    """Return what a labelled line says; nothing where its value is none of the kind."""
    if kind == "email":
        return _emails(value)
    if kind == "website":
        return _sites(value)
    pieces = [piece.strip() for piece in _SEVERAL.split(value)]
    if any(sum(map(str.isdigit, each)) < LEAST_DIGITS for each in pieces):
        pieces = [value]
    if not all(_is_number(piece) for piece in pieces):
        return []
    return [_phone(each, piece) for piece in pieces for each in kind.split()]


def _is_number(text: str) -> bool:
    """Whether a text is a telephone number: digits and what parts them, perhaps an extension."""
    is_whole = _WHOLE_NUMBER.fullmatch(text) is not None and len(text) <= LONGEST_NUMBER
    return is_whole and sum(map(str.isdigit, text)) >= LEAST_DIGITS


def _phone(kind: str, published: str) -> Contact:
    extension = _EXTENSION.fullmatch(published)
    if extension:
        prefix = " ".join(re.sub(r"[.\-/()]", " ", extension[1]).split())
        entry = {"kind": "direct-dial", "published": published, "prefix": prefix}
        return Contact("phones", entry)
    return Contact("phones", {"kind": kind, "published": published})


def _emails(value: str) -> list[Contact]:
    found = [Contact("emails", {"address": each}) for each in _ADDRESS.findall(value)]
    if _HIDDEN.search(value) and len(value) <= LONGEST_NUMBER:
        return [Contact("emails", {"withheld": MASKED, "published": value})]
    return found if len(value) <= MOST_OF_SEVERAL else []


def _sites(value: str) -> list[Contact]:
    found = []
    for written in _URL.findall(value):
        url = written.rstrip(".,;")
        if "(" not in url:  # it may stand in brackets itself
            url = url.partition(")")[0]
        is_whole = url.casefold().startswith("http")
        entry = {"url": url} if is_whole else {"url": f"http://{url}", "published": url}
        found.append(Contact("websites", entry))
    return found
