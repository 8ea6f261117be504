"""`rank`: one figure of all countries in the library, the largest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.commands.layout import columns
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from db.rows import RankedFigure
    from viewer.commands.arguments import CommandParser
    from viewer.commands.terminal import Terminal
    from viewer.i18n.language import Language

SUMMARY = translatable("Rank all countries of the library by one figure.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument(
        "indicator", metavar="INDICATOR", help=tr("the figure, such as population")
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Show the figures. Raises IndicatorUnknownError."""
    figures = terminal.open_library().figures(arguments.indicator)
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"figures": as_json(figures)})
    else:
        terminal.write("\n".join(columns(list(_rows(terminal.language, figures)))))
    return 0


def _rows(language: Language, figures: Sequence[RankedFigure]) -> Iterator[tuple[str, ...]]:
    """Figures of one dimension are counted together; equal ones share a number."""
    from db.rows.figures import label_key

    number, before, counted = 0, None, 0
    # One indicator may be told of several things: "15-49" beside "Adult HIV prevalence".
    is_told = len({label_key(figure.label.value) for figure in figures}) > 1
    for figure in figures:
        counted = counted + 1 if before and before.dimension == figure.dimension else 1
        if before is None or _measure(before) != _measure(figure):
            number = counted
        before = figure
        yield (
            language.number(number),
            figure.title.value,
            *([figure.label.value] if is_told else []),
            _amount(language, figure.dimension, figure.amount),
            _period(language, figure),
        )


def _measure(figure: RankedFigure) -> tuple[str, Decimal]:
    return figure.dimension, figure.amount


def _period(language: Language, figure: RankedFigure) -> str:
    words = {"estimate": language.tr("estimate"), "projection": language.tr("projection")}
    return language.join(
        filter(None, (language.period(figure.period), words.get(figure.status, "")))
    )


def _amount(language: Language, dimension: str, amount: Decimal) -> str:
    if dimension == "share":
        return language.percent(amount)
    number = language.number(amount)
    if dimension == "people" or dimension.startswith("rank"):
        return number
    unit = "km²" if dimension == "area" else dimension.removeprefix("currency ")
    return f"{number} {unit}"
