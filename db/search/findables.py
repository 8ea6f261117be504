"""All that can be found in a document, thing by thing. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from db.building.texts import Content
from db.rows import EMERGENCY, HitKind
from db.search.coverage import names_of_countries
from db.search.findable import (
    Findable,
    events,
    institutions,
    listed,
    one_text,
    said_in,
    whole_numbers,
)
from db.search.office_findables import office_findables

CountryNames = Mapping[str, Iterable[str]]

# What of a value a program can compute with; its parts are only published.
_FIGURE = frozenset(
    (
        *("kind", "amount", "upper", "rank", "of", "per", "scale", "unit", "currency"),
        *("relation", "date", "answer", "country", "of_what", "name"),
    )
)
_COMPUTED = frozenset({"amount", "rank", "date", "answer", "currency", "country"})


def findables(content: Content, names: CountryNames) -> Iterator[Findable]:
    """All that can be found in a document, in its order."""
    yield _profile(content, names)
    yield from events(content, "history", "overview", "", {})
    for number in content.get("emergency_numbers") or ():
        yield _emergency_number(number, content["title"])
    for office in content.get("offices") or ():
        yield from office_findables(office, names)
    for programme in content.get("programmes") or ():
        where = ("programmes", programme["id"], programme["name"])
        yield _programme(programme)
        short = programme.get("abbreviation", "")
        for thing in (
            *events(programme, "events", *where),
            *institutions(programme, "funders", *where),
        ):
            yield thing._replace(owner=(*thing.owner, short))
    for fact in content.get("facts") or ():
        yield _fact(fact)
    for story in content.get("stories") or ():
        yield from _story(story)


def _profile(content: Content, names: CountryNames) -> Findable:
    codes = dict.fromkeys((content.get("country", ""), *(content.get("covers") or ())))
    codes.pop("", None)
    organisation = content["organisation"]
    abbreviation = organisation.get("abbreviation", "")
    source: Content = content.get("source") or {}
    return Findable(
        HitKind.PROFILE,
        "overview",
        "",
        content["title"],
        organisation["name"],
        more=(*organisation["name"].values(), abbreviation, content["id"]),
        texts=(
            *said_in(content, "summary"),
            *said_in(organisation, "note"),
            *said_in(source, "title", "publisher"),
            *said_in(content.get("maintainer") or {}, "name"),
        ),
        places=(*names_of_countries(codes, names), *said_in(content, "country_name")),
        codes=codes,
    )


def _emergency_number(number: Content, title: Mapping[str, str]) -> Findable:
    return Findable(
        HitKind.PHONE,
        "contacts",
        f"{EMERGENCY}/{number['id']}",
        one_text(number["number"]),
        number["purpose"],
        title,
        copied=number.get("dialled", ""),
        more=number["purpose"].values(),
        texts=said_in(number, "note", "doubtful", "source"),
        kinds=("phone", "other"),
        numbers=(number["number"],),
        contact_kind="other",
        verdict=number.get("verdict", "valid"),
    )


def _programme(programme: Content) -> Findable:
    start, end = programme.get("start", ""), programme.get("end", "")
    abbreviation = programme.get("abbreviation", "")
    return Findable(
        HitKind.PROGRAMME,
        "programmes",
        programme["id"],
        programme["name"],
        one_text(abbreviation),
        period=f"{start}/{end}" if start or end else "",
        more=(abbreviation, start, end),
        texts=said_in(programme, "description"),
        kinds=("programme",),
    )


def _fact(fact: Content) -> Findable:
    value: Content = fact["value"]
    published = value.get("published", "")
    figure = {key: each for key, each in value.items() if key in _FIGURE}
    return Findable(
        HitKind.FACT,
        "facts",
        fact["id"],
        one_text(published),
        fact["label"],
        period=fact.get("period", ""),
        names=fact["label"],
        more=(published, *whole_numbers(published), *_beside(fact)),
        texts=_said_of(fact),
        kinds=("fact", fact.get("indicator", ""), value.get("scale", "")),
        details=None if figure.keys().isdisjoint(_COMPUTED) else figure,
    )


def _beside(fact: Content) -> Iterator[str]:
    """What stands beside a figure: when and where, its group, the names of its parts."""
    yield fact.get("period", "").replace("/", " ")
    for part in _parts(fact):
        yield from (part.get("label") or part.get("text") or {}).values()
    yield from said_in(fact, "group_label", "place", "shared_label")


def _said_of(fact: Content) -> Iterator[str]:
    yield from said_in(fact, "source", "period_note", "note", "doubtful")
    for part in _parts(fact):
        yield from said_in(part, "note")
    yield fact["value"].get("of_what", "")


def _parts(fact: Content) -> Iterable[Content]:
    value: Content = fact["value"]
    return value.get("parts") or value.get("items") or ()


def _story(story: Content) -> Iterator[Findable]:
    person, distance = story.get("person", ""), story.get("distance_km", "")
    announced = story.get("published", "") or (f"{distance} km" if distance else "")
    occupation = story.get("occupation") or {}
    shown = announced or person
    if shown:
        label = {tag: listed(person, text) for tag, text in occupation.items()} or one_text(person)
        yield Findable(
            HitKind.STORY,
            "overview",
            "",
            one_text(shown),
            label if announced else occupation,
            more=(person, distance, *whole_numbers(announced), *occupation.values()),
            kinds=("story",),
        )
