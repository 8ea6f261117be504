"""Stored figures become values: as published, and beside it what can be computed with."""

from db.queries.texts import chosen_text, optional_date, optional_decimal, optional_text
from db.rows import Part, Period, Value, ValueKind
from db.storage.records import FactRecord, PartRecord


def assembled_value(
    record: FactRecord, parts: tuple[PartRecord, ...], languages: tuple[str, ...]
) -> Value:
    """The value of a fact, with the parts of a breakdown or the entries of a list."""
    kind = ValueKind(record.kind)
    assembled = _entry if kind is ValueKind.LIST else _part
    return Value(
        kind=kind,
        published=record.published,
        amount=optional_decimal(record.amount),
        upper=optional_decimal(record.upper),
        scale=record.scale,
        unit=record.unit,
        currency=record.currency,
        per=int(record.per) if record.per else None,
        parts=tuple(assembled(part, languages) for part in parts),
        relation=record.relation,
        date=optional_date(record.date),
        answer=record.answer == "yes" if record.answer else None,
        country=record.country,
        of_what=record.of_what,
    )


def _part(record: PartRecord, languages: tuple[str, ...]) -> Part:
    return Part(
        label=optional_text(record.label, languages),
        published=record.published,
        amount=optional_decimal(record.amount),
        note=optional_text(record.note, languages),
        period=None if record.period is None else Period.parse(record.period),
        id=record.id,
    )


def _entry(record: PartRecord, languages: tuple[str, ...]) -> Part:
    """An entry of a list has no label and no number: it is its text."""
    return Part(
        label=None,
        published=chosen_text(record.label or "{}", languages).value,
        amount=None,
        note=optional_text(record.note, languages),
    )
