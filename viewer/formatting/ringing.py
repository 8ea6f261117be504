"""Whom to ring now: one number an office, by the hour that it is there."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from db.rows import ContactKind, Office
from viewer.formatting.offices import (
    ContactLine,
    contact_group,
    contact_line,
    contacts_in_order,
    first_to_ring,
    has_first_to_ring,
)
from viewer.formatting.opening_hours import opening_at
from viewer.i18n.language import Language


class Ringing(NamedTuple):
    """An office, and its number to ring."""

    office: Office
    line: ContactLine


def whom_to_ring(
    language: Language, offices: Iterable[Office], moment: datetime, most: int
) -> tuple[Ringing, ...]:
    """Return at most so many offices with a number, the one to ring at this moment first.

    That is the first of the document which is not known to be closed, or which has a duty phone.
    """
    reached = [office for office in offices if has_first_to_ring(office)]
    first = next((office for office in reached if _answers(office, moment)), None)
    ordered = sorted(reached, key=lambda office: office is not first)
    return tuple(_ringing(language, office, moment) for office in ordered[:most])


def _ringing(language: Language, office: Office, moment: datetime) -> Ringing:
    points = (each for each in contacts_in_order(office) if contact_group(each) == "numbers")
    lines = [contact_line(language, point) for point in points]
    usual = first_to_ring(lines)
    assert usual is not None  # an office without a number has been left out
    return Ringing(office, _on_duty(lines) or usual if _is_closed(office, moment) else usual)


def _on_duty(lines: Iterable[ContactLine]) -> ContactLine | None:
    duty = (line for line in lines if line.point.kind is ContactKind.DUTY and line.is_sure)
    return next(duty, None)


def _answers(office: Office, moment: datetime) -> bool:
    has_duty = any(
        point.kind is ContactKind.DUTY and point.copied and not point.is_doubtful
        for point in office.contacts
    )
    return has_duty or not _is_closed(office, moment)


def _is_closed(office: Office, moment: datetime) -> bool:
    """Whether it is known to be closed."""
    opening = opening_at(office, moment)
    return opening is not None and not opening.is_open
