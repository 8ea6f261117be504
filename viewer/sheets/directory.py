"""The directory: all offices of many profiles, by country and city, with an index of places."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from db.rows import Office, Profile
from viewer.formatting.texts import dotted
from viewer.i18n.collation import collation_key
from viewer.i18n.language import Language, translatable
from viewer.sheets.directory_entries import Entry, entry, phrase
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section_of_many, title_of
from viewer.sheets.place_index import Place, PlaceIndex
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import one_line, words

FIELDS = {
    "address": translatable("Address"),
    "numbers": translatable("Numbers"),
    "email": translatable("E-mail"),
    "website": translatable("Website"),
    "index": translatable("Index of places"),
}


class _Country(NamedTuple):
    """The profiles of one country; `code` is "" where it has none."""

    name: str
    code: str
    profiles: Sequence[Profile]


def directory_sheet(
    profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> SheetData:
    """Return the directory of the offices of profiles."""
    title = title_of(language, profiles, language.tr("Directory of offices"))
    countries = _countries(language, profiles)
    places = PlaceIndex(language)
    sections = [_section(language, country, options, places) for country in countries]
    head = section_of_many(
        language, profiles, options, title["text"], _about(language, profiles, countries)
    )
    return SheetData(
        "directory",
        {
            "page": page(language, title, options),
            "section": {**head, "title": title},
            "countries": sections,
            "index": words(language, language.tr("Index of places")),
            "places": places.sorted() if options.has("index") else [],
        },
    )


def _about(
    language: Language, profiles: Sequence[Profile], countries: Sequence[_Country]
) -> Iterator[str]:
    if len(profiles) == 1:
        yield language.tr("Directory of offices")
    offices = sum(len(profile.offices) for profile in profiles)
    yield language.join(
        [
            language.tr_n("{count} country", "{count} countries", len(countries)),
            language.tr_n("{count} office", "{count} offices", offices),
        ]
    )


def _countries(language: Language, profiles: Sequence[Profile]) -> list[_Country]:
    """Return the countries with their profiles, in the order of their names."""
    by_country: dict[tuple[str, str], list[Profile]] = {}
    for profile in profiles:
        by_country.setdefault(_country(language, profile), []).append(profile)
    ordered = sorted(by_country.items(), key=lambda item: collation_key(item[0][0]))
    return [_Country(name, code, of_country) for (name, code), of_country in ordered]


def _country(language: Language, profile: Profile) -> tuple[str, str]:
    """Return the name and the ISO code of a profile's country."""
    summary = profile.summary
    if summary.country_name:
        return summary.country_name.value, summary.country
    return language.country(summary.country) or summary.title.value, summary.country


def _section(
    language: Language, country: _Country, options: SheetOptions, places: PlaceIndex
) -> Mapping[str, object]:
    of_country = section_of_many(language, country.profiles, options, country.name)
    offices = [office for profile in country.profiles for office in profile.offices]
    offices.sort(key=_order)
    edition = (of_country["edition"]["text"], of_country["age"]["text"])
    return {
        "name": one_line(language, country.name),
        "edition": phrase(language, dotted(*edition)),
        "entries": list(_entries(language, country, offices, options, places)),
        "no_offices": "" if offices else language.tr("The profile names no office."),
    }


def _order(office: Office) -> tuple[tuple[str, str], tuple[str, str]]:
    return collation_key(_city(office)), collation_key(office.name.value)


def _city(office: Office) -> str:
    return office.address.city if office.address else ""


def _entries(
    language: Language,
    country: _Country,
    offices: Sequence[Office],
    options: SheetOptions,
    places: PlaceIndex,
) -> Iterator[Entry]:
    for office in offices:
        place = places.number(Place(_city(office), country.name))
        yield entry(language, office, country.code, options, place)
