"""Where the reader is in a window, and how another window goes on from there."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from db.rows import Hit
from viewer.ui.main.search_navigation import Place
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.fact_table import Order
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.tabs import NAMES
from viewer.ui.widgets.layouts import Page


class FactsReading(NamedTuple):
    """What is shown and chosen of the facts."""

    query: str
    only_old: bool
    order: Order | None
    current: str
    selected: tuple[str, ...]


class PageReading(NamedTuple):
    """How far down a page is: in parts of its length, and by a thing at its upper edge."""

    part: float
    thing: str
    below: int  # pixels, from where the thing begins to the edge
    facts: FactsReading | None


class Reading(NamedTuple):
    """`focus` names a part of the window, or a thing in the page."""

    tab: str
    pages: dict[str, PageReading]  # by their tabs, those that were opened
    query: str
    hit: Hit | None
    came_from: Place | None  # before the search
    found: str | None  # what is looked for in the page; None where nothing is
    selected: tuple[str, ...]  # profiles
    shown: str  # which are listed
    list_part: float
    focus: tuple[str, str]


def reading_of(window: MainWindow) -> Reading:
    """Where the reader is."""
    library, shelf = window.library, window.library.shelf
    bar = window.find_bar if "find_bar" in vars(window) else None
    hit = library.results.chosen if library.is_searching else None
    pages = {name: _page_reading(page) for name, page in _pages(window)}
    return Reading(
        NAMES[window.tabs.currentIndex()],
        pages,
        library.field.text(),
        hit.hit if hit else None,
        window.search_navigation.came_from,
        bar.field.text() if bar and not bar.isHidden() else None,
        shelf.selected_ids(),
        shelf.shown,
        _part(shelf.list),
        _focus_of(window),
    )


def go_on(window: MainWindow, reading: Reading) -> None:
    """Let a window that was just shown go on there."""
    shelf, library = window.library.shelf, window.library
    window.tabs.show_tab(reading.tab)
    shelf.show_by(shelf.grouping, reading.shown)
    library.select(reading.selected)
    if reading.found is not None:
        window.find_bar.field.setText(reading.found)
        window.find_bar.show()
    if reading.query:
        library.show_hit_when_found(reading.hit)
        library.field.setText(reading.query)
    _restore_pages(window, dict(reading.pages))
    QTimer.singleShot(0, window, lambda: _scroll(shelf.list, reading.list_part))
    _focus_on(window, *reading.focus)
    window.search_navigation.came_from = reading.came_from  # the focus has come to the field


def _restore_pages(window: MainWindow, pages: dict[str, PageReading]) -> None:
    """Each when it is in front: it has its length when it is laid out."""

    def restore() -> None:
        page, read = window.tabs.page, pages.pop(NAMES[window.tabs.currentIndex()], None)
        if page is not None and read is not None:
            _restore_page(page, read)

    QTimer.singleShot(0, window, restore)
    window.tabs.tab_changed.connect(lambda _: QTimer.singleShot(0, window, restore))


def _pages(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    for name, place in zip(NAMES, window.tabs.places, strict=True):
        if place.page is not None:
            yield name, place.page


def _area(page: QWidget) -> QAbstractScrollArea | None:
    area = getattr(page, "table", page)
    return area if isinstance(area, QAbstractScrollArea) else None


def _page_reading(page: QWidget) -> PageReading:
    area = _area(page)
    thing, below = _thing_at_edge(page) if isinstance(page, Page) else ("", 0)
    facts = None
    if isinstance(page, FactsTab):
        table = page.table
        facts = FactsReading(
            page.filter.text(),
            page.only_old.isChecked(),
            table.order,
            table.current_fact(),
            table.selected_facts(),
        )
    return PageReading(_part(area) if area else 0, thing, below, facts)


def _thing_at_edge(page: Page) -> tuple[str, int]:
    """The last thing that begins at or above the upper edge of what is seen, and how far above."""
    top = page.verticalScrollBar().value()
    if not top:
        return "", 0
    begins = {name: _top(page, place) for name, place in page.places.items()}
    above = {name: begin for name, begin in begins.items() if begin <= top}
    name = max(above, key=above.__getitem__, default="")
    return (name, top - above[name]) if name else ("", 0)


def _top(page: Page, place: QWidget) -> int:
    return place.mapTo(page.viewport(), QPoint(0, 0)).y() + page.verticalScrollBar().value()


def _restore_page(page: QWidget, read: PageReading) -> None:
    if isinstance(page, FactsTab) and read.facts is not None:
        facts, table = read.facts, page.table
        page.only_old.setChecked(facts.only_old)
        page.filter.setText(facts.query)
        table.put_in_order(facts.order)
        table.select_facts(facts.selected, facts.current)
    area = _area(page)
    if isinstance(page, Page) and read.thing and page.bring(read.thing):
        page.verticalScrollBar().setValue(_top(page, page.places[read.thing]) + read.below)
    elif area is not None:
        _scroll(area, read.part)


def _part(area: QAbstractScrollArea) -> float:
    bar = area.verticalScrollBar()
    return bar.value() / max(1, bar.maximum())


def _scroll(area: QAbstractScrollArea, part: float) -> None:
    bar = area.verticalScrollBar()
    bar.setValue(round(part * bar.maximum()))


def _focus_of(window: MainWindow) -> tuple[str, str]:
    focus, page = window.focusWidget(), window.tabs.page
    named = (name for name, part in _parts(window).items() if part is focus)
    thing = page.thing_at(focus)[1] if isinstance(page, Page) else ""
    return next(named, ""), thing


def _focus_on(window: MainWindow, part: str, thing: str) -> None:
    page = window.tabs.page
    target = _parts(window).get(part) or page or window.library.list
    if isinstance(page, Page) and thing and page.bring(thing):
        target = page.places[thing]
    target.setFocus(Qt.FocusReason.OtherFocusReason)


def _parts(window: MainWindow) -> dict[str, QWidget]:
    """What takes the focus and is no thing of a page."""
    page = window.tabs.page
    parts: dict[str, QWidget] = {"search": window.library.field, "list": window.library.list}
    if "find_bar" in vars(window):
        parts["find"] = window.find_bar.field
    if isinstance(page, FactsTab):
        parts["filter"] = page.filter
    return parts
