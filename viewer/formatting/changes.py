"""What a new edition changed, one sentence a change: "Population: 11.3 → 11.6 million"."""

from collections.abc import Iterable
from decimal import Decimal

from db.rows import Change, ContactKind, Edition, PartialDate, Period, Value, ValueKind
from viewer.formatting.changed_fields import field_name, field_text
from viewer.formatting.facts import value_text
from viewer.formatting.figures import unit_in_words, with_scale
from viewer.formatting.offices import contact_kind
from viewer.formatting.texts import edition_date
from viewer.i18n.language import Language

LONGEST = 160  # characters of a text that a list of changes can show
_OF_PEOPLE = "people"  # who is counted, the figure's name says; it has the word in English only
_BEFORE_DIFFERENCE = 20  # characters, so that one sees where in a long text it is

Cells = tuple[str, str, str, str]


def change_sentence(language: Language, change: Change) -> str:
    """Return one change in words: "Telephone of the Country Office: old → new"."""
    thing = changed_thing(language, change)
    old, new = _before_and_after(language, change, LONGEST)
    if change.change == "added":
        if not change.new:
            return language.tr("{thing}: added", thing=thing)
        return language.tr("{thing}: added, {new}", thing=thing, new=new)
    if change.change == "removed":
        if not change.old:
            return language.tr("{thing}: removed", thing=thing)
        return language.tr("{thing}: removed, {old}", thing=thing, old=old)
    return language.tr("{thing}: {old} → {new}", thing=thing, old=old, new=new)


def changed_thing(language: Language, change: Change) -> str:
    """Return what the change is about: the figure, the telephone of an office, a field."""
    thing = _thing(language, change)
    detail = "order" if change.change == "reordered" else change.detail
    if not detail:
        return thing
    name = field_name(language, detail)
    return language.tr("{field} of {owner}", field=name, owner=thing)


def _thing(language: Language, change: Change) -> str:
    if change.kind == "profile":
        return field_name(language, change.field)
    if change.kind == "contact":
        owner = change.owner.value if change.owner else ""
        kind = contact_kind(language, ContactKind(change.field))
        return language.tr("{field} of {owner}", field=kind, owner=owner)
    if change.field in ("", "value", "name"):
        return change.subject.value
    field = field_name(language, change.field)
    return language.tr("{field} of {owner}", field=field, owner=change.subject.value)


def contacts_first(changes: Iterable[Change]) -> list[Change]:
    """Return the changes in the order of a table: how to reach offices, figures, all else."""
    order = ("contact", "office", "fact")
    return sorted(
        changes, key=lambda each: order.index(each.kind) if each.kind in order else len(order)
    )


def change_heads(language: Language) -> Cells:
    """Return the heads of a table of changes."""
    tr = language.tr
    return tr("Field"), tr("Before"), tr("After"), tr("Difference")


def change_cells(language: Language, change: Change) -> Cells:
    """Return a change as the cells of a table: the thing, what it was, what it is, the difference.

    What was not there before, or is there no more, says so.
    """
    old, new = _before_and_after(language, change, None)
    if change.change == "added":
        old, new = language.tr("was not there"), new if change.new else language.tr("added")
    elif change.change == "removed":
        old, new = old if change.old else language.tr("was there"), language.tr("removed")
    grown = difference_text(language, change.difference) if change.difference else ""
    return changed_thing(language, change), old, new, grown


def difference_text(language: Language, difference: Value) -> str:
    """Return "+0.3 million", "+1.2 percentage points"; "no difference" for nothing."""
    amount = difference.amount or Decimal()
    if not amount:
        return language.tr("no difference")
    number = language.number(amount)
    number = number if amount < 0 else f"+{number}"
    number = with_scale(language, difference.scale, number, amount)
    if difference.kind is ValueKind.PERCENTAGE:
        return language.tr_n(
            "{amount} percentage point",
            "{amount} percentage points",
            language.counts_as(amount),
            amount=number,
        )
    if difference.kind is ValueKind.RANK:
        return number
    unit = "" if difference.unit == _OF_PEOPLE else unit_in_words(language, difference.unit)
    return " ".join(filter(None, (difference.currency, number, unit)))


def _before_and_after(language: Language, change: Change, longest: int | None) -> tuple[str, str]:
    """Return what was and what is, in words; of long texts the part that is not the same."""
    old, new = _texts(language, change)
    if longest is not None:
        pairs = enumerate(zip(old, new, strict=False))
        same = next((place for place, (was, now) in pairs if was != now), 0)
        old, new = (_shortened(text, same, longest) for text in (old, new))
    return _dated(language, old, change.old_period), _dated(language, new, change.new_period)


def _texts(language: Language, change: Change) -> tuple[str, str]:
    """Return figures as the reader writes them, unless only their published texts differ."""
    if change.old_value and change.new_value:
        old, new = (value_text(language, each) for each in (change.old_value, change.new_value))
        if old != new:
            return old, new
    field = change.detail or change.field
    return field_text(language, field, change.old), field_text(language, field, change.new)


def _shortened(text: str, same: int, longest: int) -> str:
    """Return the part of a text that begins a little before what is not the same."""
    if len(text) <= longest:
        return text
    begin = max(0, same - _BEFORE_DIFFERENCE)
    shown = f"…{text[begin:]}" if begin else text
    return shown if len(shown) <= longest else f"{shown[: longest - 1].rstrip()}…"


def _dated(language: Language, text: str, period: Period | None) -> str:
    shown = text or language.tr("not stated")
    if period is None or not period.is_stated:
        return shown
    return language.tr("{value} ({period})", value=shown, period=language.period(period))


def history_title(language: Language, title: str) -> str:
    """Return "History of editions of IOM in Belgium"."""
    return language.tr("History of editions of {title}", title=title)


def edition_line(language: Language, edition: Edition) -> str:
    """Return "February 2016 (current)", or when an earlier one was imported."""
    date = edition_date(language, edition.edition)
    if edition.number == 0:
        return language.tr("{edition} (current)", edition=date)
    day = language.short_date(PartialDate.parse(edition.imported_at[:10]))
    return language.tr("{edition} (imported {day})", edition=date, day=day)
