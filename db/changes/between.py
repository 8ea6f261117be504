"""Two editions of a profile, field by field and entry by entry. Pure: rows in, rows out."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from db.changes.fields import (
    CONTACT,
    FACT,
    OFFICE,
    PROFILE,
    PROGRAMME,
    SAME_FIGURE,
    Entry,
    Shape,
    address,
)
from db.differences import difference_of
from db.rows import Change, ContactKind, ContactPoint, Fact, Office, Profile, Programme, Text

Row = TypeVar("Row")
_SAME_NUMBER = frozenset({"published text", "number to dial"})


def changes_between(old: Profile, new: Profile) -> tuple[Change, ...]:
    """Every difference that a reader would see: of the profile, its offices, programmes, facts."""
    title = new.summary.title
    changes = [*_changed("profile", title, PROFILE, old, new)]
    for before, after in _pairs(old.offices, new.offices, lambda office: office.id):
        changes += _office(before, after)
    for earlier, later in _pairs(old.programmes, new.programmes, lambda each: each.id):
        changes += _programme(earlier, later)
    for was, now in _pairs(old.facts, new.facts, lambda fact: fact.id):
        changes += _fact(was, now)
    return tuple(changes)


def _office(old: Office | None, new: Office | None) -> Iterator[Change]:
    some = new or old
    assert some is not None
    if old and new:
        yield from _changed("office", new.name, OFFICE, old, new, new.id)
    else:
        yield _come_or_gone("office", some.name, "", bool(new), address(some), some.id)
    before, after = old.contacts if old else (), new.contacts if new else ()
    for was, now in _pairs(before, after, _in_its_list):
        yield from _contact(some, was, now)


def _in_its_list(point: ContactPoint) -> tuple[str, str]:
    """What tells a contact from the others: a telephone and an address may have the same id."""
    is_line = point.kind not in (ContactKind.EMAIL, ContactKind.WEBSITE)
    return "phone" if is_line else point.kind, point.id or point.kind


def _contact(
    office: Office, old: ContactPoint | None, new: ContactPoint | None
) -> Iterator[Change]:
    some = new or old
    assert some is not None
    made = partial(
        Change,
        "contact",
        subject=some.note or Text(""),
        field=some.kind,
        owner=office.name,
        target=f"{office.id}/{some.id}",
    )
    if old is None or new is None:
        texts = old.shown if old else "", new.shown if new else ""
        yield made("added" if new else "removed", old=texts[0], new=texts[1])
    else:
        yield from _contact_fields(made, old, new)


def _contact_fields(
    made: Callable[..., Change], old: ContactPoint, new: ContactPoint
) -> Iterator[Change]:
    if old.kind != new.kind:
        yield made("changed", old=old.kind, new=new.kind, detail="kind")
    is_told = False
    for detail, read in CONTACT:
        texts = read(old), read(new)
        # A number is told once, however it is shown, published and dialled.
        if texts[0] != texts[1] and not (is_told and detail in _SAME_NUMBER):
            is_told = is_told or not detail
            yield made("changed", old=texts[0], new=texts[1], detail=detail)


def _programme(old: Programme | None, new: Programme | None) -> Iterator[Change]:
    some = new or old
    assert some is not None
    if old and new:
        yield from _changed("programme", new.name, PROGRAMME, old, new, new.id)
    else:
        yield _come_or_gone("programme", some.name, "", bool(new), "", some.id)


def _fact(old: Fact | None, new: Fact | None) -> Iterator[Change]:
    some = new or old
    assert some is not None
    if old is None or new is None:
        is_new = new is not None
        published = some.value.published
        change = _come_or_gone("fact", some.label, "value", is_new, published, some.id)
        yield change._replace(
            old_period=old.period if old else None, new_period=new.period if new else None
        )
        return
    is_same_text = old.value.published == new.value.published
    if (old.value.published, old.period) != (new.value.published, new.period):
        texts = old.value.published, new.value.published
        change = Change("fact", "changed", new.label, "value", None, *texts, old.period, new.period)
        grown = difference_of(old.value, new.value)
        yield change._replace(
            target=new.id, difference=grown, old_value=old.value, new_value=new.value
        )
    shape = SAME_FIGURE if is_same_text else FACT
    yield from _changed("fact", new.label, shape, old, new, new.id)


def _changed(
    kind: str, subject: Text, shape: "Shape[Row]", old: Row, new: Row, target: str = ""
) -> Iterator[Change]:
    """Each field that reads otherwise, and each entry of a list that came, went or changed."""
    made = partial(Change, kind, subject=subject, owner=None, target=target)
    for name, read in shape.fields:
        before, after = read(old), read(new)
        if before != after:
            yield made("changed", field=name, old=before, new=after)
    for name, entries in shape.lists:
        for change, *texts in _entries(list(entries(old)), list(entries(new))):
            yield made(change, field=name, old=texts[0], new=texts[1])


def _entries(old: list[Entry], new: list[Entry]) -> Iterator[tuple[str, str, str]]:
    """How the entries of a list changed: in what way, and the texts before and after."""
    for before, after in _pairs(old, new, lambda entry: entry[0]):
        if before is None or after is None:
            way = "added" if after else "removed"
            yield way, _all(before), _all(after)
        elif before != after:
            pairs = zip_longest(before[1:], after[1:], fillvalue="")
            others = [(was, now) for was, now in pairs if was != now]
            earlier, later = (was for was, _ in others), (now for _, now in others)
            yield "changed", _named(before[0], earlier), _named(after[0], later)
    common = {*old} & {*new}
    if [entry for entry in old if entry in common] != [entry for entry in new if entry in common]:
        yield "reordered", _names(old), _names(new)


def _all(entry: Entry | None) -> str:
    return ", ".join(filter(None, dict.fromkeys(entry or ())))


def _named(name: str, texts: Iterable[str]) -> str:
    """An entry by its name, and those of its texts that are to be told."""
    rest = ", ".join(filter(None, texts))
    return f"{name}: {rest}" if rest else name


def _names(entries: Iterable[Entry]) -> str:
    return ", ".join(entry[0] for entry in entries)


def _come_or_gone(
    kind: str, subject: Text, field: str, is_new: bool, text: str, target: str
) -> Change:
    texts = ("", text) if is_new else (text, "")
    change = "added" if is_new else "removed"
    return Change(kind, change, subject, field, None, *texts, target=target)


def _pairs(
    old: Iterable[Row], new: Iterable[Row], key: Callable[[Row], Hashable]
) -> Iterator[tuple[Row | None, Row | None]]:
    """What belongs together, in the new order; then what is gone, in the old order."""
    before = _keyed(old, key)
    for name, row in _keyed(new, key).items():
        yield before.pop(name, None), row
    for row in before.values():
        yield row, None


def _keyed(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> dict[Hashable, Row]:
    # Several with one key (telephones without ids) belong together in their order.
    seen: Counter[Hashable] = Counter()
    keyed: dict[Hashable, Row] = {}
    for row in rows:
        name = key(row)
        keyed[name, seen[name]] = row
        seen[name] += 1
    return keyed
