"""What is asked across all profiles: figures of an indicator, offices of a country."""

import json
from collections.abc import Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, select

from db.building.texts import TextChoice
from db.errors import IndicatorUnknownError
from db.rows import PartialDate, Period, RankedFigure
from db.storage.models import Coverage, Figure, Profile


def ranked_figures(
    connection: Connection, indicator: str, choice: TextChoice
) -> tuple[RankedFigure, ...]:
    """The figures of all profiles' own countries for an indicator, by dimension.

    The largest come first; of ranks the first. Raises IndicatorUnknownError.
    """
    query = (
        select(*Figure.__table__.columns, Profile.summary)
        .join(Profile, Profile.id == Figure.profile_id)
        .where(Figure.indicator == indicator, Figure.place.is_(None))
        .order_by(Figure.dimension, Figure.rough.desc(), Figure.profile_id)
    )
    figures = [_figure(row, choice) for row in connection.execute(query)]
    if not figures:
        raise _unknown(connection, indicator)
    # What the database takes for equal may differ in digits that its numbers do not have.
    return tuple(sorted(figures, key=_order))


def offices_covering(connection: Connection, country: str) -> tuple[tuple[str, str], ...]:
    """Ids of profile and office of each office that is responsible for a country (ISO code)."""
    query = (
        select(Coverage.profile_id, Coverage.office)
        .where(Coverage.country == country)
        .order_by(Coverage.profile_id, Coverage.office)
    )
    return tuple((row.profile_id, row.office) for row in connection.execute(query))


def _order(figure: RankedFigure) -> tuple[str, Decimal]:
    is_rank = figure.dimension.startswith("rank")
    return figure.dimension, figure.amount if is_rank else -figure.amount


def _figure(row: Any, choice: TextChoice) -> RankedFigure:
    return RankedFigure(
        profile_id=row.profile_id,
        title=choice.text(json.loads(row.summary)["title"]),
        fact=row.fact,
        label=choice.text(json.loads(row.label)),
        amount=Decimal(row.amount),
        dimension=row.dimension,
        period=Period(_date(row.period_from), _date(row.period_to)),
        status=row.status,
    )


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _unknown(connection: Connection, indicator: str) -> IndicatorUnknownError:
    known: Sequence[str] = connection.execute(select(Figure.indicator).distinct()).scalars().all()
    nearest = get_close_matches(indicator, map(str, known), n=1)
    return IndicatorUnknownError(indicator=indicator, nearest=nearest[0] if nearest else "")
