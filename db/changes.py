"""What one edition of a profile changed of another. Pure: rows in, rows out."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from db.differences import difference_of
from db.rows import (
    Address,
    Change,
    ContactPoint,
    Fact,
    Institution,
    Maintainer,
    Office,
    Profile,
    Programme,
    Text,
)

Row = TypeVar("Row")
# Each field's name, and how it reads.
Fields = tuple[tuple[str, Callable[[Row], str]], ...]


def changes_between(old: Profile, new: Profile) -> tuple[Change, ...]:
    """Every difference that a reader would see: of the profile, its offices, programmes, facts."""
    changes = [*_changed("profile", new.summary.title, _PROFILE, old, new)]
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
        yield from _changed("office", new.name, _OFFICE, old, new, new.id)
    else:
        yield _come_or_gone("office", some.name, "", bool(new), _address(some), some.id)
    before, after = old.contacts if old else (), new.contacts if new else ()
    for was, now in _pairs(before, after, lambda point: point.id or point.kind):
        yield from _contact(some, was, now)


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
    elif (old.kind, old.shown) != (new.kind, new.shown):
        yield made("changed", old=old.shown, new=new.shown)
    elif old != new:
        yield made("changed", old=_remark(old), new=_remark(new))


def _programme(old: Programme | None, new: Programme | None) -> Iterator[Change]:
    some = new or old
    assert some is not None
    if old and new:
        yield from _changed("programme", new.name, _PROGRAMME, old, new, new.id)
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
    same = (old.value.published, old.period) == (new.value.published, new.period)
    if not same:
        texts = old.value.published, new.value.published
        change = Change("fact", "changed", new.label, "value", None, *texts, old.period, new.period)
        yield change._replace(target=new.id, difference=difference_of(old.value, new.value))
    others = [*_changed("fact", new.label, _FACT, old, new, new.id)]
    yield from others if same else (other for other in others if other.field != "details")


def _changed(
    kind: str, subject: Text, fields: "Fields[Row]", old: Row, new: Row, target: str = ""
) -> Iterator[Change]:
    """Each field that reads otherwise; "details" when only something else differs."""
    found = False
    for name, read in fields:
        before, after = read(old), read(new)
        if before != after:
            found = True
            yield Change(kind, "changed", subject, name, None, before, after, target=target)
    if not found and kind != "profile" and _without_contacts(old) != _without_contacts(new):
        yield Change(kind, "changed", subject, "details", None, "", "", target=target)


def _without_contacts(row: object) -> object:
    return row._replace(contacts=()) if isinstance(row, Office) else row


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


def _text(text: Text | None) -> str:
    return text.value if text else ""


def _remark(point: ContactPoint) -> str:
    return f"{point.shown or point.published} ({_text(point.note or point.withheld)})"


def _maintainer(maintainer: Maintainer | None) -> str:
    return f"{maintainer.name.value} ({maintainer.email})" if maintainer else ""


def _names(institutions: Iterable[Institution]) -> str:
    return ", ".join(each.name.value for each in institutions)


def _address(office: Office) -> str:
    address: Address | None = office.address
    if address is None:
        return ""
    town = f"{address.postcode} {address.city}".strip()
    parts = (_text(address.organisation), address.street, town, address.country)
    return ", ".join(part for part in parts if part)


def _dates(programme: Programme) -> str:
    return "/".join(str(date or "") for date in (programme.start, programme.end)).strip("/")


_PROFILE: Fields[Profile] = (
    ("title", lambda row: row.summary.title.value),
    ("edition", lambda row: str(row.summary.edition)),
    ("figures as of", lambda row: str(row.summary.facts_as_of or "")),
    ("countries", lambda row: ", ".join((row.summary.country, *row.summary.covers))),
    ("organisation", lambda row: row.organisation.name.value),
    ("description", lambda row: _text(row.description)),
    ("source", lambda row: row.source.title.value),
    ("maintainer", lambda row: _maintainer(row.maintainer)),
    ("history", lambda row: "; ".join(f"{each.date} {each.title.value}" for each in row.history)),
    ("stories", lambda row: "; ".join(each.published or each.person for each in row.stories)),
)
_OFFICE: Fields[Office] = (
    ("name", lambda row: row.name.value),
    ("address", _address),
    ("countries", lambda row: ", ".join(row.covers)),
    ("description", lambda row: _text(row.description)),
    ("activities", lambda row: "; ".join(each.text.value for each in row.activities)),
    ("partners", lambda row: _names(row.partners)),
)
_PROGRAMME: Fields[Programme] = (
    ("name", lambda row: row.name.value),
    ("dates", _dates),
    ("status", lambda row: row.status),
    ("countries", lambda row: ", ".join(row.countries)),
    ("description", lambda row: _text(row.description)),
    ("funders", lambda row: _names(row.funders)),
)
_FACT: Fields[Fact] = (
    ("name", lambda row: row.label.value),
    ("status", lambda row: row.status),
    ("note", lambda row: _text(row.note)),
    ("source", lambda row: _text(row.source)),
)
