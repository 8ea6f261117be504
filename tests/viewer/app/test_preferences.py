"""What the reader sets is kept within what makes sense."""

from pathlib import Path

import pytest

from viewer.app.preferences import RANGES, Preferences, read_preferences, write_preferences
from viewer.app.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def test_figures_are_old_after_five_years_and_contacts_after_one(settings: Settings) -> None:
    assert read_preferences(settings) == Preferences(5, 1, 5)


def test_what_was_chosen_is_read_back(settings: Settings) -> None:
    write_preferences(settings, Preferences(3, 2, 0))
    assert read_preferences(settings) == Preferences(3, 2, 0)


@pytest.mark.parametrize("name", RANGES)
def test_numbers_out_of_range_become_the_nearest_in_it(settings: Settings, name: str) -> None:
    least, most = RANGES[name]
    for written, read in ((-(10**9), least), (10**9, most), ("five", None)):
        settings.set(name, written)
        expected = getattr(Preferences(), name) if read is None else read
        assert getattr(read_preferences(settings), name) == expected
