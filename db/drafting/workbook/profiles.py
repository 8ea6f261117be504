"""Which rows of a workbook belong together: those of one profile, by its id or its country."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from db.drafting.finishing import slug
from db.drafting.workbook.readers import Read, country_code
from db.drafting.workbook.tables import Row


@dataclass
class Group:
    """The rows of a profile; `id` and `country` are "" where no row says them."""

    id: str = ""
    country: str = ""
    rows: list[Row] = field(default_factory=list)


def grouped(rows: Sequence[Row], read: Read) -> tuple[list[Group], list[Row]]:
    """Return the profiles in the order in which they come, and rows that belong to none.

    Rows that say neither profile nor country belong to the only profile, where there is but one.
    """
    marked = [(row, _id(row), _country(row, read)) for row in rows]
    groups = _with_ids(marked)
    by_country = {group.country: group for group in groups.values() if group.country}
    lost = []
    for row, name, country in marked:
        if name:
            groups[name].rows.append(row)
        elif country:
            group = by_country.setdefault(country, Group(country=country))
            groups.setdefault(group.id or f"@{country}", group).rows.append(row)
        else:
            lost.append(row)
    found = list(groups.values())
    if lost and len(found) <= 1:
        found = found or [Group()]
        found[0].rows += lost
        lost = []
    return found, lost


def _with_ids(marked: Sequence[tuple[Row, str, str]]) -> dict[str, Group]:
    groups: dict[str, Group] = {}
    for _, name, country in marked:
        if name:
            group = groups.setdefault(name, Group(name))
            group.country = group.country or country
    return groups


def _id(row: Row) -> str:
    cell = row.cells.get("id" if row.sheet == "profiles" else "profile")
    return slug(cell.text) if cell else ""


def _country(row: Row, read: Read) -> str:
    for column in ("country", "country_shown"):
        cell = row.cells.get(column)
        code = country_code(cell.text, read) if cell else ""
        if code:
            return code
    return ""
