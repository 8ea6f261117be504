"""A profile with every key of the format: nothing of it is lost on its way to the tabs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Fact, Part, PartialDate, Period, Profile, Text, Value, ValueKind
from tests.viewer.three_verdicts import DOUBTED, UNASSIGNED, three_verdicts
from viewer.i18n.language import Language
from viewer.ui.profile.contacts import ContactsTab
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.fact_rows import Column, FactRow, fact_rows, in_order
from viewer.ui.profile.offices import offices_tab
from viewer.ui.profile.open_now_label import OpeningLabel
from viewer.ui.profile.overview import OverviewTab
from viewer.ui.profile.programmes import programmes_tab
from viewer.ui.widgets.labels import PlainLabel

TODAY = date(2026, 11, 24)


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainLabel))


def test_contacts_tell_hours_extensions_and_doubts(
    norway: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = ContactsTab(norway, context)
    qtbot.addWidget(page)
    text = said(page)
    assert "extension 12" in text
    assert "doubtful: Un chiffre manque." in text
    assert "time zone Europe/Oslo" in text
    assert "P.O. Box 1234 Sentrum" in text


def test_contacts_tell_whether_an_office_is_open_and_go_on_telling_it(
    norway: Profile, context: TabContext, qtbot: QtBot
) -> None:
    moments = [datetime(2026, 11, 24, 15, 58, tzinfo=UTC)]
    page = ContactsTab(norway, replace(context, now=lambda: moments[-1]))
    qtbot.addWidget(page)
    (label,) = page.findChildren(OpeningLabel)
    assert label.text().startswith("Open now, closes 17:00")
    moments.append(datetime(2026, 11, 24, 16, 1, tzinfo=UTC))
    page.show()
    assert label.text().startswith("Closed now, opens Wed 08:30")


def test_an_office_without_hours_says_so(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = ContactsTab(belgium, context)
    qtbot.addWidget(page)
    assert page.findChildren(OpeningLabel) == []
    assert "Not in the source: opening hours" in said(page)


def test_a_doubtful_number_that_cannot_be_read_has_nothing_to_copy(
    norway: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = ContactsTab(norway, context)
    qtbot.addWidget(page)
    odd = next(point for point in norway.offices[0].contacts if point.doubtful)
    names = [button.accessibleName() for button in page.findChildren(QPushButton)]
    assert not odd.copied
    assert not any(name.endswith(odd.published) for name in names)


def test_the_first_number_to_ring_is_one_that_is_not_doubted(
    norway: Profile, context: TabContext, qtbot: QtBot
) -> None:
    office = norway.offices[0]
    odd = next(point for point in office.contacts if point.doubtful)
    sure = next(point for point in office.contacts if point.copied)
    doubted_first = office._replace(contacts=(odd, sure))
    page = OverviewTab(norway._replace(offices=(doubted_first,)), context)
    qtbot.addWidget(page)
    assert sure.shown in said(page)
    assert odd.published not in said(page).splitlines()


def test_offices_tell_hours_and_people(norway: Profile, context: TabContext, qtbot: QtBot) -> None:
    page = offices_tab(norway, context)
    qtbot.addWidget(page)
    assert "Ola Nordmann" in said(page)
    assert "Mon\N{EN DASH}Thu 08:30\N{EN DASH}17:00" in said(page)


def test_programmes_of_several_scopes_stand_under_headings(
    norway: Profile, context: TabContext, qtbot: QtBot
) -> None:
    near = norway.programmes[0]._replace(scope="country")
    far = near._replace(id="far", scope="beyond")
    page = programmes_tab(norway._replace(programmes=(far, near)), context)
    qtbot.addWidget(page)
    text = said(page)
    assert text.index("In the country") < text.index("Beyond the region")
    alone = programmes_tab(norway._replace(programmes=(near,)), context)
    qtbot.addWidget(alone)
    assert "In the country" not in said(alone)


@pytest.fixture
def sorted_values(norway: Profile, language: Language) -> Callable[..., list[str]]:
    def ordered(*values: Value, descending: bool = False) -> list[str]:
        facts = tuple(norway.facts[0]._replace(value=value, label=Text("")) for value in values)
        in_english = norway.summary._replace(languages=("en",))
        rows = fact_rows(norway._replace(facts=facts, summary=in_english), language, TODAY)
        table = in_order(rows, Column.VALUE, descending=descending)
        return [row.cells[Column.VALUE] for row in table if isinstance(row, FactRow)]

    return ordered


def part(year: str, amount: int, sex: str = "") -> Part:
    period = Period.parse(year) if year else None
    return Part(None, str(amount), Decimal(amount), None, period, sex)


def test_new_kinds_are_sorted_by_what_they_amount_to(
    sorted_values: Callable[..., list[str]],
) -> None:
    values = (
        Value(ValueKind.BLANK, "-"),
        Value(ValueKind.DATE, "1962", date=PartialDate(1962)),
        Value(ValueKind.DATE, "1 July 1814", date=PartialDate(1814, 7, 1)),
        Value(ValueKind.SERIES, "series", parts=(part("2016", 3), part("2015", 9))),
        Value(ValueKind.BY_SEX, "sexes", parts=(part("", 2, "male"), part("", 8, "female"))),
        Value(ValueKind.BOUND, ">1", Decimal(1), relation="more-than"),
        Value(ValueKind.QUANTITY, "1", Decimal(1)),
        Value(ValueKind.BOUND, "<1", Decimal(1), relation="less-than"),
        Value(ValueKind.BOUND, "~4 billion", Decimal(4), scale="billion", relation="about"),
    )
    numbers = ["<1", "1", ">1", "sexes", "series", "~4 billion"]
    missing = "- · left blank by the source"
    assert sorted_values(*values) == [*numbers, "1 July 1814", "1962", missing]
    down = ["1962", "1 July 1814", *reversed(numbers), missing]
    assert sorted_values(*values, descending=True) == down


def test_a_fact_without_a_label_says_so_and_is_copied_with_its_doubt(
    norway: Profile, language: Language
) -> None:
    blank: Fact = next(fact for fact in norway.facts if not fact.label.value)
    row = fact_rows(norway._replace(facts=(blank,)), language, TODAY)[0]
    assert row.cells[Column.LABEL] == "label not stated"
    assert row.notes[0].startswith("doubtful: ")
    assert row.copied[-1].startswith(row.notes[0])


def test_a_doubtful_number_is_copied_as_published_and_said_to_be_doubtful(
    context: TabContext, copied: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    page = ContactsTab(three_verdicts(tmp_path), context)
    qtbot.addWidget(page)
    buttons = page.findChildren(QPushButton)
    for button in buttons:
        button.click()
    assert copied == [UNASSIGNED, DOUBTED, "+3222877000", "+3222877006"]
    assert [button.text() for button in buttons].count("Copy as published") == 2
    text = said(page)
    assert "as far as this program knows its country has no such number" in text
    assert text.index("+ extension") > text.index("+32 2 287 70 00")
