"""A checked document in the form that all readers rely on: nothing implied is left unsaid."""

from typing import Any

from db.characters import contained
from db.documents.contacts import DIRECT_DIAL, NOT_GIVEN
from db.documents.coverage import complete_coverage
from db.documents.dates import NOT_STATED
from db.documents.emergency_numbers import dialled, is_known
from db.documents.indicators import Vocabulary
from db.documents.phone_numbers import phone_number
from db.rows.figures import label_key

TEXTS = frozenset(
    {
        "country_name",
        "description",
        "doubtful",
        "hours_text",
        "label",
        "mentioned",
        "name",
        "note",
        "occupation",
        "organisation",
        "partners_note",
        "period_note",
        "publisher",
        "purpose",
        "source",
        "summary",
        "text",
        "title",
        "withheld",
    }
)

# Lists of codes and ids: one that is given twice says no more than one that is given once.
SETS = frozenset({"countries", "covers", "days", "key_figures", "offices", "programmes"})

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
    as_of, country = _as_of(normal), normal.get("country", "")
    own_names = _own_names(normal)
    for office in normal.get("offices", []):
        stands_in = office.get("address", {}).get("country") or country
        complete_coverage(office, stands_in, as_of, vocabulary.areas)
        _complete_contacts(office, stands_in, own_names)
    for number in normal.get("emergency_numbers", []):
        if "doubtful" in number or not is_known(number["number"], country):
            number["verdict"] = "doubtful"
        number["dialled"] = dialled(number["number"], country)
    _complete_facts(normal, vocabulary)
    if normal.get("edition") == NOT_STATED:
        normal["edition"], normal["newest_figure"] = "", _newest_figure(normal)
    return normal


def _own_names(content: Content) -> set[str]:
    """What the organisation is called whose profile it is, in each language."""
    body = content.get("organisation", {})
    names, abbreviation = body.get("name", {}).values(), body.get("abbreviation", "")
    return {abbreviation, *names, *(f"{name} ({abbreviation})" for name in names)} - {""}


def _complete_address(address: Content, own_names: set[str]) -> None:
    """Note an address under the organisation's own name: whose it is, its profile says."""
    if own_names.intersection(address.get("organisation", {}).values()):
        address["is_own"] = "yes"


def _as_of(content: Content) -> str:
    """The date of what a document states; "" where nobody says it."""
    edition = content.get("edition", NOT_STATED)
    dated: str = content.get("source", {}).get("date", "") if edition == NOT_STATED else edition
    return dated


def _complete_contacts(office: Content, region: str, own_names: set[str]) -> None:
    _complete_address(office.get("address", {}), own_names)
    for phone in office.get("phones", []):
        _complete_phone(phone, region)
    for link in (*office.get("emails", []), *office.get("websites", [])):
        if "doubtful" in link:
            link["verdict"] = "doubtful"


def _newest_figure(content: Content) -> str:
    """The last date that a figure holds for, as far as all are stated alike; "" for none."""
    ends = [fact["period"].rpartition("/")[2] for fact in content.get("facts", [])]
    return max(ends, default="")


def _with_languages(part: Content, language: str, languages: dict[str, None]) -> Content:
    """A mapping with its texts as maps; all their languages are added, as they come."""
    normal: Content = {}
    for key, value in part.items():
        if isinstance(value, str):
            is_text = key in TEXTS
            normal[key] = _by_language({language: value}) if is_text else contained(value)
        elif isinstance(value, list):
            normal[key] = _list_with_languages(key, value, language, languages)
        elif key in TEXTS and value.keys().isdisjoint(TEXTS):
            normal[key] = _by_language(value)
            languages.update(dict.fromkeys(value))
        else:  # the profile's own organisation and source are no texts, but have some
            normal[key] = _with_languages(value, language, languages)
    return normal


def _by_language(texts: dict[str, str]) -> dict[str, str]:
    """A text in each of its languages; none where there is nothing in it."""
    return {language: contained(text) for language, text in texts.items() if text}


def _list_with_languages(
    key: str, items: list[Any], language: str, languages: dict[str, None]
) -> list[Any]:
    if key in SETS and all(isinstance(item, str) for item in items):
        return list(dict.fromkeys(items))
    if key == "items":  # of a list of values: a text alone stands for itself
        items = [{"text": item} if isinstance(item, str) else item for item in items]
    return [
        _with_languages(item, language, languages) if isinstance(item, dict) else item
        for item in items
    ]


def _complete_phone(phone: Content, region: str) -> None:
    if not phone.keys().isdisjoint(NOT_GIVEN):
        phone["e164"], phone["shown"] = "", ""
        return
    if phone["kind"] == DIRECT_DIAL:
        phone["e164"], phone["shown"] = "", phone["prefix"]
        return
    number = phone_number(phone.get("number") or phone["published"], region)
    phone["e164"] = number.e164 if number else ""
    phone["shown"] = number.international if number else phone["published"]
    phone["national"] = number.national if number else ""
    if number is None or not number.is_valid or "doubtful" in phone:
        phone["verdict"] = "doubtful"
    if number and number.extension:
        phone.setdefault("extension", number.extension)


def _complete_facts(content: Content, vocabulary: Vocabulary) -> None:
    """Each fact gets what its indicator and its group say, in the order of the vocabulary."""
    own = {indicator["id"]: indicator for indicator in content.get("indicators", [])}
    indicators = {**vocabulary.indicators, **own}
    own_groups = {group["id"]: group["label"] for group in content.get("groups", [])}
    groups = {**vocabulary.groups, **own_groups}
    places = {group: str(place) for place, group in enumerate(groups)}
    key_places = {name: str(place) for place, name in enumerate(vocabulary.key_figures)}
    for fact in content.get("facts", []):
        indicator = indicators[fact["indicator"]]
        _complete_fact(fact, indicator)
        fact["group_label"] = groups[fact["group"]]
        fact["group_place"] = places[fact["group"]]
        shared = vocabulary.indicators.get(fact["indicator"], {}).get("label", {})
        fact["is_own_label"] = "yes" if _is_own(fact["label"], shared) else ""
        if fact["indicator"] in key_places:
            fact["key_place"] = key_places[fact["indicator"]]
        if fact["is_own_label"] and shared:
            fact["shared_label"] = shared  # finds it as well


def _is_own(label: Content, shared: Content) -> bool:
    """Whether a fact says otherwise than the shared indicator what it is."""
    known = {label_key(text) for text in shared.values()}
    return not known.issuperset(label_key(text) for text in label.values())


def _complete_fact(fact: Content, indicator: Content) -> None:
    fact.setdefault("label", indicator["label"])
    fact.setdefault("status", "observed")
    fact["group"] = indicator["group"]
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
