"""What is shown of the library, as the button over it says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.rows import Text
from tests.viewer.ui.library.test_panel import PROFILES, choose_view, listed, panel, summary
from viewer.app.paths import Places
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.library.sections import ALL, Grouping
from viewer.ui.main.window import MainWindow

__all__ = ["panel"]

SMALLEST = Path(__file__).parents[3] / "data" / "good" / "smallest.yaml"
Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]


def test_only_one_continent_is_listed_when_that_is_chosen(panel: LibraryPanel) -> None:
    assert choose_view(panel, "Africa") == ["All profiles", "Pinned", "With an office", "Africa",
        "Europe", "Region", "First letter", "Year of the edition"]  # fmt: skip
    assert listed(panel) == ["[Eastern Africa]", "Zambia"]
    assert panel.shelf.view.text() == "Africa"
    assert len(panel.all_ids()) == 4


def test_an_empty_choice_says_so_and_offers_all(panel: LibraryPanel, texts_of: Texts) -> None:
    choose_view(panel, "Pinned")
    assert not panel.list.isVisible()
    assert texts_of(panel.shelf.nothing) == ["No profile is pinned."]
    panel.shelf.nothing.step.click()
    assert panel.list.isVisible()
    assert not panel.shelf.nothing.isVisible()
    assert len(listed(panel)) == 6
    assert panel.selected_ids() == ("beta",)


def test_profiles_with_an_office_are_asked_of_the_library(
    start: Start, library: Library, kept: Places, qtbot: QtBot
) -> None:
    library.import_paths([SMALLEST], lambda *_: None, lambda: False)
    window = start("iom-belgium")
    shown = window.library
    assert len(shown.all_ids()) == 3
    choose_view(shown, "With an office")
    qtbot.waitUntil(lambda: listed(shown) == ["[Western Europe]", "Belgium", "Belgium"])
    shown.list.selectAll()
    assert set(shown.selected_ids()) == {"iom-belgium", "second"}


def test_names_of_signs_alone_stand_behind_all_letters_and_no_sign_leads_anywhere(
    panel: LibraryPanel, qtbot: QtBot
) -> None:
    signs = summary("x", "", 2020)._replace(country_name=Text("\N{EARTH GLOBE ASIA-AUSTRALIA} !"))
    panel.show_profiles((signs, *PROFILES), "beta")
    panel.shelf.show_by(Grouping.LETTER, ALL)
    assert listed(panel)[-4:] == ["[Z]", "Zambia", "[#]", "\N{EARTH GLOBE ASIA-AUSTRALIA} !"]
    qtbot.keyClicks(panel.list, "!")
    assert panel.list.currentIndex().data() == "Belgium"


@pytest.mark.parametrize("typed", ["tanz", "united r"])
def test_letters_lead_to_a_country_by_its_official_and_by_its_other_name(
    panel: LibraryPanel, qtbot: QtBot, typed: str
) -> None:
    panel.show_profiles((*PROFILES, summary("tz", "TZ", 2020)), "beta")
    qtbot.keyClicks(panel.list, typed)
    assert panel.list.currentIndex().data() == "United Republic of Tanzania"


def test_long_names_that_begin_alike_are_told_apart_by_their_ends(panel: LibraryPanel) -> None:
    named = "Democratic and Popular Republic of the Northern and Southern "
    isles = summary("a", "", 2020)._replace(country_name=Text(f"{named}Isles"))
    panel.show_profiles((isles, isles._replace(id="b", country_name=Text(f"{named}Lakes"))), "")
    model = panel.list.model()
    rows = {model.index(row, 0).data(): model.index(row, 0) for row in range(model.rowCount())}
    first, second = (panel.list.visualRect(rows[f"{named}{end}"]) for end in ("Isles", "Lakes"))
    assert panel.list.fontMetrics().horizontalAdvance(named) > first.width()
    panel.list.clearFocus()
    panel.list.clearSelection()
    assert (
        panel.list.viewport().grab(first).toImage() != panel.list.viewport().grab(second).toImage()
    )
