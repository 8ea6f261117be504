"""What can be found in a document: a record for each thing, with its words folded. Pure."""

import re
from collections.abc import Iterable, Iterator, Mapping
from json.encoder import encode_basestring
from operator import itemgetter
from typing import Any, NamedTuple

from db.building.texts import Content, as_json
from db.rows import HitKind
from db.search.folding import digit_ends, indexed

CountryNames = Mapping[str, Iterable[str]]

_ID_BITS = 40  # ids of one kind lie in one stretch; see `first_id`
_LONGEST_DETAIL = 200
_ADDRESS_PARTS = ("building", "floor", "plot", "po_box", "region")
_NOTHING = "  "  # between spaces
_NUMBER = re.compile(r"\d[\d.,'\s\u2019]*\d")


class Findable(NamedTuple):
    """One thing that can be found, before it has words and an id."""

    kind: HitKind
    tab: str
    target: str
    title: Mapping[str, str]
    detail: str
    more: Iterable[str] = ()
    places: Iterable[str] = ()
    codes: Iterable[str] = ()
    numbers: Iterable[str] = ()
    contact_kind: str = ""
    belongs_to: str = ""  # shown, but it finds nothing: it can be found for itself


class Record(NamedTuple):
    """A row of `SearchRecord` without its checksum, and with the `first_id` of its kind as id."""

    id: int
    profile_id: str
    tab: str
    target: str
    title: str
    detail: str
    contact_kind: str
    title_words: str
    more_words: str
    places: str
    codes: str
    digits: str
    context: str


_FIRST_IDS = {kind: number << _ID_BITS for number, kind in enumerate(HitKind, 1)}


def first_id(kind: HitKind) -> int:
    """The ids of a kind follow this one; those of the next kind begin where they end."""
    return _FIRST_IDS[kind]


def search_records(content: Content, names: CountryNames) -> list[Record]:
    """What a document adds to the search, kind by kind."""
    context = _context(content, names)
    records = [_record(content["id"], thing, context) for thing in findables(content, names)]
    return sorted(records, key=itemgetter(0))


def findables(content: Content, names: CountryNames) -> Iterator[Findable]:
    """All that can be found in a document, in its order."""
    yield _profile(content, names)
    for event in content.get("history") or ():
        yield from _partners(event.get("parties"), "overview", "", event["title"])
    for office in content.get("offices") or ():
        yield _office(office, names)
        yield from _numbers(office)
        yield from _partners(office.get("partners"), "offices", office["id"], office["name"])
    for programme in content.get("programmes") or ():
        yield _programme(programme)
        yield from _partners(
            programme.get("funders"), "programmes", programme["id"], programme["name"]
        )
    for fact in content.get("facts") or ():
        yield _fact(fact)


def _context(content: Content, names: CountryNames) -> str:
    """Words of the profile, by which a query can say whose thing is meant: "Belgium population"."""
    own_name = (content.get("country_name") or {}).values()
    return _words(
        (*content["title"].values(), *own_name, *names.get(content.get("country", ""), ()))
    )


def _record(profile_id: str, thing: Findable, context: str) -> Record:
    detail = _listed(thing.detail, thing.belongs_to)
    if len(detail) > _LONGEST_DETAIL:
        detail = detail[: _LONGEST_DETAIL - 1] + "\N{HORIZONTAL ELLIPSIS}"
    return Record(
        first_id(thing.kind),
        profile_id,
        thing.tab,
        thing.target,
        as_json(thing.title),
        detail,
        thing.contact_kind,
        _words(thing.title.values()),
        _words((thing.detail, *thing.more)),
        # Each name for itself: who looks for a country means one, not the words of two.
        _listed_as_json(f" {indexed(name)} " for name in thing.places),
        _words(thing.codes) if thing.codes else _NOTHING,
        digit_ends(thing.numbers) if thing.numbers else _NOTHING,
        "" if thing.kind is HitKind.PROFILE else context,
    )


def _profile(content: Content, names: CountryNames) -> Findable:
    codes = dict.fromkeys((content.get("country", ""), *(content.get("covers") or ())))
    codes.pop("", None)
    organisation = content["organisation"]
    return Findable(
        HitKind.PROFILE,
        "overview",
        "",
        content["title"],
        _first(organisation["name"]),
        more=(*_names(organisation), content["id"]),
        places=(*_names_of_countries(codes, names), *(content.get("country_name") or {}).values()),
        codes=codes,
    )


def _office(office: Content, names: CountryNames) -> Findable:
    address: Content = office.get("address") or {}
    city = f"{address.get('postcode', '')} {address.get('city', '')}".strip()
    codes = office.get("covers") or ()
    areas = [name for area in office.get("areas") or () for name in _names(area)]
    return Findable(
        HitKind.OFFICE,
        "offices",
        office["id"],
        office["name"],
        _listed(office.get("abbreviation", ""), address.get("street", ""), city),
        more=_office_details(office, address),
        places=(*_names_of_countries(codes, names), *areas),
        codes=codes,
    )


def _office_details(office: Content, address: Content) -> Iterator[str]:
    """Whose address it is, the parts of that, and who works there."""
    yield from (address.get("organisation") or {}).values()
    yield from (address.get(part, "") for part in _ADDRESS_PARTS)
    yield from address.get("lines") or ()
    for person in office.get("people") or ():
        yield from person["name"].values()
        yield from (person.get("title") or {}).values()


def _numbers(office: Content) -> Iterator[Findable]:
    for kind in ("phones", "emails", "websites"):
        for contact in office.get(kind) or ():
            published = contact.get("published", "")
            shown = (
                contact.get("shown")
                or contact.get("prefix")
                or contact.get("address")
                or contact.get("url")
                or published
            )
            # What the source withholds cannot be found either.
            if shown and "withheld" not in contact:
                yield Findable(
                    HitKind.NUMBER,
                    "contacts",
                    f"{office['id']}/{contact.get('id', '')}",
                    {"": shown},
                    _first(office["name"]),
                    more=(published, *office["name"].values()),
                    numbers=(contact.get("e164", ""), shown, published) if kind == "phones" else (),
                    contact_kind=contact["kind"] if kind == "phones" else kind[:-1],
                )


def _programme(programme: Content) -> Findable:
    return Findable(
        HitKind.PROGRAMME,
        "programmes",
        programme["id"],
        programme["name"],
        programme.get("abbreviation", ""),
        more=(programme.get("description") or {}).values(),
    )


def _fact(fact: Content) -> Findable:
    value: Content = fact["value"]
    published = value.get("published", "")
    parts = value.get("parts") or value.get("items") or ()
    texts: list[Content] = [part.get("label") or part.get("text") or {} for part in parts]
    texts += [fact.get(key) or {} for key in ("group_label", "place", "source", "period_note")]
    whole = ["".join(filter(str.isdigit, number)) for number in _NUMBER.findall(published)]
    period = fact.get("period", "").replace("/", "\N{EN DASH}")
    return Findable(
        HitKind.FACT,
        "facts",
        fact["id"],
        fact["label"],
        _listed(published, period),
        more=(*whole, *(name for text in texts for name in text.values())),
    )


def _partners(
    institutions: Iterable[Content] | None, tab: str, target: str, owner: Mapping[str, str]
) -> Iterator[Findable]:
    for each in institutions or ():
        abbreviation = each.get("abbreviation", "")
        yield Findable(
            HitKind.PARTNER, tab, target, each["name"], abbreviation, belongs_to=_first(owner)
        )


def _names(institution: Content) -> tuple[str, ...]:
    return (*institution["name"].values(), institution.get("abbreviation", ""))


def _names_of_countries(codes: Iterable[str], names: CountryNames) -> tuple[str, ...]:
    return tuple(name for code in codes for name in names.get(code, ()))


def _first(text: Mapping[str, Any]) -> str:
    return str(next(iter(text.values()), ""))


def _listed_as_json(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(encode_basestring, texts))}]"


def _listed(*texts: str) -> str:
    return " \N{MIDDLE DOT} ".join(filter(None, texts))


def _words(texts: Iterable[str]) -> str:
    return f" {' '.join([indexed(text) for text in texts if text])} "
