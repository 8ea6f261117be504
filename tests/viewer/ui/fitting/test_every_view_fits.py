"""Nothing outside the screen: every view and dialog in small screens, large text, long words.

Each walk is a process with a screen of its own: Qt reads its size and scale only at the start.
"""

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.languages import TAGS
from tests.viewer.ui.walks import found_by

WALK = "tests.viewer.ui.fitting.walk"
SMALL, USUAL = (1024, 640), (1280, 800)
SIZES = (100, 200, 250)
LANGUAGES = (*TAGS, "pseudo")


class Screen(NamedTuple):
    """Its size as the program sees it, and how many pixels each of its pixels is wide and high."""

    width: int
    height: int
    scale: float = 1.0

    @property
    def device(self) -> dict[str, object]:
        """As the platform for tests reads it."""
        width, height = round(self.width * self.scale), round(self.height * self.scale)
        shape = {"name": "screen", "x": 0, "y": 0, "width": width, "height": height}
        return {**shape, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def walked(folder: Path, screen: Screen, *ways: str) -> list[str]:
    """What does not fit on the ways ("fr/200" is French with text of twice the size)."""
    screens = folder / "screens.json"
    screens.write_text(json.dumps({"screens": [screen.device]}))
    added = {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": str(screen.scale),
    }
    return found_by(WALK, folder / "home", *ways, added=added)


def test_every_view_fits_the_smallest_screen_with_the_largest_text(tmp_path: Path) -> None:
    assert walked(tmp_path, Screen(*SMALL), "en/250", "pseudo/250") == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [SMALL, USUAL], ids=["small", "usual"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_fits_in_each_language_and_size_of_text(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    ways = [f"{language}/{percent}" for percent in SIZES]
    assert walked(tmp_path, Screen(*size), *ways) == []


@pytest.mark.slow
@pytest.mark.parametrize("scale", [1.5, 2.0, 3.0])
def test_every_view_fits_a_screen_that_is_scaled(tmp_path: Path, scale: float) -> None:
    assert walked(tmp_path, Screen(*SMALL, scale), "en/200", "pseudo/200") == []
