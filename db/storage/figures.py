"""What is asked across all profiles: figures of an indicator, offices of a country."""

import json
from collections.abc import Sequence
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from sqlalchemy import Connection, select

from db.building.texts import Content, TextChoice
from db.errors import IndicatorUnknownError, LibraryDamagedError
from db.rows import PartialDate, Period, RankedFigure
from db.storage.checksums import verified
from db.storage.editions import stored_summaries
from db.storage.models import Coverage, Figure


def ranked_figures(
    connection: Connection, indicator: str, choice: TextChoice
) -> tuple[RankedFigure, ...]:
    """The figures of all profiles' own countries for an indicator, by dimension.

    The largest come first; of ranks the first. Raises IndicatorUnknownError, LibraryDamagedError.
    """
    query = (
        select(*Figure.__table__.columns)
        .where(Figure.indicator == indicator, Figure.place.is_(None))
        .order_by(Figure.dimension, Figure.rough.desc(), Figure.profile_id)
    )
    rows = [verified(row) for row in connection.execute(query)]
    if not rows:
        raise _unknown(connection, indicator)
    titles = {content["id"]: content["title"] for content in stored_summaries(connection)}
    if any(row.profile_id not in titles for row in rows):
        raise LibraryDamagedError
    figures = [_figure(row, titles[row.profile_id], choice) for row in rows]
    # What the database takes for equal may differ in digits that its numbers do not have.
    return tuple(sorted(figures, key=_order))


def offices_covering(connection: Connection, country: str) -> tuple[tuple[str, str], ...]:
    """Ids of profile and office of each office that is responsible for a country (ISO code)."""
    query = (
        select(*Coverage.__table__.columns)
        .where(Coverage.country == country)
        .order_by(Coverage.profile_id, Coverage.office)
    )
    rows = (verified(row) for row in connection.execute(query))
    return tuple((row.profile_id, row.office) for row in rows)


def _order(figure: RankedFigure) -> tuple[str, Decimal]:
    is_rank = figure.dimension.startswith("rank")
    return figure.dimension, figure.amount if is_rank else -figure.amount


def _figure(row: Any, title: Content, choice: TextChoice) -> RankedFigure:
    return RankedFigure(
        profile_id=row.profile_id,
        title=choice.text(title),
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
