"""What can be found of an office: itself, whom it covers, how to reach it, who works there."""

from collections.abc import Iterable, Iterator, Mapping

from db.building.coverage import ways_to_countries
from db.building.texts import Content
from db.rows import HitKind
from db.search.coverage import places_covered, stored_ways
from db.search.findable import Findable, Texts, institutions, listed, one_text, said_in

_ADDRESS_PARTS = ("building", "floor", "plot", "po_box", "region")
_CONTACTS = {"phones": HitKind.PHONE, "emails": HitKind.EMAIL, "websites": HitKind.WEBSITE}
_SHOWN = ("shown", "prefix", "address", "url", "published")  # of a contact, the first that is
_COPIED = ("e164", "address", "url")
# What a fax is called asks for no phone, nor the other way round.
_KINDS = {"phones": "phone", "emails": "email", "websites": "website"}


def office_findables(office: Content, names: Mapping[str, Iterable[str]]) -> Iterator[Findable]:
    """All that can be found of an office, itself first."""
    yield _office(office, names)
    for key in _CONTACTS:
        for contact in office.get(key) or ():
            yield from _contact(office, key, contact)
    yield from _address(office)
    yield from _hours(office)
    for person in office.get("people") or ():
        yield _person(office, person)
    yield from institutions(office, "partners", "offices", office["id"], office["name"])


def _office(office: Content, names: Mapping[str, Iterable[str]]) -> Findable:
    address: Content = office.get("address") or {}
    ways = ways_to_countries(office)
    return Findable(
        HitKind.OFFICE,
        "offices",
        office["id"],
        office["name"],
        one_text(listed(office.get("abbreviation", ""), *_street_and_town(address))),
        more=(office.get("abbreviation", ""), *_address_words(address)),
        texts=(
            *said_in(office, "description", "partners_note"),
            *(text for each in office.get("activities") or () for text in each["text"].values()),
        ),
        kinds=("office",),
        places=places_covered(office, ways, names),
        codes=ways,
        through=stored_ways(ways, [code for code in ways for _ in names.get(code, ())]),
    )


def _street_and_town(address: Content) -> tuple[str, str]:
    """What is shown of an address; "" for what it has not."""
    town = f"{address.get('postcode', '')} {address.get('city', '')}".strip()
    return address.get("street", ""), town


def _address_words(address: Content) -> Iterator[str]:
    yield from _street_and_town(address)
    yield from said_in(address, "organisation")
    yield from (address.get(part, "") for part in _ADDRESS_PARTS)
    yield from address.get("lines") or ()


def _where(office: Content) -> tuple[str, ...]:
    """Words that say which office is meant."""
    city = (office.get("address") or {}).get("city", "")
    return (*office["name"].values(), office.get("abbreviation", ""), city)


def _contact(office: Content, key: str, contact: Content) -> Iterator[Findable]:
    shown = next(filter(None, map(contact.get, _SHOWN)), "")
    # What the source does not give cannot be found either.
    if not shown or not contact.keys().isdisjoint(("withheld", "mentioned")):
        return
    published = contact.get("published", "")
    kind = contact["kind"] if key == "phones" else key[:-1]
    is_phone = key == "phones"
    yield Findable(
        _CONTACTS[key],
        "contacts",
        f"{office['id']}/{contact.get('id', '')}",
        one_text(shown),
        contact.get("note") or {},
        office["name"],
        copied=next(filter(None, map(contact.get, _COPIED)), "") if kind != "direct-dial" else "",
        more=(published, *_where(office)),
        texts=said_in(contact, "note", "doubtful"),
        kinds=("fax",) if kind == "fax" else (_KINDS[key], kind),
        numbers=(contact.get("e164", ""), shown, published) if is_phone else (),
        contact_kind=kind,
        verdict=contact.get("verdict", "valid"),
    )


def _address(office: Content) -> Iterator[Findable]:
    address: Content = office.get("address") or {}
    lines = address.get("lines") or ()
    parts = lines or (*_street_and_town(address), address.get("region", ""))
    shown = ", ".join(filter(None, parts))
    if shown:
        yield _asked_for(office, HitKind.ADDRESS, "address", one_text(shown))


def _hours(office: Content) -> Iterator[Findable]:
    text, hours = office.get("hours_text") or {}, office.get("hours") or ()
    if text or hours:
        found = _asked_for(office, HitKind.HOURS, "hours", text)
        yield found._replace(details={"hours": hours} if hours else None)


def _asked_for(office: Content, kind: HitKind, word: str, value: Texts) -> Findable:
    """What is found by its kind alone, beside the office's name: the office has its words."""
    return Findable(
        kind,
        "offices",
        office["id"],
        value,
        whose=office["name"],
        names={},
        kinds=(word,),
        owner=_where(office),
    )


def _person(office: Content, person: Content) -> Findable:
    return Findable(
        HitKind.PERSON,
        "offices",
        office["id"],
        person["name"],
        person.get("title") or {},
        office["name"],
        more=(*said_in(person, "title"), *_where(office)),
        texts=said_in(person, "note"),
        kinds=("person",),
    )
