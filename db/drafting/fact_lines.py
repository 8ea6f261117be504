"""Lines that are facts: a label, then a value, each with what it says in brackets."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from db.drafting.contacts import is_of_contacts
from db.drafting.labels import (
    NOT_STATED,
    KnownLabels,
    Label,
    Told,
    merged,
    read_bracket,
    read_label,
    says_power,
)
from db.drafting.lines import Line, without_bullet
from db.drafting.one_number import Read
from db.drafting.published_values import read_value
from db.drafting.single_values import Value
from db.drafting.written_dates import Months

# The raised number of a footnote: behind a word, a bracket or a sign; behind a digit it may be a
# power, as behind a short word, which may be a unit.
_NOTE = re.compile(
    "(?<=[^\\W\\d]|[)%\\]])(?<!\\b\\w)(?<!\\b\\w\\w)[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+(?=\\s*(?:$|[:(]))"
)
_COLON = re.compile(r"\s*:(?!//)\s*")
_DATED_LABEL = re.compile(
    r"((?:[^\W\d][^()\d:.]*?)\s*\([^()]*(?:1[89]|20)\d\d[^()]*\))\s*"
    r"((?:[-+~<>\u20ac$\u00a3]|US\$|[A-Z]{3}\s)?\s?\d.*|n/a|not available|none)",
    re.I,
)
_BRACKETS = re.compile(r"\s*(?:\([^()]*\)\s*)*")
_TRAILING = re.compile(r"\s*\(([^()]*)\)\s*$")
_DASHED = re.compile(r"\s+[-\u2013\u2014]\s+([A-Z][^\d]*(?:(?:1[89]|20)\d\d)?)$")
_THOUSANDS = re.compile(
    r"\b000s?\b|\b(?:thousands|milliers|miles)\b|\b(?:USD|EUR|US\$)\s?(?:m|mn|bn)\b", re.I
)
_PERCENT = re.compile(r"%|\b(?:percent|per cent|pourcentage|porcentaje)", re.I)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_RANKED = re.compile(r"rank|rang|class|puesto|posici|clasif|\bhdi\b|\bidh\b", re.I)
_IN_YEAR = re.compile(r"(?<=\S)\s+(?:in|en)\s+((?:1[89]|20)\d\d)$", re.I)
# What a value without a colon before it begins with; and what it is where it is names.
_VALUE = re.compile(
    r"(?:(?:about|approximately|around|less than|more than|over|environ|más de|plus de)\s)?"
    r"(?:[-+~<>\u20ac$\u00a3]|US\$|[A-Z]{3}\s)?\s?\d[^.]*(?:\.(?=\d|\skm)[^.]*)*$"
    r"|n/?a$|not available$|none$",
    re.I,
)
_NAMES = re.compile(r"[A-Z][\w\u2019'-]+(?:,?\s(?:and\s|et\s|y\s)?\(?[A-Z][\w\u2019'-]*\)?){0,8}")
_OF_WHICH = re.compile(r"(.+?)\s+in\s+((?:1[89]|20)\d\d)\s*,?\s+of\s+(?:which|whom)\s+(.+)", re.I)
_PART = re.compile(r"(\d[\d,.]*)\s+(?:were|was|are)\s+(.+)", re.I)
_SERIES_YEAR = re.compile(r"\(((?:1[89]|20)\d\d)\)")
_AND = re.compile(r",\s+(?=\d)|\s+and\s+(?=\d)")
_LIST_OF = frozenset({"languages", "ethnic-groups", "religions"})
MOST_LABEL = 120  # characters; a longer one is a sentence with a colon in it
WITHOUT_FIGURE = frozenset({"text", "blank", "not-available", "none", "yes-no"})
MOST_LABEL_WORDS = 12
MOST_WORDS_OF_A_TEXT = 12
MOST_LINE = 500  # characters of a line without a colon that is a fact


class FactLine(NamedTuple):
    """A line that is a fact, as documents write it but for its id; `rule` read its value.

    `label` is that of the source; `fact` has no `indicator` where none is called so.
    """

    line: int
    rule: str
    label: str
    fact: dict[str, Any]


class Reading(NamedTuple):
    """What facts are read with; `units` is what an indicator counts (id → unit)."""

    read: Read
    known: KnownLabels
    units: Mapping[str, str]
    months: Months


def split_fact(text: str, known: KnownLabels) -> tuple[str, str] | None:
    """Return label and value of a line that looks like a fact; None for any other.

    A label is what stands before a colon, or is known; it may be "" where a value has none.
    """
    text = _NOTE.sub("", without_bullet(text.strip()))
    parts = _COLON.split(text, maxsplit=1)
    if len(parts) == 2:
        return (parts[0], parts[1]) if _may_be_label(parts[0], known) else None
    dated = _DATED_LABEL.fullmatch(text) if len(text) <= MOST_LINE else None
    if dated and _may_be_label(dated[1], known):
        return dated[1], dated[2]
    label = known.begins(text)
    behind = _BRACKETS.match(text, len(label))
    if not label or behind is None or len(text) > MOST_LINE:
        return None
    value = text[behind.end() :]
    is_value = _VALUE.match(value) or (_NAMES.fullmatch(value) and not text.endswith("."))
    return (text[: behind.end()].strip(), value) if is_value else None


def _may_be_label(text: str, known: KnownLabels) -> bool:
    """Whether a text before a value names it: few words, or a label that is known."""
    is_short = len(text) <= MOST_LABEL and len(text.split()) <= MOST_LABEL_WORDS
    return is_short or known.begins(text + " ") != ""


def read_fact(line: Line, label: str, value: str, reading: Reading) -> FactLine | None:
    """Read the fact of a line; None where neither its label nor its value is one of a fact."""
    name = read_label(label, reading.read.words.currencies, reading.months)
    indicator = reading.known.indicator(name.name)
    rule, content, told = _content(value, indicator, reading)
    unit = name.told.unit or told.unit or ("%" if _PERCENT.search(name.name) else "")
    content = _in_unit(content, unit)
    # "(USD million)": the value alone is another number; "61/65" may be no rank.
    if _says_scale(label, reading.read) or _is_ratio(content, label, indicator):
        rule, content = "text", {"kind": "text", "published": value}
    if not name.name or (content["kind"] in WITHOUT_FIGURE and not indicator):
        is_sentence = len(value.split()) > MOST_WORDS_OF_A_TEXT or value.endswith(".")
        is_contact = is_of_contacts(line.text, name.name, value)
        if not name.name or content["kind"] == "blank" or is_sentence or is_contact:
            return None
    fact = {"indicator": indicator} if indicator else {}
    return FactLine(line.number, rule, name.name, {**fact, **_said(name, told), "value": content})


def _says_scale(label: str, read: Read) -> bool:
    """Whether a label says how many thousands its value is of."""
    words = set(re.findall(r"[^\W\d_]+", label.casefold()))
    is_said = _THOUSANDS.search(label) is not None or says_power(label)
    return is_said or not words.isdisjoint(read.words.scale_words)


def _is_ratio(content: Value, label: str, indicator: str) -> bool:
    """Whether a value is "61/65" and nothing says that it is a rank among so many."""
    is_said = _RANKED.search(f"{label} {indicator}") is not None
    return content["kind"] == "rank" and "/" in content["published"] and not is_said


def _content(value: str, indicator: str, reading: Reading) -> tuple[str, Value, Told]:
    """The rule that read a value, what it read, and what stands behind the value."""
    whole = _of_which(value, reading.read)
    if whole is not None:
        return "of which", *whole
    has_code = indicator == "currency"
    published, told = (value, Told()) if has_code else told_behind(value, reading)
    rule, content = read_value(
        published,
        reading.read,
        is_list=indicator in _LIST_OF,
        unit=reading.units.get(indicator, ""),
    )
    if content["kind"] == "text":  # what was taken from its end may belong to it
        return rule, {**content, "published": value}, told
    return rule, content, told


def told_behind(value: str, reading: Reading) -> tuple[str, Told]:
    """Take from a value the year and the source in the brackets behind it, or behind a dash."""
    currencies = reading.read.words.currencies
    told, published = Told(), value.strip()
    years = _SERIES_YEAR.findall(published)
    if len(years) > 1:  # each is that of a part
        return published, Told(period=f"{min(years)}/{max(years)}")
    while found := _TRAILING.search(published):
        more = read_bracket(found[1], currencies, reading.months)
        is_unit = more is not None and more.unit in currencies
        if more is None or (more.unit and not is_unit) or not published[: found.start()].strip():
            break
        told, published = merged(told, more), published[: found.start()]
    dated = _IN_YEAR.search(published)
    if dated and not told.period and len(_YEAR.findall(published)) == 1:
        told, published = merged(told, Told(period=dated[1])), published[: dated.start()]
    dashed = _DASHED.search(published)
    source = read_bracket(dashed[1], frozenset()) if dashed else None
    if dashed and source is not None and source.source:
        told, published = merged(told, source), published[: dashed.start()]
    return published, told


def _said(label: Label, told: Told) -> dict[str, str]:
    """What a fact says of where, of when and from whom it is."""
    both = merged(label.told, told)
    said = {"place": NOT_STATED} if label.is_broken else {}
    said["period"] = both.period or NOT_STATED
    if told.period and label.told.period not in ("", told.period):
        said["period_note"] = f"The label says {label.told.period}, the value {told.period}."
    if both.status:
        said["status"] = both.status
    if both.source:
        said["source"] = both.source
    return said


def _in_unit(value: Value, unit: str) -> Value:
    """A number whose unit stands in its label: "Area (sq. km): 30,528"."""
    is_bare = value["kind"] == "quantity"
    if not unit or not is_bare:
        return value
    if unit == "%":
        return {"kind": "percentage", "published": value["published"], "amount": value["amount"]}
    if len(unit) == len("EUR") and unit.isupper():
        return {
            **{k: v for k, v in value.items() if k != "unit"},
            "kind": "money",
            "currency": unit,
        }
    return {**value, "unit": unit}


def _of_which(value: str, read: Read) -> tuple[Value, Told] | None:
    """ "166,479 arrivals in 2009 of which 39,602 were Belgians and …": a whole and its parts."""
    found = _OF_WHICH.fullmatch(value.strip(" ."))
    if found is None:
        return None
    _, whole = read_value(found[1], read)
    parts = [_PART.fullmatch(each.strip()) for each in _AND.split(found[3])]
    if whole["kind"] != "quantity" or None in parts:
        return None
    told = []
    for part in parts:
        assert part is not None
        _, amount = read_value(part[1], read)
        if amount["kind"] != "quantity":
            return None
        told.append({"label": part[2], "published": part[1], "amount": amount["amount"]})
    return {**whole, "kind": "breakdown", "parts": told}, Told(period=found[2])
