"""The library as a list: its order, what is old, and several selected at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.rows import PartialDate, ProfileSummary, Text
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.library.sections import ALL, Grouping, Line, Section
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.cells import ROW_ROLE

Texts = Callable[[QWidget], list[str]]
Shift = Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


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


def rows_of(panel: LibraryPanel) -> list[Section | Line]:
    model = panel.list.model()
    return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]


def listed(panel: LibraryPanel) -> list[str]:
    """Heads of sections in brackets, lines by their names."""
    rows = rows_of(panel)
    return [f"[{row.name}]" if isinstance(row, Section) else row.name for row in rows]


def click(panel: LibraryPanel, row: int, qtbot: QtBot) -> None:
    place = panel.list.visualRect(panel.list.model().index(row, 0)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def choose_view(panel: LibraryPanel, name: str) -> list[str]:
    """Choose this entry of the button over the list; return what there is to choose from."""
    panel.shelf.view.fill()
    actions = [each for each in panel.shelf.view.menu().actions() if not each.isSeparator()]
    (action,) = [each for each in actions if each.text() == name]
    action.trigger()
    return [each.text() for each in actions]


def test_the_library_stands_by_country_in_sections_of_regions(panel: LibraryPanel) -> None:
    assert listed(panel) == [
        "[Eastern Africa]",
        "Zambia",
        "[Western Europe]",
        "Austria",
        "Belgium",
        "Switzerland",
    ]


@pytest.mark.parametrize(
    ("grouping", "rows"),
    [
        (
            Grouping.LETTER,
            ["[A]", "Austria", "[B]", "Belgium", "[S]", "Switzerland", "[Z]", "Zambia"],
        ),
        (
            Grouping.EDITION,
            ["[2025]", "Belgium", "[2022]", "Switzerland", "[2021]", "Austria", "[2016]", "Zambia"],
        ),
    ],
)
def test_the_library_is_grouped_as_one_chooses_and_that_is_remembered(
    language: Language,
    panel: LibraryPanel,
    settings: SettingsFile,
    qtbot: QtBot,
    grouping: Grouping,
    rows: list[str],
) -> None:
    panel.shelf.view.fill()
    name = {Grouping.LETTER: "First letter", Grouping.EDITION: "Year of the edition"}[grouping]
    choose_view(panel, name)
    assert listed(panel) == rows
    assert panel.selected_ids() == ("beta",)
    later = LibraryPanel(language, settings)
    qtbot.addWidget(later)
    later.show_profiles(PROFILES, "beta")
    assert listed(later) == rows


def test_names_stand_in_the_order_of_the_alphabet(panel: LibraryPanel) -> None:
    codes = ("CI", "CF", "AX", "TD")  # Côte d'Ivoire, Central African Republic, Åland, Chad
    panel.show_profiles(tuple(summary(code, code, 2020) for code in codes), "")
    panel.shelf.show_by(Grouping.LETTER, ALL)
    assert listed(panel) == [
        *("[A]", "Åland Islands"),
        *("[C]", "Central African Republic", "Chad", "Côte d\u2019Ivoire"),
    ]


def test_a_country_that_another_countrys_office_covers_leads_there(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    covering = PROFILES[2]._replace(covers=("BE", "LU", "CH"))
    panel.show_profiles((*PROFILES[:2], covering, PROFILES[3]), "")
    assert listed(panel)[3:] == ["Austria", "Belgium", "Luxembourg", "Switzerland"]
    (luxembourg,) = [r for r in rows_of(panel) if isinstance(r, Line) and r.name == "Luxembourg"]
    assert (luxembourg.points, luxembourg.beside) == (True, "Belgium")
    with qtbot.waitSignal(panel.profile_chosen) as chosen:
        panel.list.setFocus()
        qtbot.keyClicks(panel.list, "lux")
    assert chosen.args == ["beta"]
    assert panel.selected_ids() == ("beta",)
    spoken = panel.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Luxembourg, in the profile of Belgium"


def test_profiles_of_one_country_are_told_apart_by_their_titles(panel: LibraryPanel) -> None:
    two = (summary("North office", "BE", 2020), summary("Another", "BE", 2021), PROFILES[0])
    panel.show_profiles(two, "")
    lines = [row for row in rows_of(panel) if isinstance(row, Line)]
    assert [(line.name, line.beside) for line in lines] == [
        ("Austria", ""),
        ("Belgium", "Another"),
        ("Belgium", "North office"),
    ]


def test_a_place_without_a_code_stands_by_its_own_name_elsewhere(panel: LibraryPanel) -> None:
    named = summary("x", "", 2020)._replace(country_name=Text("Freeland"), covers=())
    panel.show_profiles((named,), "")
    assert listed(panel) == ["[Elsewhere]", "Freeland"]


def test_sections_fold_by_click_and_key_and_stay_so(
    language: Language, panel: LibraryPanel, settings: SettingsFile, qtbot: QtBot
) -> None:
    chosen: list[str] = []
    panel.profile_chosen.connect(chosen.append)
    click(panel, 2, qtbot)
    assert listed(panel) == ["[Eastern Africa]", "Zambia", "[Western Europe]"]
    head = panel.list.model().index(2, 0)
    spoken = head.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Western Europe. 3 profiles. folded"
    later = LibraryPanel(language, settings)
    qtbot.addWidget(later)
    later.show_profiles(PROFILES, "beta")
    assert listed(later) == listed(panel)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space):
        qtbot.keyClick(panel.list, key)
        assert ("Belgium" in listed(panel)) is (key != Qt.Key.Key_Left)
    assert panel.selected_ids() == ("beta",)  # it is the one that is shown
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Left)  # from a line to the head of its section
    assert panel.list.currentIndex().data() == "Western Europe"
    assert chosen == ["delta"]


def test_to_come_by_the_head_of_a_section_changes_no_selection(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    for _ in range(2):
        qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.list.currentIndex().data() == "Western Europe"
    assert panel.selected_ids() == ("delta",)


@pytest.mark.parametrize(
    ("typed", "name"), [("s", "Switzerland"), ("aus", "Austria"), ("z", "Zambia")]
)
def test_letters_lead_to_the_name_also_in_a_folded_section(
    panel: LibraryPanel, qtbot: QtBot, typed: str, name: str
) -> None:
    click(panel, 0, qtbot)
    assert "Zambia" not in listed(panel)
    qtbot.keyClicks(panel.list, typed)
    assert panel.list.currentIndex().data() == name


def test_accents_need_not_be_typed(panel: LibraryPanel, qtbot: QtBot) -> None:
    panel.show_profiles((*PROFILES, summary("ci", "CI", 2020)), "beta")
    qtbot.keyClicks(panel.list, "cote d")
    assert panel.list.currentIndex().data() == "Côte d\u2019Ivoire"


def test_pinned_profiles_stand_at_the_top_too(panel: LibraryPanel) -> None:
    panel.set_pinned(frozenset({"alpha", "no such profile"}))
    assert listed(panel)[:4] == ["[Pinned]", "Zambia", "[Eastern Africa]", "Zambia"]
    assert panel.selected_ids() == ("beta",)
    spoken = panel.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("pinned")
    panel.list.selectAll()
    assert panel.selected_ids() == ("alpha", "delta", "beta", "gamma")
    choose_view(panel, "Pinned")
    assert listed(panel) == ["[Eastern Africa]", "Zambia"]
    panel.set_pinned(frozenset())
    assert listed(panel) == []


def test_several_profiles_can_be_selected_and_the_status_bar_counts_them(
    window: MainWindow, panel: LibraryPanel, qtbot: QtBot, texts_of: Texts
) -> None:
    chosen: list[str] = []
    window.profile_requested.connect(chosen.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(panel.list, key, Shift if key == Qt.Key.Key_Down else NO_KEY)
    assert panel.selected_ids() == ("delta", "beta", "gamma")
    assert chosen == ["delta", "beta", "gamma"]
    assert "3 selected · 4 profiles" in texts_of(window.statusBar())


def test_all_lines_of_a_large_library_can_be_selected_and_sorted_anew(
    window: MainWindow,
) -> None:
    many = tuple(summary(f"Number {n}", "BE", 2000 + n % 26) for n in range(3000))
    window.show_library(many, "number 7")
    panel = window.library
    panel.list.selectAll()
    panel.shelf.show_by(Grouping.EDITION, ALL)
    assert len(panel.selected_ids()) == 3000
    assert panel.list.currentIndex().data(ROW_ROLE).beside == "Number 7"
    panel.mark("no such profile")
    assert len(panel.selected_ids()) == 3000
