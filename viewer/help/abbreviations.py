"""What the abbreviations of a profile stand for, as its document says."""

from collections.abc import Iterator

from db.rows import Profile
from db.rows.dates import Text


def abbreviations_of(profile: Profile) -> dict[str, str]:
    """Return the full name of each abbreviation in a profile; the first that is named counts."""
    meanings: dict[str, str] = {}
    for abbreviation, name in _named(profile):
        if abbreviation and abbreviation != name.value:
            meanings.setdefault(abbreviation, name.value)
    return meanings


def _named(profile: Profile) -> Iterator[tuple[str, Text]]:
    yield profile.organisation.abbreviation, profile.organisation.name
    for programme in profile.programmes:
        yield programme.abbreviation, programme.name
        for institution in programme.funders:
            yield institution.abbreviation, institution.name
    for event in (*profile.history, *(e for each in profile.programmes for e in each.events)):
        for institution in event.parties:
            yield institution.abbreviation, institution.name
    for office in profile.offices:
        yield office.abbreviation, office.name
        for area in office.areas:
            yield area.abbreviation, area.name
        for partner in office.partners:
            yield partner.abbreviation, partner.name
