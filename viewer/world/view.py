"""What each country says of a topic: its class, its words, and where it leads."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from db.library import Library
from db.rows import ProfileSummary
from db.rows.world import newest_profiles
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import AgeRules
from viewer.formatting.texts import dotted
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language
from viewer.world import ages, coverage, figures
from viewer.world.said import NOTHING, Class, Known, Said
from viewer.world.tiles import tiles
from viewer.world.topics import AGE, COVERAGE, Topic


class Square(NamedTuple):
    """A country (ISO code) in words. `level` is of the classes of the view, and `mark` its sign.

    `number` is its place in the list, "" for a country that is not ranked. `profile_id` is the
    profile that it leads to: its own, or else one with an office that covers it; "" for none.
    """

    country: str
    name: str
    level: int
    mark: str
    number: str
    value: str
    detail: str
    sentence: str
    profile_id: str


class WorldView(NamedTuple):
    """All countries by one topic: `squares` by country, `listed` those with something to say,
    in their order. `levels` is how many classes have a shade; `note` says what is not shown.
    """

    topic: Topic
    classes: tuple[Class, ...]
    levels: int
    squares: Mapping[str, Square]
    listed: tuple[Square, ...]
    note: str

    def counts(self) -> Mapping[int, int]:
        """Return how many countries are of each level."""
        return Counter(each.level for each in self.squares.values())


def world_view(library: Library, topic: Topic, language: Language, rules: AgeRules) -> WorldView:
    """Read what all countries say of a topic; takes long enough for a worker.

    Raises what reading the library does.
    """
    profiles, countries = library.profiles(), library.countries()
    known = _known(profiles, {each.country: each.profile_ids for each in countries.covered()})
    codes = tuple(tiles(RESOURCES))
    if topic.id == COVERAGE:
        said, classes = coverage.coverage(language, codes, known)
    elif topic.id == AGE:
        said, classes = ages.ages(language, known, rules)
    else:
        # What has no square has no place among those that have one.
        found = [each for each in countries.figures(topic.id) if each.country in codes]
        said, classes = figures.figures(language, found, rules)
    return _view(language, topic, known, said, classes)


def _known(profiles: Sequence[ProfileSummary], covering: Mapping[str, Sequence[str]]) -> Known:
    known = Known({each.id: each for each in profiles}, newest_profiles(profiles), covering)
    offices = newest_profiles(each for each in profiles if each.id in known.with_office)
    return known._replace(own={**known.own, **offices})


def _view(
    language: Language,
    topic: Topic,
    known: Known,
    said: Mapping[str, Said],
    classes: tuple[Class, ...],
) -> WorldView:
    every = {code: said.get(code) or _nothing(language, code, known) for code in tiles(RESOURCES)}
    squares = {code: _square(language, topic, known, code, each) for code, each in every.items()}
    listed = sorted(
        (each for each in squares.values() if each.level != NOTHING),
        key=lambda each: (every[each.country].order, collation_key(each.name)),
    )
    levels = max((each.level for each in classes), default=1)
    return WorldView(topic, classes, levels, squares, tuple(listed), _note(language, known))


def _nothing(language: Language, code: str, known: Known) -> Said:
    profile = known.leads_to(code)
    if profile is None:
        return Said(NOTHING, "", language.tr("no profile"))
    title = profile.title.value
    if code in known.own:
        return Said(NOTHING, "", language.tr("no figure"))
    return Said(NOTHING, "", language.tr("no profile of its own, covered by {title}", title=title))


def _square(language: Language, topic: Topic, known: Known, code: str, said: Said) -> Square:
    tr, name, profile = language.tr, language.country(code), known.leads_to(code)
    what = dotted(said.value, said.detail)
    place = tr("{rank} of {of}", rank=said.number, of=said.total) if said.number else ""
    words = dotted(what, place)
    sentence = tr("{country}. {label}: {value}.", country=name, label=topic.title, value=words)
    if profile is not None:
        opens = tr("Enter opens {title}.", title=" ".join(profile.title.value.split()))
        sentence = f"{sentence} {opens}"
    leads_to = profile.id if profile else ""
    return Square(
        code, name, said.level, said.mark, said.number, said.value, said.detail, sentence, leads_to
    )


def _note(language: Language, known: Known) -> str:
    """Say how many profiles are of no country with a code."""
    # Some codes are of no country in ISO 3166 either: Ascension's, the European Union's.
    placeless = sum(each.country not in tiles(RESOURCES) for each in known.profiles.values())
    if not placeless:
        return ""
    return language.tr_n(
        "{count} profile is of no country with an ISO code and has no square.",
        "{count} profiles are of no country with an ISO code and have no square.",
        placeless,
    )
