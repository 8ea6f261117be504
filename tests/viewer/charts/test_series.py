"""A figure over time is drawn where its years and its amounts put it."""

import re
from xml.etree import ElementTree

import pytest

from viewer.charts.series import Point, series_chart
from viewer.charts.style import ChartStyle

SVG = "{http://www.w3.org/2000/svg}"
STYLE = ChartStyle(400, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc")
MIRRORED = ChartStyle(400, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc", True)
POINTS = [
    Point("2015", "3 million", 2015.0, 3),
    Point("2010", "1 million", 2010.0, 1),
    Point("2020", "2 million", 2020.0, 2),
]


def dots(svg: str) -> list[tuple[float, float]]:
    found = ElementTree.fromstring(svg).iter(f"{SVG}circle")
    return [(float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in found]


def test_points_stand_by_their_time_and_the_highest_on_top() -> None:
    (x1, y1), (x2, y2), (x3, y3) = dots(series_chart(POINTS, STYLE))
    assert x2 - x1 == pytest.approx(x3 - x2)
    assert y2 < y3 < y1
    assert y1 - y2 == pytest.approx(2 * (y3 - y2), abs=0.1)


def test_on_a_page_read_from_the_right_time_goes_to_the_left() -> None:
    (x1, _), (x2, _), (x3, _) = dots(series_chart(POINTS, MIRRORED))
    assert x1 > x2 > x3


def test_the_first_and_the_last_are_told_in_words() -> None:
    svg = series_chart(POINTS, STYLE)
    words = [each.text for each in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert words == ["1 million", "2010", "2 million", "2020"]


def test_what_never_changed_is_a_level_line_within_the_picture() -> None:
    flat = [Point("2010", "1", 2010.0, 1), Point("2011", "1", 2011.0, 1)]
    svg = series_chart(flat, STYLE)
    (_, first), (_, last) = dots(svg)
    height = float(re.findall(r'height="([\d.]+)"', svg)[0])
    assert first == last and 0 < first < height
