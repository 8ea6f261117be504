"""What a new edition changed, one sentence a change: "Population: 11.3 → 11.6 million"."""

from db.rows import Change, ContactKind, Period
from viewer.language import Language
from viewer.wording.offices import contact_kind

LONGEST = 160  # characters of a text that a list of changes can show


def change_sentence(language: Language, change: Change) -> str:
    """Return one change in words: "Telephone of the Country Office: old → new"."""
    thing = _thing(language, change)
    old = _value(language, change.old, change.old_period)
    new = _value(language, change.new, change.new_period)
    if change.change == "added":
        if not change.new:
            return language.tr("{thing}: added", thing=thing)
        return language.tr("{thing}: added, {new}", thing=thing, new=new)
    if change.change == "removed":
        if not change.old:
            return language.tr("{thing}: removed", thing=thing)
        return language.tr("{thing}: removed, {old}", thing=thing, old=old)
    if change.field == "details":
        return language.tr("{thing}: details changed", thing=thing)
    return language.tr("{thing}: {old} → {new}", thing=thing, old=old, new=new)


def _thing(language: Language, change: Change) -> str:
    """Return what the change is about: the figure, the telephone of an office, a field."""
    if change.kind == "profile":
        return _field(language, change.field)
    if change.kind == "contact":
        owner = change.owner.value if change.owner else ""
        kind = contact_kind(language, ContactKind(change.field))
        return language.tr("{field} of {owner}", field=kind, owner=owner)
    if change.field in ("", "value", "details", "name"):
        return change.subject.value
    field = _field(language, change.field)
    return language.tr("{field} of {owner}", field=field, owner=change.subject.value)


def _value(language: Language, text: str, period: Period | None) -> str:
    shown = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    shown = shown or language.tr("not stated")
    if period is None or not period.is_stated:
        return shown
    return language.tr("{value} ({period})", value=shown, period=language.period(period))


def _field(language: Language, field: str) -> str:
    """Return the name of a part of a profile; an unknown one stays as it is."""
    return {
        "title": language.tr("Title"),
        "edition": language.tr("Edition"),
        "figures as of": language.tr("Figures as of"),
        "countries": language.tr("Countries"),
        "organisation": language.tr("Organisation"),
        "description": language.tr("Description"),
        "source": language.tr("Source"),
        "maintainer": language.tr("Maintainer"),
        "history": language.tr("History"),
        "stories": language.tr("Stories"),
        "address": language.tr("Address"),
        "activities": language.tr("Activities"),
        "partners": language.tr("Partners"),
        "funders": language.tr("Funders"),
        "dates": language.tr("Dates"),
        "status": language.tr("Status"),
        "note": language.tr("Note"),
    }.get(field, field)
