"""The fields that changes are told by: their names, and what stands in them, in words."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from db.rows import ContactKind, PartialDate
from viewer.formatting.offices import contact_kind, office_kind
from viewer.formatting.opening_hours import DAYS, day_name
from viewer.formatting.readings import scale_words
from viewer.i18n.language import Language, translatable

_DATES = ("edition", "figures as of", "date")
_COUNTRY = re.compile(r"\b[A-Z]{2}\b")
_COUNTRY_AT_END = re.compile(r"(?<![^ ])[A-Z]{2}$")
_DAY = re.compile(rf"\b(?:{'|'.join(DAYS)})\b")
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        # of a profile
        "title": translatable("Title"),
        "edition": translatable("Edition"),
        "figures as of": translatable("Figures as of"),
        "countries": translatable("Countries"),
        "country": translatable("Country"),
        "languages": translatable("Languages"),
        "organisation": translatable("Organisation"),
        "description": translatable("Description"),
        "source": translatable("Source"),
        "maintainer": translatable("Maintainer"),
        "history": translatable("History"),
        "key figures": translatable("Key figures"),
        "stories": translatable("Stories"),
        "emergency numbers": translatable("Emergency numbers"),
        "order": translatable("Order"),
        # of an office or a programme
        "abbreviation": translatable("Abbreviation"),
        "kind": translatable("Kind"),
        "address": translatable("Address"),
        "areas": translatable("Areas"),
        "activities": translatable("Activities"),
        "partners": translatable("Partners"),
        "people": translatable("People"),
        "opening hours": translatable("Opening hours"),
        "hours in words": translatable("Opening hours"),
        "time zone": translatable("Time zone"),
        "remark on the partners": translatable("On the partners"),
        "offices": translatable("Offices"),
        "funders": translatable("Funders"),
        "events": translatable("Events"),
        "dates": translatable("Dates"),
        "status": translatable("Status"),
        "scope": translatable("Scope"),
        # of a contact
        "extension": translatable("Extension"),
        "published text": translatable("Published text"),
        "number to dial": translatable("Number to dial"),
        "reason for withholding": translatable("Reason for withholding"),
        "mention": translatable("How the source mentions it"),
        "doubt": translatable("Doubt"),
        "note": translatable("Note"),
        # of a figure
        "indicator": translatable("Indicator"),
        "group": translatable("Group"),
        "timeless": translatable("Of no particular year"),
        "place": translatable("Place"),
        "remark on the period": translatable("Remark on the period"),
        "kind of figure": translatable("Kind of figure"),
        "unit": translatable("Unit"),
        "currency": translatable("Currency"),
        "per": translatable("Per how many"),
        "relation": translatable("Relation"),
        "share of": translatable("Share of"),
        "amount": translatable("Amount"),
        "upper end": translatable("Upper end"),
        "scale": translatable("Scale"),
        "date": translatable("Date"),
        "answer": translatable("Answer"),
        "parts": translatable("Parts"),
    }
)


def field_name(language: Language, field: str) -> str:
    """Return the name of a part of a profile; an unknown one stays as it is."""
    return language.tr(_NAMES[field]) if field in _NAMES else field


def field_text(language: Language, field: str, text: str) -> str:
    """Return what stands in a field as a reader knows it: names for codes, words for marks."""
    if field in _DATES and text:
        return language.date(PartialDate.parse(text))
    if field in ("countries", "country"):
        return _COUNTRY.sub(lambda code: language.country(code[0]), text)
    if field == "address":
        return _COUNTRY_AT_END.sub(lambda code: language.country(code[0]), text)
    if field == "opening hours":
        return _DAY.sub(lambda day: day_name(language, DAYS.index(day[0])), text)
    if field == "kind":
        return _kind(language, text)
    return _words(language, field).get(text, text)


def _kind(language: Language, text: str) -> str:
    """Return the word for what an office or a contact is."""
    known = {kind.value: kind for kind in ContactKind}
    return contact_kind(language, known[text]) if text in known else office_kind(language, text)


def _words(language: Language, field: str) -> dict[str, str]:
    """Return the words for the marks that a field may hold."""
    tr = language.tr
    if field == "scale":
        return scale_words(language)
    if field in ("answer", "timeless"):
        return {"yes": tr("yes"), "no": tr("no")}
    if field == "place":
        return {"": tr("the whole country"), "not stated": tr("not stated")}
    if field == "status":
        return {
            "observed": tr("observed"),
            "estimate": tr("estimate"),
            "projection": tr("projection"),
            "running": tr("running"),
            "ended": tr("ended"),
        }
    return {}
