"""A checked document in the form that all readers rely on: nothing implied is left unsaid."""

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
    language = content["language"]
    languages = {language: None}
    normal: Content = _with_languages(content, language, languages)
    normal["languages"] = list(languages)
    for office in normal.get("offices", []):
        region = office.get("address", {}).get("country") or normal.get("country", "")
        for phone in office.get("phones", []):
            _complete_phone(phone, region)
    own = {indicator["id"]: indicator for indicator in normal.get("indicators", [])}
    indicators = {**vocabulary.indicators, **own}
    for fact in normal.get("facts", []):
        _complete_fact(fact, indicators[fact["indicator"]], vocabulary)
    return normal


def _with_languages(part: Content, language: str, languages: dict[str, None]) -> Content:
    """A mapping with its texts as maps; all their languages are added, as they come."""
    normal: Content = {}
    for key, value in part.items():
        if isinstance(value, str):
            is_text = key in TEXTS
            normal[key] = ({language: value} if value else {}) if is_text else value
        elif isinstance(value, list):
            normal[key] = _list_with_languages(key, value, language, languages)
        elif key in TEXTS and value.keys().isdisjoint(TEXTS):
            normal[key] = value
            languages.update(dict.fromkeys(value))
        else:  # the profile's own organisation and source are no texts, but have some
            normal[key] = _with_languages(value, language, languages)
    return normal


def _list_with_languages(
    key: str, items: list[Any], language: str, languages: dict[str, None]
) -> list[Any]:
    if key in SETS and all(isinstance(item, str) for item in items):
        return list(dict.fromkeys(items))
    return [
        _with_languages(item, language, languages) if isinstance(item, dict) else item
        for item in items
    ]


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
