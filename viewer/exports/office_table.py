"""The table of offices: what they are, what they cover, where they are, and who works there."""

from collections.abc import Iterable, Iterator

from db.rows import Activity, Address, Institution, Office, Profile, Programme
from viewer.exports.columns import Column, Row, Table, listed, profile_cells, profile_columns
from viewer.formatting.addresses import envelope_lines
from viewer.formatting.coverage import area_members, covers
from viewer.formatting.offices import office_kind, people_lines
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.texts import body_name
from viewer.i18n.language import Language


def office_table(profiles: Iterable[Profile], language: Language) -> Table:
    """Return the offices of these profiles."""
    columns = (*profile_columns(language), *_columns(language), *_more_columns(language))
    return Table("offices", language.tr("Offices"), columns, _rows(profiles, language))


def _columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Office id"), 16, "code"),
        Column(tr("Kind"), 16),
        Column(tr("Name"), 36),
        Column(tr("Abbreviation"), 14),
        Column(tr("Covers"), 30),
        Column(tr("Codes of the countries covered"), 14, "code"),
        Column(tr("Members of its areas"), 40),
        Column(tr("Codes of the members of its areas"), 14, "code"),
        Column(tr("Address"), 50),
        Column(tr("Organisation"), 24),
        Column(tr("Building"), 14),
        Column(tr("Floor"), 8),
        Column(tr("Street"), 24),
        Column(tr("Plot"), 10),
        Column(tr("P.O. Box"), 10, "code"),
        Column(tr("Postcode"), 10, "code"),
        Column(tr("City"), 18),
        Column(tr("Region"), 16),
        Column(tr("Code of the address's country"), 8, "code"),
    )


def _more_columns(language: Language) -> tuple[Column, ...]:
    tr = language.tr
    return (
        Column(tr("Hours"), 30),
        Column(tr("Time zone"), 16, "code"),
        Column(tr("People"), 30),
        Column(tr("Description"), 40),
        Column(tr("Activities"), 40),
        Column(tr("Partners"), 40),
        Column(tr("On the partners"), 40),
        Column(tr("Coverage is assumed"), 10),
        Column(tr("Lines of the address"), 30),
        Column(tr("Hours as published"), 30),
    )


def _rows(profiles: Iterable[Profile], language: Language) -> Iterator[Row]:
    for profile in profiles:
        of_profile = profile_cells(language, profile.summary)
        names = {programme.id: programme for programme in profile.programmes}
        for office in profile.offices:
            yield (
                *of_profile,
                *_office(language, office),
                *_work(language, office, names),
                *_as_written(language, office),
            )


def _office(language: Language, office: Office) -> Row:
    return (
        office.id,
        office_kind(language, office.kind),
        office.name.value,
        office.abbreviation,
        covers(language, office),
        " ".join(office.covers),
        listed(area_members(language, office)),
        " ".join(dict.fromkeys(each.country for area in office.areas for each in area.members)),
        *_address(language, office.address),
    )


def _as_written(language: Language, office: Office) -> Row:
    """What the document says, where the columns before say more, or in other words."""
    return (
        language.tr("yes") if office.is_coverage_assumed else language.tr("no"),
        "\n".join(office.address.lines) if office.address else "",
        office.hours_text.value if office.hours_text else "",
    )


def _address(language: Language, address: Address | None) -> Row:
    """The address in one cell, then its parts, as far as the source has them."""
    if address is None:
        return ("",) * 11
    return (
        listed(envelope_lines(language, address)),
        address.organisation.value if address.organisation else "",
        *address.parts,
    )


def _work(language: Language, office: Office, programmes: dict[str, Programme]) -> Row:
    return (
        listed(office_hours(language, office)),
        office.time_zone,
        listed(people_lines(office)),
        office.description.value if office.description else "",
        listed(_activity(language, activity, programmes) for activity in office.activities),
        listed(_partner(language, partner) for partner in office.partners),
        office.partners_note.value if office.partners_note else "",
    )


def _activity(language: Language, activity: Activity, programmes: dict[str, Programme]) -> str:
    where = [language.country(code) for code in activity.countries]
    part_of = [programmes[each].name.value for each in activity.programmes if each in programmes]
    return _with_note(language, activity.text.value, language.join([*where, *part_of]))


def _partner(language: Language, partner: Institution) -> str:
    note = partner.note.value if partner.note else ""
    return _with_note(language, body_name(language, partner), note)


def _with_note(language: Language, what: str, note: str) -> str:
    return language.tr("{what} ({note})", what=what, note=note) if note else what
