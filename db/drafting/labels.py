"""What the label of a figure says besides its name: of when, how sure, from whom, in what unit."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from db.documents.dates import meant_period
from db.drafting.words import NO_SOURCES, OTHER_LABELS, UNIT_WORDS
from db.drafting.written_dates import Months, cut_date
from db.rows.figures import label_key

NOT_STATED = "not stated"
NO_MONTHS: Months = MappingProxyType({})
_BRACKET = re.compile(r"\(([^()]*)\)")
_YEARS = re.compile(r"(?:1[89]|20)\d\d(?:\s*[-/\u2013]\s*(?:(?:1[89]|20)\d\d|\d\d))?")
_ESTIMATE = re.compile(r"\b(?:estimate[sd]?|ests?\.?|estimations?|estimación|estimado)\b", re.I)
_PROJECTION = re.compile(r"\b(?:projections?|projected|proyección)\b", re.I)
# A word that only says that a year was to be written there.
_OPEN_YEAR = frozenset({"year", "année", "año", "date"})
_SOURCE = re.compile(r"[A-Z][\w&.\u2019' /-]*")
_BODY = re.compile(
    r"\b(?:bank|organi[sz]ation|ministry|bureau|statistics|office|agency|institute|fund|nations"
    r"|programme|census|survey|department|union|commission|council|government|factbook"
    r"|banque|ministère|institut|recensement|banco|ministerio|instituto|censo)\b",
    re.I,
)
_AS_OF = re.compile(r"\b(?:as (?:of|at)|end(?: of)?|mid|on|in|at|au|al|en|fin)\b", re.I)
_DANGLING = re.compile(r"\s+(?:from|in|of|to|at|de|du|en|à|desde)$", re.I)
_IN_YEAR = re.compile(r"(?:,|\s+(?:in|en|for))\s+((?:1[89]|20)\d\d)$", re.I)
_LOST_NAME = re.compile(r"\s+(?:in|of|from)\s+['\u2019]s\s+", re.I)


# Powers of ten as tables write them: "(M USD)", "(Mio. EUR)", "(x1000)", "(1000 km2)".
_POWER = re.compile(
    r"10\s?[\^\u00b2\u00b3\u2074-\u2079]|[x\u00d7]\s?1[.,\s]?0{2,}|\b1[.,]?0{3}\s?[^\W\d]"
    r"|\b(?:mio|mln|bln|mrd|mds?|tsd|mill|hundreds|centaines|centenas)\b|\((?:in\s)?[mk]\)"
    r"|\b(?:k|mm?|bn)\s?(?:USD|EUR|GBP|CHF|US\$|[\u20ac\u00a3$])"
    r"|(?:USD|EUR|GBP|CHF|US\$|[\u20ac\u00a3$])\s?(?:k|mm?|mn|bn)\b",
    re.I,
)
_PART_OF_YEAR = re.compile(r"(?:FY|[QHTS]\s?[1-4])", re.I)
LONGEST_LABEL = 200  # characters of a line that can be one that is known


class Told(NamedTuple):
    """What brackets say: each is "" for what they do not."""

    period: str = ""
    status: str = ""
    source: str = ""
    unit: str = ""


class Label(NamedTuple):
    """A label in parts. `is_broken` says that it lost words: the place, and maybe the year."""

    name: str
    told: Told
    is_broken: bool


def read_label(text: str, currencies: frozenset[str], months: Months = NO_MONTHS) -> Label:
    """Take a label apart; what its brackets say that is part of its name stays in it."""
    told = Told()

    def take(match: re.Match[str]) -> str:
        nonlocal told
        if _abbreviates(match[1], match.string[: match.start()]):
            return " "
        more = read_bracket(match[1], currencies, months)
        if more is None:
            return match[0]
        told = merged(told, more)
        return " "

    name = " ".join(_BRACKET.sub(take, text).split()).rstrip(" -\u2013\u2014")
    dated = _IN_YEAR.search(name)
    if dated and not told.period:
        told, name = merged(told, Told(period=_period(dated[1]))), name[: dated.start()]
    whole = _DANGLING.sub("", _LOST_NAME.sub(" in ", name))
    return Label(whole, told, whole != name)


def _abbreviates(acronym: str, name: str) -> bool:
    """Whether a bracket is what the name before it is called for short: "… Persons (IDPs)"."""
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name)).casefold()
    plain = acronym.casefold().removesuffix("s")
    return len(plain) > 1 and initials.endswith(plain)


def read_bracket(text: str, currencies: frozenset[str], months: Months = NO_MONTHS) -> Told | None:
    """Return what a bracket says; None where it is nothing of the kind, but belongs to the text."""
    plain = text.strip(" .")
    if says_power(f"({plain})"):
        return None
    if plain.casefold() in _OPEN_YEAR:
        return Told()
    if plain in currencies:
        return Told(unit=plain)
    if plain.casefold() in ("%", "percent", "per cent", "percentage"):
        return Told(unit="%")
    if plain.casefold().replace(".", "") in UNIT_WORDS:
        return Told(unit=UNIT_WORDS[plain.casefold().replace(".", "")])
    is_amount = not currencies.isdisjoint(re.findall(r"\w+", plain))
    return None if is_amount else _dated(plain, months)


def _dated(text: str, months: Months) -> Told | None:
    """A year or several, with the words that say how sure, and with who says so."""
    day, rest = cut_date(text, months)
    years = _YEARS.findall(rest)
    if len(years) + bool(day) > 1:
        return None
    period = day or (_period(years[0]) if years else "")
    rest = _YEARS.sub(" ", _AS_OF.sub(" ", rest) if period else rest)
    status = _status(rest)
    rest = _PROJECTION.sub(" ", _ESTIMATE.sub(" ", rest)).strip(" ,;.:-\u2013")
    if rest and not is_source(rest):
        return None
    return Told(period, status, rest) if period or status or rest else None


def says_power(label: str) -> bool:
    """Whether a label says, by a sign or in short, that its value is in thousands or the like."""
    return _POWER.search(label) is not None


def is_source(text: str) -> bool:
    """Whether a text is a name of who says something: an acronym, or a body by its words."""
    if not _SOURCE.fullmatch(text) or text in NO_SOURCES or _PART_OF_YEAR.fullmatch(text):
        return False
    has_acronym = any(word.isupper() and len(word) > 1 for word in re.findall(r"\w+", text))
    return has_acronym or _BODY.search(text) is not None


def _status(text: str) -> str:
    if _ESTIMATE.search(text):
        return "estimate"
    return "projection" if _PROJECTION.search(text) else ""


def _period(years: str) -> str:
    plain = years.replace(" ", "")
    return plain if len(plain) == len("2015") else meant_period(plain.replace("/", "-"))


def merged(first: Told, second: Told) -> Told:
    """What both say; the first where both say something."""
    return Told(*(one or other for one, other in zip(first, second, strict=True)))


class KnownLabels:
    """The indicators by every label that the vocabulary has for them, in any language."""

    def __init__(self, indicators: Mapping[str, Mapping[str, object]]) -> None:
        self._ids = {label_key(text): each for each, text in _labels(indicators)}
        self._texts: dict[str, list[str]] = {}  # by their first words, the longest first
        for text in sorted({text.casefold() for _, text in _labels(indicators)}, key=len)[::-1]:
            self._texts.setdefault(text.split()[0], []).append(text)

    def indicator(self, name: str) -> str:
        """Return the id of the indicator that is called so; "" for none."""
        return self._ids.get(label_key(name), "")

    def begins(self, line: str) -> str:
        """Return the label that a line without a colon begins with; "" for none."""
        plain = line[:LONGEST_LABEL].casefold()
        first, *_ = plain.split(maxsplit=1) or [""]
        found = (text for text in self._texts.get(first, ()) if plain.startswith(text + " "))
        return line[: len(next(found, ""))]


def _labels(indicators: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[str, str]]:
    for each, entry in indicators.items():
        label = entry["label"]
        texts = [*(label.values() if isinstance(label, dict) else [label])]
        for others in (entry.get("also", ()), entry.get("world_bank", ())):
            texts += [str(text) for text in others] if isinstance(others, list | tuple) else []
        texts += OTHER_LABELS.get(each, ())
        yield from ((each, str(text)) for text in texts)
