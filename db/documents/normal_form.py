"""A checked document in the form that all readers rely on: nothing implied is left unsaid."""

from collections.abc import Iterator
from typing import Any

from db.documents.contacts import DIRECT_DIAL, phone_number
from db.documents.dates import NOT_STATED
from db.documents.indicators import Vocabulary

TEXTS = frozenset(
    {
        "country_name",
        "description",
        "doubtful",
        "hours_text",
        "label",
        "name",
        "note",
        "occupation",
        "organisation",
        "period_note",
        "publisher",
        "source",
        "summary",
        "text",
        "title",
        "withheld",
    }
)

# Lists of codes and ids: one that is given twice says no more than one that is given once.
SETS = frozenset({"countries", "covers", "days", "offices", "programmes"})

# Editors write true and false as well.
_ANSWERS = {"true": "yes", "false": "no"}

Content = dict[str, Any]


def normal_form(content: Content, vocabulary: Vocabulary) -> Content:
    """Texts become maps of languages, phones get their numbers, facts what their indicator says.

    `content` is a document that passed every check, as nested dicts, lists and strings.
    """
    normal: Content = _with_languages(content, content["language"])
    normal["languages"] = list(dict.fromkeys([content["language"], *_languages(normal)]))
    for office in normal.get("offices", []):
        region = office.get("address", {}).get("country") or normal.get("country", "")
        for phone in office.get("phones", []):
            _complete_phone(phone, region)
    own = {indicator["id"]: indicator for indicator in normal.get("indicators", [])}
    for fact in normal.get("facts", []):
        _complete_fact(fact, {**vocabulary.indicators, **own}[fact["indicator"]], vocabulary)
    return normal


def _with_languages(part: Any, language: str) -> Any:
    if isinstance(part, list):
        return [_with_languages(item, language) for item in part]
    if not isinstance(part, dict):
        return part
    return {key: _value_of(key, value, language) for key, value in part.items()}


def _value_of(key: str, value: Any, language: str) -> Any:
    if key in TEXTS and isinstance(value, str):
        return {language: value} if value else {}
    if key in SETS and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return list(dict.fromkeys(value))
    return _with_languages(value, language)


def _languages(part: Any) -> Iterator[str]:
    """The languages of all texts, in the order of the document."""
    if isinstance(part, list):
        for item in part:
            yield from _languages(item)
    elif isinstance(part, dict):
        for key, value in part.items():
            # The profile's own organisation and source are no texts, but have some.
            is_text = key in TEXTS and isinstance(value, dict) and not value.keys() & TEXTS
            yield from value if is_text else _languages(value)


def _complete_phone(phone: Content, region: str) -> None:
    if "withheld" in phone:
        phone["e164"], phone["shown"] = "", ""
        return
    if phone["kind"] == DIRECT_DIAL:
        phone["e164"], phone["shown"] = "", phone["prefix"]
        return
    number = phone_number(phone.get("number") or phone["published"], region)
    phone["e164"], phone["shown"] = number or ("", phone["published"])


def _complete_fact(fact: Content, indicator: Content, vocabulary: Vocabulary) -> None:
    fact.setdefault("label", indicator["label"])
    fact.setdefault("status", "observed")
    fact["group"] = indicator["group"]
    fact["group_label"] = vocabulary.groups[indicator["group"]]
    fact["timeless"] = "yes" if indicator.get("timeless") in ("yes", "true") else ""
    fact["period"] = "" if fact["period"] == NOT_STATED else fact["period"]
    if "place" in fact:
        place = fact["place"]
        fact["place"] = {} if place == NOT_STATED else {"": place}
    _complete_value(fact["value"])


def _complete_value(value: Content) -> None:
    if "answer" in value:
        value["answer"] = _ANSWERS.get(value["answer"], value["answer"])
    for part in value.get("parts", []):
        if part.get("period") == NOT_STATED:
            part["period"] = ""
