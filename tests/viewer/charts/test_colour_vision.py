"""Charts are told apart by people with the common kinds of colour blindness, and in grey print.

Colours are seen as by Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency" (2009), for those whose cones of one kind are missing.
"""

import datetime
import math
from decimal import Decimal
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from tests.viewer.sheets.conftest import RESOURCES
from viewer.charts.breakdown import BreakdownBar, breakdown_chart
from viewer.charts.comparison_bars import ComparedBar, comparison_chart
from viewer.charts.rank_scale import Position, rank_chart
from viewer.charts.style import ChartStyle
from viewer.charts.time_line import Span, time_line_chart
from viewer.i18n.language import Language
from viewer.sheets.options import Paper, SheetOptions
from viewer.sheets.paper_charts import paper_style
from viewer.ui.platform.colours import DARK, LIGHT, Colours
from viewer.ui.platform.contrast import ON_BLACK, ON_WHITE

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

LUMINANCE: Triple = (0.2126, 0.7152, 0.0722)
VISIONS: dict[str, Matrix] = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "no blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    "grey": (LUMINANCE, LUMINANCE, LUMINANCE),
}
XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Triple = (0.95047, 1.0, 1.08883)

# Differences in CIE Lab: 2.3 can just be seen where two colours meet.
FIGURE_STANDS_OUT = 30
TRACK_IS_SEEN = 8


class Look(NamedTuple):
    """The colours of a chart, and what is behind it."""

    bar: str
    track: str
    behind: tuple[str, ...]


def of_window(colours: Colours) -> Look:
    return Look(colours.accent, colours.hairline, (colours.window, colours.surface))


def of_paper(*, in_colour: bool) -> Look:
    options = SheetOptions(Paper.A4, datetime.date(2026, 1, 31), in_colour=in_colour)
    style = paper_style(Language.load(RESOURCES / "locale", "en"), options)
    return Look(style.bar, style.track, ("#FFFFFF",))


LOOKS = {
    "light": of_window(LIGHT),
    "dark": of_window(DARK),
    "black on white": of_window(ON_WHITE),
    "white on black": of_window(ON_BLACK),
    "paper": of_paper(in_colour=True),
    "black and white": of_paper(in_colour=False),
}


def product(matrix: Matrix, colour: Triple) -> Triple:
    red, green, blue = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return red, green, blue


def linear(colour: str) -> Triple:
    """Return #RRGGBB as amounts of light."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return red, green, blue


def lab(colour: str, vision: Matrix) -> Triple:
    """Return a colour as such an eye sees it, in CIE Lab."""
    red, green, blue = (min(max(c, 0.0), 1.0) for c in product(vision, linear(colour)))
    shares = zip(product(XYZ, (red, green, blue)), WHITE, strict=True)
    x, y, z = (
        t ** (1 / 3) if t > (6 / 29) ** 3 else t / (3 * (6 / 29) ** 2) + 4 / 29
        for t in (share / white for share, white in shares)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, vision: Matrix) -> float:
    return math.dist(lab(one, vision), lab(other, vision))


def test_the_measure_sees_what_eyes_see() -> None:
    """Red and green of one lightness are far apart for most, and near for those without green."""
    red, green = "#C00000", "#6B6B00"
    assert difference("#FFFFFF", "#000000", VISIONS["grey"]) == pytest.approx(100, abs=0.1)
    assert difference(red, green, VISIONS["all colours"]) > FIGURE_STANDS_OUT
    assert difference(red, green, VISIONS["no green"]) < difference(
        red, green, VISIONS["all colours"]
    )


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
def test_a_figure_stands_out_from_its_track_and_from_what_is_behind(look: str, vision: str) -> None:
    colours, eye = LOOKS[look], VISIONS[vision]
    for other in (colours.track, *colours.behind):
        assert difference(colours.bar, other, eye) >= FIGURE_STANDS_OUT


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
def test_the_track_that_a_bar_lies_on_can_be_seen(look: str, vision: str) -> None:
    colours, eye = LOOKS[look], VISIONS[vision]
    for behind in colours.behind:
        assert difference(colours.track, behind, eye) >= TRACK_IS_SEEN


STYLE = ChartStyle(600, "Noto Sans", 12, "#000001", "#000002", "#000003", "#000004")
CHARTS = {
    "breakdown": breakdown_chart(
        [
            BreakdownBar("Half", "50", Decimal("0.5")),
            BreakdownBar("A quarter", "25", Decimal("0.25")),
            BreakdownBar("not explained", "25", Decimal("0.25"), is_unexplained=True),
        ],
        STYLE,
    ),
    "time line": time_line_chart(
        [
            Span("REAB", "since 1984", 1984, None, running=True),
            Span("MIDA", "2001 to 2014", 2001, 2014, running=False),
            Span("ACP", "until 2014", None, 2014, running=False),
        ],
        2016,
        STYLE,
    ),
    "comparison": comparison_chart(
        [ComparedBar("One", "5", Decimal(5)), ComparedBar("Other", "-3", Decimal(-3))], STYLE
    ),
    "rank": rank_chart([Position("One", "21 of 188", 21, 188)], STYLE),
}


@pytest.mark.parametrize("chart", CHARTS)
def test_no_chart_tells_two_figures_apart_by_colour_alone(chart: str) -> None:
    """What is filled for figures has one colour: names beside it and hatching tell the rest."""
    drawn = ElementTree.fromstring(CHARTS[chart]).iter()
    shapes = [each for each in drawn if each.tag.rpartition("}")[2] != "text"]
    used = {each.get(name, "none") for each in shapes for name in ("fill", "stroke")} - {"none"}
    assert used <= {STYLE.text, STYLE.muted, STYLE.bar, STYLE.track}
    assert STYLE.bar in used


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("vision", VISIONS)
def test_text_that_warns_is_read_by_every_eye(colours: Colours, vision: str) -> None:
    eye = VISIONS[vision]
    words = (colours.text, colours.muted, colours.old, colours.refused, colours.done)
    for word in words:
        for behind in (colours.window, colours.surface, colours.selection):
            assert difference(word, behind, eye) >= FIGURE_STANDS_OUT
