"""The lines of an address: taken apart where each line is of a kind, else kept as they are."""

import re
from collections.abc import Callable, Iterable, Mapping

_BODY = re.compile(r"\b(?:organi[sz]ation|organización|IOM|OIM|UN|UNHCR|agency|mission)\b", re.I)
_PO_BOX = re.compile(
    r"(?:P\.?\s?O\.?\s?Box|B\.?P\.?|Boîte postale|Casilla|Apartado)[\s:]*(.+)", re.I
)
_PLOT = re.compile(r"(?:Plot|Parcelle|Lote)\b.*", re.I)
_FLOOR = re.compile(
    r"(?:\d+(?:st|nd|rd|th|er|ème|e|º)?|ground|first|second|third)\s+(?:floor|étage|piso)", re.I
)
_BUILDING = re.compile(r".*\b(?:building|house|tower|immeuble|edificio|block)\b.*", re.I)
_POSTCODE_FIRST = re.compile(r"([A-Z]{0,2}-?\d{3,6}(?:[ -]?[A-Z]{2})?)[,]?\s+([^\W\d][^\d]*)")
_POSTCODE_LAST = re.compile(r"([^\W\d][^\d,]*?)[,]?\s+([A-Z]?\d{4,6})")
_STREET = re.compile(
    r"(?=.*\d).*[^\W\d_]{3,}.*|.*\b(?:street|avenue|road|rue|calle|boulevard|av\.|st\.|rd\.)\b.*",
    re.I,
)
_NUMBERED = re.compile(r"^\d+\s?[A-Za-z]?,\s")  # "12, rue du Château"

Address = dict[str, object]


def read_address(lines: Iterable[str], office: str, country_of: Callable[[str], str]) -> Address:
    """Return the parts of an address; all its `lines` as they are where one is of no kind.

    `office` is the name of the office, which may stand among the lines and is no part of them;
    `country_of` gives the code of a country by its name, "" for anything else.
    """
    stripped = (" ".join(line.strip(" ,").split()) for line in lines)
    written = [text for text in stripped if text and text.casefold() != office.casefold()]
    parts: dict[str, object] = {}
    for text in written:
        found = _part(text, parts, country_of)
        if not found or parts.keys() & found.keys():
            return {"lines": written}
        parts.update(found)
    is_whole = {"street", "po_box", "plot", "building"} & parts.keys() and "city" in parts
    return parts if is_whole else {"lines": written}


def _part(
    text: str, parts: Mapping[str, object], country_of: Callable[[str], str]
) -> dict[str, object]:
    """What one line is, in the order in which pages write an address; {} for no kind."""
    code = country_of(text)
    if code:
        return {"country": code}
    for key, pattern in (("po_box", _PO_BOX), ("plot", _PLOT), ("floor", _FLOOR)):
        found = pattern.fullmatch(text)
        if found:
            return {key: found[1] if found.groups() else text}
    return _town(text, parts) or _house(text, parts)


def _town(text: str, parts: Mapping[str, object]) -> dict[str, object]:
    """A postcode and a town behind a street; or a town alone behind anything."""
    first, last = _POSTCODE_FIRST.fullmatch(text), _POSTCODE_LAST.fullmatch(text)
    if "street" in parts and first:
        return {"postcode": first[1], "city": first[2].strip()}
    if "street" in parts and last:
        return {"city": last[1].strip(), "postcode": last[2]}
    return {}


def _house(text: str, parts: Mapping[str, object]) -> dict[str, object]:
    """A body, a building, a street; a name alone is a town."""
    if not parts and _BODY.search(text) and not re.search(r"\d", text):
        return {"organisation": text}
    if _BUILDING.fullmatch(text) and "building" not in parts:
        return {"building": text}
    is_plain = "," not in _NUMBERED.sub("", text)
    if "street" not in parts and _STREET.fullmatch(text) and is_plain:
        return {"street": text}
    is_name = re.fullmatch(r"[^\W\d_][^\d,]*", text)
    return {"city": text} if is_name and parts and "city" not in parts else {}
