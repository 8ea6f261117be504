"""What is asked across all profiles: figures of an indicator, offices of a country."""

import json
from decimal import Decimal

from sqlalchemy import Connection, select

from db.building.texts import TextChoice
from db.rows import PartialDate, Period, RankedFigure, ValueKind
from db.storage.models import Coverage, Figure


def figures_of_all(
    connection: Connection, indicator: str, choice: TextChoice
) -> tuple[RankedFigure, ...]:
    """The figures of all profiles for an indicator, by dimension, the largest first."""
    query = (
        select(*Figure.__table__.columns)
        .where(Figure.indicator == indicator)
        .order_by(Figure.dimension, Figure.rough.desc(), Figure.profile_id)
    )
    figures = [
        RankedFigure(
            profile_id=row.profile_id,
            fact=row.fact,
            label=choice.text(json.loads(row.label)),
            kind=ValueKind(row.kind),
            amount=Decimal(row.amount),
            dimension=row.dimension,
            period=Period(_date(row.period_from), _date(row.period_to)),
            status=row.status,
        )
        for row in connection.execute(query)
    ]
    # What the database takes for equal may differ in digits that its numbers do not have.
    return tuple(sorted(figures, key=lambda each: (each.dimension, -each.amount)))


def offices_covering(connection: Connection, country: str) -> tuple[tuple[str, str], ...]:
    """Ids of profile and office of each office that is responsible for a country (ISO code)."""
    query = (
        select(Coverage.profile_id, Coverage.office)
        .where(Coverage.country == country)
        .order_by(Coverage.profile_id, Coverage.office)
    )
    return tuple((row.profile_id, row.office) for row in connection.execute(query))


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
