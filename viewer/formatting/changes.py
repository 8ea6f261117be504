"""What a new edition changed, one sentence a change: "Population: 11.3 → 11.6 million"."""

from collections.abc import Iterable
from decimal import Decimal

from db.rows import Change, ContactKind, Edition, PartialDate, Period, Value, ValueKind
from viewer.formatting.offices import contact_kind
from viewer.i18n.language import Language

_DATES = ("edition", "figures as of")
LONGEST = 160  # characters of a text that a list of changes can show

Cells = tuple[str, str, str, str]


def change_sentence(language: Language, change: Change) -> str:
    """Return one change in words: "Telephone of the Country Office: old → new"."""
    thing = changed_thing(language, change)
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


def changed_thing(language: Language, change: Change) -> str:
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


def figures_first(changes: Iterable[Change]) -> list[Change]:
    """Return the changes in the order of a table: figures are what one looks for."""
    return sorted(changes, key=lambda change: change.kind != "fact")


def change_heads(language: Language) -> Cells:
    """Return the heads of a table of changes."""
    tr = language.tr
    return tr("Field"), tr("Before"), tr("After"), tr("Difference")


def change_cells(language: Language, change: Change) -> Cells:
    """Return a change as the cells of a table: the thing, what it was, what it is, the difference.

    What was not there before, or is there no more, says so.
    """
    old = _value(language, change.old, change.old_period, longest=None)
    new = _value(language, change.new, change.new_period, longest=None)
    if change.change == "added":
        old, new = language.tr("was not there"), new if change.new else language.tr("added")
    elif change.change == "removed":
        old, new = old if change.old else language.tr("was there"), language.tr("removed")
    elif change.field == "details":
        old, new = "", language.tr("details changed")
    if change.kind == "profile" and change.field in _DATES:
        old, new = _date(language, change.old), _date(language, change.new)
    grown = difference_text(language, change.difference) if change.difference else ""
    return changed_thing(language, change), old, new, grown


def _date(language: Language, text: str) -> str:
    return language.date(PartialDate.parse(text)) if text else language.tr("not stated")


def difference_text(language: Language, difference: Value) -> str:
    """Return "+0.3 million", "+1.2 percentage points"; "no difference" for nothing."""
    amount = difference.amount or Decimal()
    if not amount:
        return language.tr("no difference")
    number = language.number(amount)
    number = _with_scale(language, difference.scale, number if amount < 0 else f"+{number}")
    if difference.kind is ValueKind.PERCENTAGE:
        return language.tr("{amount} percentage points", amount=number)
    if difference.kind is ValueKind.RANK:
        return number
    return " ".join(filter(None, (difference.currency, number, difference.unit)))


def _with_scale(language: Language, scale: str, amount: str) -> str:
    """Return an amount with its scale in words; an unknown scale stays as it is."""
    return {
        "": amount,
        "hundred": language.tr("{amount} hundred", amount=amount),
        "thousand": language.tr("{amount} thousand", amount=amount),
        "million": language.tr("{amount} million", amount=amount),
        "billion": language.tr("{amount} billion", amount=amount),
        "trillion": language.tr("{amount} trillion", amount=amount),
    }.get(scale, f"{amount} {scale}")


def _value(
    language: Language, text: str, period: Period | None, longest: int | None = LONGEST
) -> str:
    is_cut = longest is not None and len(text) > longest
    shown = f"{text[: LONGEST - 1].rstrip()}…" if is_cut else text
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


def history_title(language: Language, title: str) -> str:
    """Return "History of editions of IOM in Belgium"."""
    return language.tr("History of editions of {title}", title=title)


def edition_line(language: Language, edition: Edition) -> str:
    """Return "February 2016 (current)", or when an earlier one was imported."""
    date = language.date(edition.edition)
    if edition.number == 0:
        return language.tr("{edition} (current)", edition=date)
    day = language.short_date(PartialDate.parse(edition.imported_at[:10]))
    return language.tr("{edition} (imported {day})", edition=date, day=day)
