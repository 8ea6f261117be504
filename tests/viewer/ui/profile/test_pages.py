"""The other four tabs show what the profile says, as plain text, and what it withholds."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile, Text
from viewer.formatting.links import is_openable
from viewer.formatting.offices import contact_lines
from viewer.i18n.language import Language
from viewer.ui.profile.contacts import ContactsTab
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.offices import offices_tab
from viewer.ui.profile.overview import OverviewTab
from viewer.ui.profile.programmes import programmes_tab
from viewer.ui.profile.tabs import NAMES, ProfileTabs
from viewer.ui.widgets.contact_row import ContactRow
from viewer.ui.widgets.labels import PlainLabel

Texts = Callable[[QWidget], list[str]]
Build = Callable[[Profile, TabContext], QWidget]
HOSTILE = "<img src=x> &amp; <b>bold</b> \u202eback\u202c " + "long " * 1000


def said(build: Build, profile: Profile, context: TabContext, qtbot: QtBot) -> str:
    page = build(profile, context)
    qtbot.addWidget(page)
    return "\n".join(label.text() for label in page.findChildren(PlainLabel))


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (OverviewTab, "+32 2 287 70 00|1973|1996|1984|11.3 million|USD 42,725|Rue Montoyer 40"),
        (OverviewTab, "2,099 km|3,122 km|8,881 km|850 km|Chepe, Músico|Spanish|hours not stated"),
        (offices_tab, "RO Brussels|NATO|AVRR|Switzerland|Norway|ACP Secretariat|Rue Montoyer 40"),
        (programmes_tab, "since 1984|since 2001|until June 2014|Closing conference"),
        (
            programmes_tab,
            "Government of Belgium|UNFPA|IOM Development Fund|Not stated: dates, funding",
        ),
        (ContactsTab, "+32 2 287 70 06|withheld by the source|http://belgium.iom.int"),
        (ContactsTab, "Not in the source: opening hours|1000 Brussels|person's extension"),
    ],
)
def test_a_tab_says_all_that_the_profile_states(
    belgium: Profile, context: TabContext, qtbot: QtBot, build: Build, words: str
) -> None:
    text = said(build, belgium, context, qtbot)
    assert [word for word in words.split("|") if word not in text] == []


def test_the_beginning_of_numbers_is_not_offered_to_be_dialled(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = ContactsTab(belgium, context)
    qtbot.addWidget(page)
    rows = {row.accessibleName(): row for row in page.findChildren(ContactRow)}
    (prefix,) = [name for name in rows if name.startswith("Direct dial: ")]
    assert prefix.startswith("Direct dial: \u2068+32 2 287\u2069 + ext")
    assert rows[prefix].offers == ()
    (number,) = [name for name in rows if name.startswith("Telephone: ")]
    assert [offer.words for offer in rows[number].offers] == ["Copy", "QR"]


def test_copying_a_number_gives_what_can_be_dialled(
    belgium: Profile, context: TabContext, copied: list[str], qtbot: QtBot
) -> None:
    page = ContactsTab(belgium, context)
    qtbot.addWidget(page)
    first = page.findChildren(QPushButton)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert copied == ["+3222877000"]


def test_what_is_withheld_offers_nothing_to_click(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    page = ContactsTab(belgium, context)
    qtbot.addWidget(page)
    names = [button.accessibleName() for button in page.findChildren(QPushButton)]
    assert not [name for name in names if "Write" in name or "@" in name]
    assert [name for name in names if name.startswith("Open")] == ["Open http://belgium.iom.int"]


def test_the_overview_leads_to_all_contacts_of_an_office(
    belgium: Profile, context: TabContext, opened_offices: list[str], qtbot: QtBot
) -> None:
    page = OverviewTab(belgium, context)
    qtbot.addWidget(page)
    (every,) = [each for each in page.findChildren(QPushButton) if each.text() == "All contacts"]
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    assert opened_offices == ["country-office"]


@pytest.mark.parametrize("build", [OverviewTab, offices_tab, ContactsTab])
def test_text_that_looks_like_markup_is_shown_to_the_letter(
    belgium: Profile, context: TabContext, qtbot: QtBot, build: Build
) -> None:
    office = belgium.offices[0]._replace(name=Text(HOSTILE, "en"))
    page = build(belgium._replace(offices=(office,)), context)
    qtbot.addWidget(page)
    labels = page.findChildren(PlainLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert HOSTILE in [label.text() for label in labels]


def test_every_control_of_every_tab_has_a_name_that_can_be_heard(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    tabs = ProfileTabs(context)
    qtbot.addWidget(tabs)
    tabs.show_profile(belgium)
    for name in NAMES:
        tabs.show_tab(name)
        assert tabs.page is not None
        controls = [
            *tabs.page.findChildren(QAbstractButton),
            *(field for field in tabs.page.findChildren(QLineEdit)),
        ]
        visible = [control for control in controls if control.focusPolicy()]
        nameless = [c for c in visible if not (c.accessibleName() or c.property("text"))]
        assert nameless == []


def test_every_website_of_the_profile_is_a_link(belgium: Profile, language: Language) -> None:
    lines = [line for office in belgium.offices for line in contact_lines(language, office)]
    sites = [line for line in lines if line.group == "website" and line.copied]
    assert sites
    assert all(is_openable(line.link) for line in sites)


def test_a_programme_without_dates_tells_its_status_and_not_that_as_dates(
    belgium: Profile, context: TabContext, qtbot: QtBot, texts_of: Texts
) -> None:
    page = programmes_tab(belgium, context)
    qtbot.addWidget(page)
    shown = texts_of(page)
    told = shown[shown.index("running as of February 2016") - 1]
    assert (told, "Not stated: dates, funding" in shown) == ("Status", True)


def test_the_members_of_areas_stand_below_what_the_office_does(
    belgium: Profile, context: TabContext, qtbot: QtBot, texts_of: Texts
) -> None:
    page = offices_tab(belgium._replace(offices=belgium.offices[1:]), context)
    qtbot.addWidget(page)
    shown = texts_of(page)
    assert shown.index("Work") < shown.index("Members of its areas")
    assert any(text.startswith("EEA: Austria, Belgium") for text in shown)
