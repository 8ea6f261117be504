"""Six profiles side by side: click to painted window, and one chart of it, beside their floors."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from bench.large import LANGUAGES, LargeLibrary
from bench.timing import print_beside_floor
from bench.waits import Waits
from bench.window import open_window, wait_until
from db.library import Library
from db.rows import Profile
from viewer.charts.of_comparisons import row_chart
from viewer.charts.style import ChartStyle
from viewer.comparison import MOST_PROFILES, ComparedRow, compare
from viewer.i18n.language import Language
from viewer.ui.comparison.window import ComparisonWindow
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.comparing import Comparisons
from viewer.ui.widgets.chart_view import renderer_of

COMPARISONS = 120
REPEATS = 50
STYLE = ChartStyle(900, "sans-serif", 13, "#1B1F24", "#535B66", "#0A5BA8", "#C9CED6")


def bench_compare(large: LargeLibrary) -> None:
    """Print the waits for comparisons of different profiles, and for one chart."""
    where = large.places
    language = Language.load(where.resources / "locale", LANGUAGES[0])
    window, tasks = open_window(where, language)
    library = Library.open(where.library, where.resources, LANGUAGES)
    print("a comparison of six: the profiles read, ms / painted, ms / processor, ms")
    _bench_clicks(window, library)
    ids = [line.id for line in library.profiles()[:MOST_PROFILES]]
    _bench_chart([library.profile(each) for each in ids], language)
    window.close()
    tasks.close()


def _bench_clicks(window: MainWindow, library: Library) -> None:
    comparisons = window.findChild(Comparisons)
    assert isinstance(comparisons, Comparisons)
    shown: list[ComparisonWindow] = []
    comparisons.opened.connect(shown.append)
    ids = [line.id for line in library.profiles()]
    step = max(1, (len(ids) - MOST_PROFILES) // COMPARISONS)
    sets = [ids[at : at + MOST_PROFILES] for at in range(0, len(ids) - MOST_PROFILES, step)]

    def read(wanted: list[str]) -> None:
        for each in wanted:
            library.profile(each)

    def click(wanted: list[str]) -> None:
        comparisons.compare(wanted)
        wait_until(lambda: bool(shown))

    taken, floors = Waits(), Waits()
    for wanted in sets:
        floors.add(partial(read, wanted))
        taken.add(partial(click, wanted))
        shown.pop().close()
        QApplication.processEvents()
    taken.print("six compared", floors, aim=50)


def _bench_chart(profiles: list[Profile], language: Language) -> None:
    titles = [profile.summary.title.value for profile in profiles]
    rows = compare(profiles, language, date(2026, 1, 31))
    row = next(row for row in rows if row.is_shared and row_chart(titles, row, STYLE))
    svg = row_chart(titles, row, STYLE)
    print("  one chart: floor, ms / taken, ms / ratio; to SVG beside joining its pieces (aim:")
    print("  2 ms), painted beside a filled picture of its size (aim: 5 ms)")
    pieces = svg.split(" ")
    print_beside_floor("chart to SVG", partial(row_chart, titles, row, STYLE),
                       partial(" ".join, pieces), REPEATS)  # fmt: skip
    picture = QImage(renderer_of(svg).defaultSize(), QImage.Format.Format_ARGB32_Premultiplied)
    print_beside_floor("chart painted", partial(_paint, titles, row, picture),
                       partial(_fill, picture), REPEATS)  # fmt: skip


def _paint(titles: list[str], row: ComparedRow, picture: QImage) -> None:
    """As the window paints it: the SVG made anew, read and drawn."""
    painter = QPainter(picture)
    renderer_of(row_chart(titles, row, STYLE)).render(painter)
    painter.end()


def _fill(picture: QImage) -> None:
    picture.fill(QColor(Qt.GlobalColor.white))
