"""Contacts show how numbers are dialled where the reader is; what is copied is for everywhere."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.app.paths import Places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.policy.policy import Policy, Setting
from viewer.ui.dialogs.preferences import preferences_dialog
from viewer.ui.main.window import MainWindow
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.profile.contacts import ContactsTab
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel


def said(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(PlainLabel)]


def test_a_number_shows_how_it_is_dialled_here_and_from_elsewhere(
    belgium: Profile, context: TabContext, copied: list[str], qtbot: QtBot
) -> None:
    page = ContactsTab(belgium, replace(context, country="US"))
    qtbot.addWidget(page)
    texts = said(page)
    here = texts.index("011 32 2 287 70 00")
    assert "+32 2 287 70 00" in texts[here:]
    page.findChildren(QPushButton)[0].click()
    assert copied == ["+3222877000"]


def test_an_extension_stays_behind_the_number(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    office = belgium.offices[0]
    point = office.contacts[0]._replace(extension="12")
    profile = belgium._replace(offices=(office._replace(contacts=(point,)),))
    page = ContactsTab(profile, replace(context, country="BE"))
    qtbot.addWidget(page)
    assert "02 287 70 00, extension 12" in said(page)


def test_the_choice_in_the_settings_is_seen_at_once_and_remembered(
    window: MainWindow, home: Places, language: Language, settings: SettingsFile
) -> None:
    window.tabs.show_tab("contacts")
    country = preferences_dialog(window, home, language, settings).boxes["country"]
    assert isinstance(country, ValueBox)
    assert country.accessibleName() == "I am in"
    country.choose("BE")
    assert window.tabs.page is not None
    assert "02 287 70 00" in said(window.tabs.page)
    assert settings.values.country == "BE"
    country.choose("")
    assert "02 287 70 00" not in said(window.tabs.page)


def test_a_policy_may_say_where_the_readers_are(
    home: Places,
) -> None:
    policy = Policy(locked={Setting.COUNTRY: "EG"})
    locked = SettingsFile(home.settings, policy)
    assert locked.values.country == "EG"
    locked.change(locked.values._replace(country="BE"))
    assert locked.values.country == "EG"


def test_a_country_that_was_chosen_holds_from_the_start(
    start: Callable[..., MainWindow], kept: object, settings: SettingsFile
) -> None:
    settings.change(settings.values._replace(country="FR"))
    window = start("iom-belgium", remembered=settings)
    window.tabs.show_tab("contacts")
    assert window.tabs.page is not None
    assert "00 32 2 287 70 00" in said(window.tabs.page)
