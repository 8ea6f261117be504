"""The parts of a breakdown or a series in words, each with its share of the total."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import NamedTuple

from db.rows import Part, Text, Value, ValueKind
from viewer.formatting.figures import shown_part
from viewer.formatting.readings import sex
from viewer.i18n.language import Language

_WITH_PARTS = frozenset((ValueKind.SERIES, ValueKind.BY_SEX))


class PartLine(NamedTuple):
    """One part: what it is, its figure, and of a total its share ("39.9%", and as a fraction).

    What the parts leave unexplained is a line without a figure.
    """

    label: Text
    figure: str
    share: str
    fraction: Decimal
    note: Text | None = None
    is_unexplained: bool = False


def part_label(language: Language, part: Part) -> str:
    """Return what a part is: its label, its time or its sex; an entry of a list is its text."""
    if part.label:
        return part.label.value
    if part.period and part.period.is_stated:
        return language.period(part.period)
    return sex(language, part) or part.published


def part_lines(language: Language, value: Value, told_in: str | None) -> Iterator[PartLine]:
    """Yield the parts of a figure that has some, what they leave unexplained last."""
    is_total = value.kind is ValueKind.BREAKDOWN
    # A series without a text of its own is shown as the line of its years.
    if not (is_total or (value.kind in _WITH_PARTS and value.published)):
        return
    for part in value.parts:
        label = part.label or Text(part_label(language, part))
        figure = shown_part(language, value, part, told_in)
        share, fraction = _share(language, part.amount, value.amount if is_total else None)
        yield PartLine(label, figure, share, fraction, part.note)
    if has_rest(value):
        share, fraction = _share(language, value.unexplained, value.amount)
        rest = Text(_unexplained(language, value.unexplained))
        yield PartLine(rest, "", share, fraction, is_unexplained=True)


def entries(language: Language, value: Value, told_in: str | None) -> list[str]:
    """Return what a series, a list or a figure by sex is made of, one entry a line."""
    lines = []
    for part in value.parts if value.kind in (*_WITH_PARTS, ValueKind.LIST) else ():
        shown = part_label(language, part)
        if value.kind is not ValueKind.LIST:
            figure = shown_part(language, value, part, told_in)
            shown = language.tr("{label}: {value}", label=shown, value=figure)
        note = part.note.value if part.note else ""
        lines.append(language.tr("{what} ({note})", what=shown, note=note) if note else shown)
    return lines


def _unexplained(language: Language, rest: Decimal) -> str:
    count = language.number(abs(rest))
    if rest < 0:
        return language.tr("parts exceed the total by {count}", count=count)
    return language.tr("{count} not explained by the source", count=count)


def has_rest(value: Value) -> bool:
    """Whether the parts of a breakdown are not just its total."""
    return value.kind is ValueKind.BREAKDOWN and value.amount is not None and value.unexplained != 0


def has_shares(value: Value) -> bool:
    """Whether the program computes what percentage of a total its parts are."""
    return value.kind is ValueKind.BREAKDOWN and bool(value.amount) and bool(value.parts)


def _share(
    language: Language, amount: Decimal | None, total: Decimal | None
) -> tuple[str, Decimal]:
    """Return a share of a total as a percentage, to one decimal, and as a fraction of 1."""
    if amount is None or not total:
        return "", Decimal()
    with localcontext(prec=150):  # a document's numbers may have 60 digits
        percentage = (100 * amount / total).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return language.percent(percentage), amount / total
