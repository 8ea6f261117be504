"""Pages of thousands of things: what is seen exists, the rest is reached all the same."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.rows import PartialDate, Profile, Text
from viewer.i18n.language import Language
from viewer.ui.profile.contacts import ContactsTab
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.find_bar import FindBar
from viewer.ui.profile.offices import offices_tab
from viewer.ui.profile.overview import OverviewTab
from viewer.ui.profile.programmes import programmes_tab
from viewer.ui.widgets.contact_row import ContactRow
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Page
from viewer.ui.widgets.long_list import LongList

MANY = 3000
MOST_WIDGETS = 4000
Build = Callable[[Profile, TabContext], QWidget]


def many_events(belgium: Profile) -> Profile:
    event = belgium.history[0]._replace(parties=(), description=None)
    years = [PartialDate(1000 + number // 2, 1 + number % 2, None) for number in range(MANY)]
    events = [
        event._replace(date=year, title=Text(f"Agreement {number}"))
        for number, year in enumerate(years)
    ]
    return belgium._replace(history=tuple(events))


def many_phones(belgium: Profile) -> Profile:
    office = belgium.offices[0]
    point = office.contacts[0]._replace(note=None, doubtful=None, withheld=None)
    points = tuple(
        point._replace(id=f"phone-{number}", shown=f"+32 {number:04}", copied=f"+32{number:04}")
        for number in range(MANY)
    )
    return belgium._replace(offices=(office._replace(contacts=points),))


def many_offices(belgium: Profile) -> Profile:
    office = belgium.offices[0]
    offices = tuple(
        office._replace(id=f"office-{number}", name=Text(f"Office {number}"))
        for number in range(MANY)
    )
    return belgium._replace(offices=offices)


def many_long_programmes(belgium: Profile) -> Profile:
    programme, words = belgium.programmes[0], Text("assistance to people on the move " * 240)
    programmes = tuple(
        programme._replace(id=f"programme-{number}", name=words, description=words)
        for number in range(64)
    )
    return belgium._replace(programmes=programmes)


LONG: dict[str, tuple[Callable[[Profile], Profile], Build]] = {
    "events": (many_events, OverviewTab),
    "phones": (many_phones, ContactsTab),
    "offices": (many_offices, offices_tab),
    "contacts of offices": (many_offices, ContactsTab),
    "long texts": (many_long_programmes, programmes_tab),
}


@pytest.fixture
def show(belgium: Profile, context: TabContext, qtbot: QtBot) -> Callable[[str], Page]:
    """Shows one of the long pages in a window of its own."""

    def shown(name: str) -> Page:
        long, build = LONG[name]
        page = build(long(belgium), context)
        assert isinstance(page, Page)
        qtbot.addWidget(page)
        page.resize(900, 600)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return shown


def seen(page: Page) -> list[str]:
    """The texts in the view, from the top down."""
    labels = [each for each in page.findChildren(PlainLabel) if not each.visibleRegion().isEmpty()]
    labels.sort(key=lambda label: label.mapTo(page.viewport(), QPoint(0, 0)).y())
    return [label.text() for label in labels]


def is_full(page: Page) -> bool:
    """Whether nothing is missing in the view or a page above or below it."""
    around = page.viewport().height()
    lists = page.findChildren(LongList)
    return not any(each._missing(around) for each in lists if each.isVisible())


@pytest.mark.parametrize("name", LONG)
def test_a_long_page_has_few_widgets_before_and_after_it_is_scrolled(
    show: Callable[[str], Page], qtbot: QtBot, name: str
) -> None:
    page = show(name)
    assert 20 < len(page.findChildren(QWidget)) < MOST_WIDGETS
    bar = page.verticalScrollBar()
    for step in range(1, 9):
        bar.setValue(bar.maximum() * step // 8)
        qtbot.waitUntil(lambda: is_full(page))
        assert seen(page)
    qtbot.waitUntil(lambda: len(page.findChildren(QWidget)) < MOST_WIDGETS)


@pytest.mark.parametrize("build", [OverviewTab, offices_tab, programmes_tab, ContactsTab])
def test_a_page_of_the_usual_kind_is_whole_at_once(
    belgium: Profile, context: TabContext, qtbot: QtBot, build: Build
) -> None:
    page = build(belgium, context)
    qtbot.addWidget(page)
    lists = page.findChildren(LongList)
    assert lists
    assert all(len(each.things()) == each.count for each in lists)


def test_the_last_event_is_shown_at_the_end(show: Callable[[str], Page], qtbot: QtBot) -> None:
    page = show("events")
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: is_full(page))
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: f"Agreement {MANY - 1}" in seen(page))


@pytest.mark.parametrize("name", ["events", "contacts of offices", "long texts"])
def test_what_is_read_stays_where_it_is_while_what_is_above_gets_its_height(
    show: Callable[[str], Page], qtbot: QtBot, name: str
) -> None:
    page = show(name)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: bool(seen(page)))
    read = next(
        each
        for each in page.findChildren(PlainLabel)
        if 0 <= each.mapTo(page.viewport(), QPoint(0, 0)).y() < 600
    )
    places = {read.mapTo(page.viewport(), QPoint(0, 0)).y()}

    def look() -> bool:
        places.add(read.mapTo(page.viewport(), QPoint(0, 0)).y())
        return is_full(page)

    qtbot.waitUntil(look)
    assert max(places) - min(places) <= 1


def test_find_reaches_what_was_never_scrolled_to(
    show: Callable[[str], Page], qtbot: QtBot, language: Language
) -> None:
    page = show("events")
    bar = FindBar(language, lambda: page)
    qtbot.addWidget(bar)
    bar.open()
    bar.field.setText(f"Agreement {MANY - 7}")
    qtbot.waitUntil(lambda: bar.result.text() == "1 of 1", timeout=60_000)
    qtbot.waitUntil(lambda: f"Agreement {MANY - 7}" in seen(page))
    (label,) = [each for each in page.findChildren(PlainLabel) if each.hasSelectedText()]
    assert label.selectedText() == f"Agreement {MANY - 7}"


def test_the_tab_key_goes_through_all_of_a_long_list_in_its_order(
    show: Callable[[str], Page], qtbot: QtBot
) -> None:
    page = show("phones")
    page.activateWindow()
    first = page.findChildren(ContactRow)[0]
    first.setFocus()
    names = []
    for _ in range(360):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.accessibleName())
        assert focus.visibleRegion().boundingRect().isValid()
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert all(f"+32 {number:04}" in names[3 * number] for number in range(120))  # the row
    assert [name.split()[-1] for name in names[1::3]] == [f"+32{n:04}" for n in range(120)]  # Copy
    assert [name.split()[-1] for name in names[2::3]] == [f"{n:04}" for n in range(120)]  # QR
    for _ in range(360):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is first


def test_a_place_far_down_is_shown_and_has_its_names_for_a_voice(
    show: Callable[[str], Page], qtbot: QtBot, belgium: Profile
) -> None:
    page = show("phones")
    page.show_place(f"{belgium.offices[0].id}/phone-{MANY - 5}")
    number = f"+32 {MANY - 5:04}"
    qtbot.waitUntil(lambda: number in seen(page))
    row = page.places[f"{belgium.offices[0].id}/phone-{MANY - 5}"]
    assert number in row.accessibleName()
    assert page.thing_at(row) == ("contact", f"{belgium.offices[0].id}/phone-{MANY - 5}")


def test_what_is_far_from_the_view_goes_and_comes_back(
    show: Callable[[str], Page], qtbot: QtBot, belgium: Profile
) -> None:
    page = show("phones")
    place = f"{belgium.offices[0].id}/phone-20"
    assert place in page.places
    bar = page.verticalScrollBar()
    for step in range(1, 9):
        bar.setValue(bar.maximum() * step // 8)
        qtbot.waitUntil(lambda: is_full(page))
    qtbot.waitUntil(lambda: place not in page.places)
    bar.setValue(0)
    page.show_place(place)
    qtbot.waitUntil(lambda: "+32 0020" in seen(page))
