"""What a program reads in a figure, beside the text as published."""

from decimal import Decimal

from db.rows import Part, Value, ValueKind
from db.rows.units import SCALES, shifted
from viewer.i18n.language import Language


def scaled(value: Value, amount: Decimal) -> Decimal:
    """Return an amount without its scale: 4 of the scale "billion" is 4,000,000,000."""
    return shifted(amount, SCALES.get(value.scale, 0))


def value_reading(language: Language, value: Value) -> str:
    """Return a figure in the program's words: "less than 0.1%", "2015: 1.2 · 2016: 1.4", "yes".

    Only for the kinds that a reader may not read in the text as published; "" for the others.
    """
    match value.kind:
        case ValueKind.BOUND:
            return _bound(language, value)
        case ValueKind.SERIES | ValueKind.BY_SEX:
            return " · ".join(_part(language, part) for part in value.parts)
        case _:
            return plain_reading(language, value) or absence(language, value.kind)


def plain_reading(language: Language, value: Value) -> str:
    """Return a date, an answer or a country in words; "" for other kinds."""
    if value.date is not None:
        return language.date(value.date)
    if value.answer is not None:
        return language.tr("yes") if value.answer else language.tr("no")
    return language.country(value.country) if value.country else ""


def absence(language: Language, kind: ValueKind) -> str:
    """Return the words for a figure that is not there, of which each kind has its own; or ""."""
    return {
        ValueKind.NOT_AVAILABLE: language.tr("not available"),
        ValueKind.NONE: language.tr("none"),
        ValueKind.BLANK: language.tr("left blank by the source"),
    }.get(kind, "")


def _bound(language: Language, value: Value) -> str:
    if value.amount is None:
        return ""
    number = scaled(value, value.amount)
    amount = language.percent(number) if value.unit == "%" else language.number(number)
    unit = value.currency or ("" if value.unit == "%" else value.unit)
    return related(language, value.relation, f"{amount} {unit}".strip())


def related(language: Language, relation: str, amount: str) -> str:
    """Return an amount with how the figure lies to it: "less than 5"."""
    return {
        "less-than": language.tr("less than {amount}", amount=amount),
        "at-most": language.tr("at most {amount}", amount=amount),
        "more-than": language.tr("more than {amount}", amount=amount),
        "at-least": language.tr("at least {amount}", amount=amount),
        "about": language.tr("about {amount}", amount=amount),
    }.get(relation, amount)


def _part(language: Language, part: Part) -> str:
    name = part_name(language, part)
    return language.tr("{label}: {value}", label=name, value=_published(language, part))


def part_name(language: Language, part: Part) -> str:
    """Return when a part of a series was, or whom a part by sex counts."""
    if part.period is None:
        return sex(language, part) or (part.label.value if part.label else part.id)
    if part.period.is_stated:
        return language.period(part.period)
    return part.label.value if part.label else language.tr("year not stated")


def sex(language: Language, part: Part) -> str:
    """Return whom a part by sex counts: "male"; "" for what is no such part."""
    return {
        "male": language.tr("male"),
        "female": language.tr("female"),
        "other": language.tr("other sex"),
    }.get(part.id, "")


def _published(language: Language, part: Part) -> str:
    return part.published or language.tr("left blank by the source")


def scale_words(language: Language) -> dict[str, str]:
    """Return the word for each scale that the format knows."""
    tr = language.tr
    return {
        "hundred": tr("hundred"),
        "thousand": tr("thousand"),
        "million": tr("million"),
        "billion": tr("billion"),
        "trillion": tr("trillion"),
    }
