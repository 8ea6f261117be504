"""Shades of classes: told apart in grey too, with letters that can be read on each."""

from itertools import pairwise

import pytest

from viewer.charts.shades import ink_on, shade
from viewer.ui.platform.colours import DARK, LIGHT
from viewer.ui.platform.contrast import ON_BLACK, ON_WHITE

GROUNDS = [("#FFFFFF", "#0A5BA8"), ("#FFFFFF", "#4D4D4D"), (LIGHT.surface, LIGHT.accent),
           (DARK.surface, DARK.accent), (ON_WHITE.surface, ON_WHITE.accent),
           (ON_BLACK.surface, ON_BLACK.accent)]  # fmt: skip


def luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("ground", "colour"), GROUNDS)
@pytest.mark.parametrize("levels", range(1, 6))
def test_letters_can_be_read_on_every_shade(ground: str, colour: str, levels: int) -> None:
    shades = [shade(ground, colour, level, levels) for level in range(1, levels + 1)]
    assert min(contrast(ink_on(each), each) for each in shades) >= 4.5


@pytest.mark.parametrize(("ground", "colour"), GROUNDS)
def test_a_grey_print_tells_the_classes_apart(ground: str, colour: str) -> None:
    lights = [luminance(shade(ground, colour, level, 5)) for level in range(1, 6)]
    steps = [contrast_of(a, b) for a, b in pairwise(lights)]
    assert min(steps) > 1.2
    assert lights in (sorted(lights), sorted(lights, reverse=True))


def contrast_of(one: float, other: float) -> float:
    low, high = sorted((one, other))
    return (high + 0.05) / (low + 0.05)


def test_the_last_class_has_the_colour_itself() -> None:
    assert shade("#FFFFFF", "#0A5BA8", 5, 5) == "#0A5BA8"
