"""The world as a sheet: equal squares, what their shades mean, and the countries in their order."""

from typing import NamedTuple

from viewer.app.paths import RESOURCES
from viewer.charts.style import ChartStyle
from viewer.charts.world_tiles import class_chart, world_chart
from viewer.i18n.language import Language, translatable
from viewer.sheets.fact_rows import Cell, Style, cell
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page
from viewer.sheets.paper_charts import paper_style
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import words
from viewer.world import Class, Square, WorldView, tiles

SWATCH = 12  # points


class Column(NamedTuple):
    """A column of the list: what `of` a square it says, and its weight beside the others."""

    head: str
    of: str
    weight: int
    style: Style = "plain"


COLUMNS = (
    Column(translatable("Rank"), "number", 8),
    Column(translatable("Country"), "name", 27),
    Column(translatable("Value"), "value", 25),
    Column(translatable("Details"), "detail", 40, "quiet"),
)


def world_sheet(view: WorldView, language: Language, options: SheetOptions) -> SheetData:
    """Return the sheet of all countries by one topic."""
    tr, style = language.tr, paper_style(language, options)
    title = words(language, tr("{label}: {value}", label=tr("World"), value=view.topic.title))
    counts, nothing = view.counts(), words(language, "")
    shown = [each for each in view.classes if counts[each.level]]
    about = [words(language, view.note)] if view.note else []
    section = {"title": title, "about": about, "edition": nothing, "warning": nothing}
    columns = [each for each in COLUMNS if any(getattr(one, each.of) for one in view.listed)]
    return SheetData(
        "world",
        {
            "page": page(language, title, options),
            "section": {**section, "age": nothing},
            "picture": world_chart(view, tiles(RESOURCES), style),
            "said": words(language, _said(language, view)),
            "classes": [_class(language, each, view, style) for each in shown],
            "heads": [words(language, tr(each.head)) for each in columns],
            "weights": [each.weight for each in columns],
            "rows": [[_cell(language, each, one) for each in columns] for one in view.listed],
        },
        named_by=[each.of for each in columns].index("name") if columns else 0,
    )


def _class(
    language: Language, shown: Class, view: WorldView, style: ChartStyle
) -> dict[str, object]:
    own = ChartStyle(SWATCH, "", 0, style.text, style.muted, style.bar, style.track)
    return {
        "picture": class_chart(shown.level, shown.mark, view.levels, own),
        "words": words(language, shown.words),
    }


def _cell(language: Language, column: Column, square: Square) -> Cell:
    return cell(language, getattr(square, column.of), column.style)


def _said(language: Language, view: WorldView) -> str:
    """What the picture shows, in words: how many countries are of each class."""
    tr, counts = language.tr, view.counts()
    of_class = [(each.words, counts[each.level]) for each in view.classes if counts[each.level]]
    counted = [
        tr("{label}: {value}", label=_countries(language, count), value=name)
        for name, count in of_class
    ]
    squares = tr("One square for each country.")
    return f"{squares} {' · '.join(counted)}"


def _countries(language: Language, count: int) -> str:
    return language.tr_n("{count} country", "{count} countries", count)
