"""Which rows of a comparison are shown, and in what order."""

from collections.abc import Iterable
from decimal import Decimal

from db.rows.units import SIDES, measure
from viewer.comparison.rows import ComparedCell, ComparedRow
from viewer.i18n.collation import collation_key

Key = tuple[str, Decimal, int]


def shared(rows: Iterable[ComparedRow]) -> tuple[ComparedRow, ...]:
    """Return the rows in which at least two profiles have a figure."""
    return tuple(row for row in rows if row.is_shared)


def in_order(
    rows: Iterable[ComparedRow], column: int | None, *, descending: bool = False
) -> tuple[ComparedRow, ...]:
    """Return the rows by a profile's values, or by name (None); what has no number comes last.

    Only amounts of one dimension say which is more: people stand among people, percentages
    among percentages.
    """
    if column is None:
        return tuple(sorted(rows, key=_name, reverse=descending))
    keyed = [(_key(row.cells[column]), row) for row in rows]
    known = sorted({key[0] for key, _ in keyed if key})
    ordered: list[ComparedRow] = []
    for dimension in known:
        alike = [(key, row) for key, row in keyed if key and key[0] == dimension]
        alike.sort(key=lambda pair: pair[0][1:], reverse=descending)
        ordered += [row for _, row in alike]
    return (*ordered, *(row for key, row in keyed if key is None))


def _name(row: ComparedRow) -> tuple[str, ...]:
    (label, label_as_is), (place, place_as_is) = map(collation_key, (row.label.value, row.place))
    return label, place, label_as_is, place_as_is


def _key(cell: ComparedCell) -> Key | None:
    if cell.fact is None or not cell.has_figure:
        return None
    measured = measure(cell.fact.value)
    if measured is None:
        return None
    return measured.dimension, measured.amount, SIDES.get(cell.fact.value.relation, 0)
