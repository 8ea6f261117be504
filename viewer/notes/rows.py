"""What stands in a row of a profile now, and what became of it since a note was written."""

from enum import StrEnum
from typing import NamedTuple

from db.rows import Address, ContactPoint, Fact, Office, Profile, Programme, ValueKind
from viewer.formatting.facts import fact_label
from viewer.formatting.offices import contact_kind
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language
from viewer.notes.note import Note

# Their published text is words, which a document may have in several languages.
_WORDED = frozenset((ValueKind.LIST, ValueKind.TEXT, ValueKind.BREAKDOWN))


class Row(NamedTuple):
    """A row as it is now: what it is called, and what stands there as the source writes it.

    `is_worded` says that it is in the reader's language, as far as the document has it.
    """

    name: str
    value: str = ""
    is_worded: bool = False


class State(StrEnum):
    """What became of the row of a note."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


def rows_of(profile: Profile, language: Language) -> dict[tuple[str, str], Row]:
    """Every row that can be written on, by kind and target."""
    rows = {("profile", ""): Row(profile.summary.title.value)}
    for office in profile.offices:
        rows["office", office.id] = Row(office.name.value, _address(office.address))
        for point in office.contacts:
            rows["contact", f"{office.id}/{point.id}"] = _contact(language, office, point)
    for number in profile.emergency_numbers:
        rows["contact", number.target] = Row(number.purpose.value, number.number)
    for programme in profile.programmes:
        rows["programme", programme.id] = Row(programme.name.value, _dates(programme))
    for fact in profile.facts:
        rows["fact", fact.id] = _fact(language, fact)
    return rows


def state_of(note: Note, row: Row | None, language: Language) -> State:
    """What became of the row that a note stands on. Words are compared in one language only."""
    if row is None:
        return State.GONE
    is_comparable = bool(note.was) and note.was_in in ("", language.tag)
    if is_comparable and row.is_worded == bool(note.was_in) and row.value != note.was:
        return State.CHANGED
    return State.SAME


def _contact(language: Language, office: Office, point: ContactPoint) -> Row:
    kind = contact_kind(language, point.kind)
    name = language.tr("{field} of {owner}", field=kind, owner=office.name.value)
    extension = f" ({point.extension})" if point.extension else ""
    return Row(name, (point.published or point.shown) + extension)


def _fact(language: Language, fact: Fact) -> Row:
    value = fact.value
    # Of a list the entries, of a breakdown its total: as the source writes them.
    published = value.published or " · ".join(part.published for part in value.parts)
    period = f" ({fact.period})" if fact.period.is_stated else ""
    label = fact_label(language, fact).value
    return Row(label, published + period, value.kind in _WORDED)


def _address(address: Address | None) -> str:
    """The parts of an address that the source states, whatever the order of their country."""
    if address is None:
        return ""
    return ", ".join(filter(None, (*address.lines, *address.parts)))


def _dates(programme: Programme) -> str:
    """When it runs, and whether it does."""
    start, end = programme.start or "", programme.end or ""
    dates = f"{start}\N{EN DASH}{end}" if start or end else ""
    return dotted(dates, programme.status)
