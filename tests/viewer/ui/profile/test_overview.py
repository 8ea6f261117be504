"""The overview: whom to ring, key figures as cards, and how they went."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Part, Period, Profile, Value, ValueKind
from tests.languages import TAGS
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.keyboards import Keyboards
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.facts import FactsTab
from viewer.ui.profile.key_figure_cards import KeyFigureCard
from viewer.ui.profile.overview import OverviewTab
from viewer.ui.profile.ring_card import HoursLabel
from viewer.ui.profile.sparkline_view import SparklineView
from viewer.ui.widgets.labels import PlainLabel

SHORT = (
    "population",
    "area",
    "population-under-15",
    "gdp-per-capita-ppp",
    "hdi-rank",
    "immigrants",
)
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
Load = Callable[[str], Language]
Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]


def shown(page: QWidget, qtbot: QtBot, width: int = 900) -> None:
    qtbot.addWidget(page)
    page.resize(width, 700)
    with qtbot.waitExposed(page):
        page.show()


def cards(page: QWidget) -> list[KeyFigureCard]:
    return page.findChildren(KeyFigureCard)


def test_the_number_to_ring_comes_first_with_what_can_be_done_beside_it(
    belgium: Profile, context: TabContext, copied: list[str], qtbot: QtBot, texts_of: Texts
) -> None:
    codes: list[str] = []
    page = OverviewTab(belgium, replace(context, show_qr=codes.append))
    shown(page, qtbot)
    assert texts_of(page)[:2] == [
        "+32 2 287 70 00",
        "Telephone · Country Office for Belgium and Luxembourg",
    ]
    copy, code = page.findChildren(QPushButton)[:2]
    for button in (copy, code):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (copied, codes) == (["+3222877000"], ["country-office/telephone"])
    number = page.findChildren(PlainLabel)[0]
    assert copy.geometry().left() - number.geometry().right() < 40


def test_the_time_there_follows_after_the_first_paint(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = OverviewTab(belgium, replace(context, now=lambda: NOON))
    hours = page.findChildren(HoursLabel)[0]
    assert hours.text() == "hours not stated"
    shown(page, qtbot)
    qtbot.waitUntil(lambda: hours.text() == "hours not stated · 13:00 there")


def test_a_profile_without_a_telephone_says_so_and_leads_to_its_contacts(
    belgium: Profile, context: TabContext, opened_offices: list[str], qtbot: QtBot, texts_of: Texts
) -> None:
    liaison = belgium.offices[1]
    page = OverviewTab(belgium._replace(offices=(liaison,)), context)
    shown(page, qtbot)
    assert texts_of(page)[0] == "The source states no telephone number."
    qtbot.mouseClick(page.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert opened_offices == [liaison.id]


def test_six_cards_say_a_figure_each_also_to_those_who_cannot_see_them(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = OverviewTab(belgium, context)
    shown(page, qtbot)
    names = [card.accessibleName() for card in cards(page)]
    assert len(names) == 6
    assert names[0] == "Population: 11.3 million, 2015"


def test_cards_stand_in_as_many_equal_columns_as_there_is_room_for(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = OverviewTab(belgium._replace(key_figures=SHORT), context)
    shown(page, qtbot, 880)
    letter = page.fontMetrics().averageCharWidth()
    for characters, columns in ((150, 3), (66, 2), (35, 1)):
        page.resize(letter * characters, 700)
        qtbot.waitUntil(partial(stands_in, page, columns))
        assert max(card.width() for card in cards(page)) - cards(page)[0].width() <= 1


def stands_in(page: QWidget, columns: int) -> bool:
    return len({card.x() for card in cards(page)}) == columns


@pytest.mark.parametrize("tag", TAGS)
def test_values_stand_on_one_line_wherever_a_number_of_columns_makes_that(
    belgium: Profile, context: TabContext, load_language: Load, tag: str, qtbot: QtBot
) -> None:
    page = OverviewTab(belgium, replace(context, language=load_language(tag)))
    shown(page, qtbot, 880)
    letter = page.fontMetrics().averageCharWidth()
    for characters in (150, 110, 70, 90):
        page.resize(letter * characters, 700)
        qtbot.waitUntil(lambda: all(each.width() >= each.widest_line() for each in values(page)))


def test_a_value_longer_than_the_page_takes_nothing_from_the_columns_and_makes_its_row_taller(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    long = Value(ValueKind.TEXT, "many words " * 30)
    facts = (belgium.facts[0]._replace(value=long), *belgium.facts[1:])
    page = OverviewTab(belgium._replace(facts=facts, key_figures=SHORT), context)
    shown(page, qtbot, 880)
    qtbot.waitUntil(lambda: stands_in(page, 3))
    first, beside, *_, last = cards(page)
    assert first.height() == beside.height() > 2 * last.height()
    label, value, when = first.findChildren(PlainLabel)
    assert value.height() >= value.heightForWidth(value.width())
    assert label.geometry().bottom() < value.y() <= value.geometry().bottom() < when.y()


def values(page: QWidget) -> list[PlainLabel]:
    return [card.findChildren(PlainLabel)[1] for card in cards(page)]


@pytest.mark.parametrize("key", [None, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_leads_to_its_row_in_the_facts(
    start: Start, kept: Places, qtbot: QtBot, key: Qt.Key | None
) -> None:
    window = start("iom-belgium", remembered=SettingsFile(kept.settings))
    page = window.tabs.page
    assert page is not None
    card = cards(page)[4]
    if key is None:
        middle = card.rect().center()  # where its value stands
        assert card.childAt(middle) is None
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=middle)
    else:
        qtbot.waitUntil(lambda: window.findChild(Keyboards) is not None)
        card.setFocus()
        QTest.keyClick(window.windowHandle(), key)
    facts = window.tabs.page
    assert isinstance(facts, FactsTab)
    assert facts.table.current_fact() == card.figure.fact.id
    qtbot.waitUntil(facts.table.hasFocus)


def test_the_number_to_ring_is_written_as_it_is_dialled_where_the_reader_is(
    belgium: Profile, context: TabContext, copied: list[str], qtbot: QtBot, texts_of: Texts
) -> None:
    page = OverviewTab(belgium, replace(context, country="FR"))
    shown(page, qtbot)
    assert texts_of(page)[:2] == [
        "00 32 2 287 70 00",
        "Telephone · +32 2 287 70 00 · Country Office for Belgium and Luxembourg",
    ]
    number = page.findChildren(PlainLabel)[0]
    assert "00 32 2 287 70 00" in number.accessibleName()
    qtbot.mouseClick(page.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert copied == ["+3222877000"]


def test_a_series_of_three_years_is_drawn_beside_its_year(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    years = ("2013", "2014", "2015")
    parts = tuple(Part(None, year, Decimal(year), None, Period.parse(year)) for year in years)
    facts = list(belgium.facts)
    facts[0] = facts[0]._replace(value=Value(ValueKind.SERIES, "", parts=parts))
    page = OverviewTab(belgium._replace(facts=tuple(facts)), context)
    shown(page, qtbot)
    (course,) = page.findChildren(SparklineView)
    assert course.accessibleDescription() == "2013: 2,013, 2014: 2,014, 2015: 2,015"


def test_kept_editions_give_their_figures_a_course_without_moving_anything(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    text = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
    library = Library.open(kept.library, RESOURCES, ("en",))
    population = "indicator: population\n    period: "
    for number in (2016, 2017):
        newer = text.replace("edition: 2016-02", f"edition: {number + 1}-02")
        assert f"{population}2015" in newer
        file = kept.library.parent / f"{number}.yaml"
        file.write_text(newer.replace(f"{population}2015", f"{population}{number}"), "utf-8")
        library.import_paths([file], lambda *_: None, lambda: False)
    assert [len(each.facts) for each in library.earlier_facts("iom-belgium")] == [20, 20]
    window = start("iom-belgium", remembered=SettingsFile(kept.settings))
    page = window.tabs.page
    assert page is not None
    before = [card.geometry() for card in cards(page)]
    qtbot.waitUntil(lambda: len(page.findChildren(SparklineView)) == 1)
    said = page.findChildren(SparklineView)[0].accessibleDescription()
    assert said.startswith("2015: 11.3 million, 2016: 11.3 million")
    assert [card.geometry() for card in cards(page)] == before
