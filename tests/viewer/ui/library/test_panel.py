"""The library as a list: its order, what is old, and several selected at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.rows import Hit, HitKind, PartialDate, ProfileSummary, SearchResults, Text
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.marked_text import fitted
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.library.profile_model import OLD_ROLE
from viewer.ui.main.window import MainWindow

Texts = Callable[[QWidget], list[str]]
Shift = Qt.KeyboardModifier.ShiftModifier


def summary(title: str, country: str, year: int, figures: int | None = None) -> ProfileSummary:
    as_of = PartialDate(figures) if figures else None
    edition = PartialDate(year)
    return ProfileSummary(title.lower(), Text(title), country, (country,), edition, as_of)


PROFILES = (
    summary("Delta", "AT", 2021, 2020),
    summary("alpha", "ZM", 2016),
    summary("Beta", "BE", 2025, 2012),
    summary("Gamma", "CH", 2022),
)


@pytest.fixture
def panel(window: MainWindow) -> LibraryPanel:
    window.resize(1280, 800)
    window.show_library(PROFILES, "beta")
    window.activateWindow()
    window.library.list.setFocus()
    return window.library


def listed(panel: LibraryPanel) -> list[str]:
    model = panel.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        ("Name", ["alpha", "Beta", "Delta", "Gamma"]),
        ("Country", ["Delta", "Beta", "Gamma", "alpha"]),
        ("Newest edition", ["Beta", "Gamma", "Delta", "alpha"]),
        ("Oldest figures", ["Beta", "alpha", "Delta", "Gamma"]),
    ],
)
def test_the_library_is_sorted_as_one_chooses(
    panel: LibraryPanel, settings: SettingsFile, order: str, titles: list[str]
) -> None:
    panel.order.setCurrentText("Oldest figures")
    panel.order.setCurrentText(order)
    assert listed(panel) == titles
    assert panel.order.itemText(panel.order.currentIndex()) == order
    assert settings.values.library_order in ("name", "country", "edition", "age")


def test_names_and_countries_stand_in_the_order_of_the_alphabet(panel: LibraryPanel) -> None:
    titles = {"Zambie": "DE", "Øst": "CI", "Ethiopie": "CF", "Égypte": "AX"}
    panel.show_profiles(tuple(summary(title, one, 2020) for title, one in titles.items()), "")
    assert listed(panel) == ["Égypte", "Ethiopie", "Øst", "Zambie"]
    panel.order.setCurrentText("Country")  # Åland, Central African Republic, Côte d'Ivoire
    assert listed(panel) == ["Égypte", "Ethiopie", "Øst", "Zambie"]


def test_the_order_is_remembered(language: Language, settings: SettingsFile, qtbot: QtBot) -> None:
    from datetime import date

    settings.change(settings.values._replace(library_order="country"))
    panel = LibraryPanel(language, settings, date(2026, 11, 24))
    qtbot.addWidget(panel)
    panel.show_profiles(PROFILES, "beta")
    assert listed(panel)[0] == "Delta"
    assert panel.selected_ids() == ("beta",)


def test_another_order_keeps_what_is_selected_and_shows_nothing_else(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Shift)
    chosen: list[str] = []
    panel.profile_chosen.connect(chosen.append)
    panel.order.setCurrentText("Oldest figures")
    assert sorted(panel.selected_ids()) == ["beta", "delta"]
    assert chosen == []


def test_figures_older_than_five_years_are_told_in_words(panel: LibraryPanel) -> None:
    model = panel.list.model()
    old = {model.index(r, 0).data(): model.index(r, 0).data(OLD_ROLE) for r in range(4)}
    assert old == {
        "alpha": "figures 10 years old",
        "Beta": "figures 14 years old",
        "Delta": "figures 6 years old",
        "Gamma": "",
    }


def test_the_limit_of_age_is_the_users(
    language: Language, settings: SettingsFile, qtbot: QtBot
) -> None:
    from datetime import date

    settings.change(settings.values._replace(old_after_years=12))
    panel = LibraryPanel(language, settings, date(2026, 11, 24))
    qtbot.addWidget(panel)
    panel.show_profiles(PROFILES, "")
    model = panel.list.model()
    assert [model.index(r, 0).data(OLD_ROLE) for r in range(4)] == [
        "",
        "figures 14 years old",
        "",
        "",
    ]


def test_several_profiles_can_be_selected_and_the_status_bar_counts_them(
    window: MainWindow, panel: LibraryPanel, qtbot: QtBot, texts_of: Texts
) -> None:
    chosen: list[str] = []
    window.profile_requested.connect(chosen.append)
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Down, Shift)
    assert panel.selected_ids() == ("beta", "delta", "gamma")
    assert chosen == ["delta", "gamma"]
    assert "3 selected · 4 profiles · offline" in texts_of(window.statusBar())


def test_more_results_than_are_shown_are_counted(panel: LibraryPanel) -> None:
    hit = Hit(HitKind.FACT, "beta", Text("Beta"), "BE", "facts", "x", Text("Population"), "")
    panel.field.setText("p")
    panel.show_found(SearchResults("p", (hit,) * 60, 1234, True))
    assert panel.results.count.text() == "The first 60 of 1,234"
    panel.show_found(SearchResults("p", (hit,) * 60, 5000, False))
    assert panel.results.count.text() == "The first 60 of more than 5,000"
    panel.show_found(SearchResults("p", (hit,), 1, True))
    assert panel.results.count.text() == "1 result"


def test_a_line_of_results_that_is_too_long_keeps_the_marked_word(panel: LibraryPanel) -> None:
    metrics = QFontMetricsF(QFont(panel.font()))
    text = "Country Office for Belgium and Luxembourg"
    width = metrics.horizontalAdvance("for Belgium and Luxembourg") + 8
    shown, marks = fitted(text, [(31, 41)], metrics, width)
    assert [shown[start:end] for start, end in marks] == ["Luxembourg"]
    assert shown.startswith("…")
    assert metrics.horizontalAdvance(shown) <= width
    assert fitted(text, [(31, 41)], metrics, 10_000) == (text, [(31, 41)])
    assert metrics.horizontalAdvance(fitted(text, [(0, 41)], metrics, 60)[0]) <= 60


def test_results_are_painted_with_marks_in_any_script(panel: LibraryPanel) -> None:
    title = Text("وزارة 😀 الشؤون <b>&amp; É")
    hit = Hit(
        HitKind.OFFICE, "beta", Text("Beta"), "BE", "offices", "x", title, "détail", ((6, 7),)
    )
    plain = hit._replace(title_marks=())
    panel.field.setText("x")
    pictures = []
    for shown in (hit, plain, hit):
        panel.show_found(SearchResults("x", (shown,), 1, True))
        pictures.append(panel.results.list.grab().toImage())
    assert pictures[0] == pictures[2]
    assert pictures[0] != pictures[1]


def test_all_lines_of_a_large_library_can_be_selected_and_sorted_anew(
    window: MainWindow,
) -> None:
    many = tuple(summary(f"Number {n}", "BE", 2000 + n % 26) for n in range(3000))
    window.show_library(many, "number 7")
    panel = window.library
    panel.list.selectAll()
    panel.order.setCurrentText("Newest edition")
    assert len(panel.selected_ids()) == 3000
    assert panel.list.currentIndex().data() == "Number 7"
    panel.mark("no such profile")
    assert len(panel.selected_ids()) == 3000
