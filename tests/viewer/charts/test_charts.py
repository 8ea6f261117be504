"""Charts are read back and held against their figures."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.charts.breakdown import BreakdownBar, breakdown_chart
from viewer.charts.sparkline import sparkline
from viewer.charts.style import ChartStyle, two_lines
from viewer.charts.time_line import Span, time_line_chart

SVG = "{http://www.w3.org/2000/svg}"
STYLE = ChartStyle(400, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc")
MIRRORED = ChartStyle(400, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc", True)
PARTS = [
    BreakdownBar("Half", "50", Decimal("0.5")),
    BreakdownBar("A quarter", "25", Decimal("0.25")),
    BreakdownBar("1 not explained", "", Decimal("0.001"), is_unexplained=True),
]
SPANS = [
    Span("REAB", "since 1984", 1984, None, running=True),
    Span("MIDA", "2001 to 2014", 2001, 2014, running=False),
    Span("ACP", "until 2014", None, 2014, running=False),
    Span("AVRR", "dates not stated", None, None, running=False),
]


def bars(svg: str) -> list[tuple[float, float]]:
    """Where the bars that stand for figures begin, and how wide they are."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}rect")
    return [
        (float(rect.get("x", "")), float(rect.get("width", "")))
        for rect in found
        if rect.get("fill") == STYLE.bar
    ]


def test_the_parts_of_a_total_are_drawn_from_zero_on_the_scale_of_the_whole() -> None:
    assert bars(breakdown_chart(PARTS, STYLE)) == [(0, 200), (0, 100)]


def test_on_a_page_read_from_the_right_the_parts_begin_at_the_right() -> None:
    assert bars(breakdown_chart(PARTS, MIRRORED)) == [(200, 200), (300, 100)]


def test_what_the_parts_leave_unexplained_is_always_drawn_and_hatched() -> None:
    root = ElementTree.fromstring(breakdown_chart(PARTS, STYLE))
    (outline,) = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == "none"]
    assert float(outline.get("width", "")) >= 5
    assert list(root.iter(f"{SVG}line"))


def test_a_programme_is_drawn_from_its_first_year_to_its_last() -> None:
    (first, whole), (second, part) = bars(time_line_chart(SPANS, 2016, STYLE))
    years = 2016 - 1984
    assert second - first == pytest.approx(whole * (2001 - 1984) / years, abs=0.1)
    assert part == pytest.approx(whole * (2014 - 2001) / years, abs=0.1)


def test_only_what_still_runs_has_an_arrow_and_only_an_unknown_start_is_hatched() -> None:
    root = ElementTree.fromstring(time_line_chart(SPANS, 2016, STYLE))
    assert len(list(root.iter(f"{SVG}polygon"))) == 1
    assert len([rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == "none"]) == 1


def test_every_year_stated_and_every_name_is_on_the_time_line() -> None:
    root = ElementTree.fromstring(time_line_chart(SPANS, 2016, STYLE))
    words = {text.text for text in root.iter(f"{SVG}text")}
    names = {span.label for span in SPANS} | {span.words for span in SPANS}
    assert words == names | {"1984", "2001", "2014"}


@given(st.text(), st.text())
def test_any_text_makes_a_picture(label: str, words: str) -> None:
    bar = BreakdownBar(label, words, Decimal("0.5"))
    ElementTree.fromstring(breakdown_chart([bar], STYLE))
    ElementTree.fromstring(time_line_chart([Span(label, words, 2001, None, True)], 2016, STYLE))


def test_a_long_label_takes_two_lines_before_it_is_cut() -> None:
    name = "Regional Development Programme"
    narrow = two_lines(STYLE, name, STYLE.font_size * 0.56 * 14.1)
    assert narrow == ["Regional", "Development…"]
    assert two_lines(STYLE, name, STYLE.font_size * 0.56 * 22.1) == [
        "Regional Development",
        "Programme",
    ]
    assert two_lines(STYLE, name, 1000) == [name]


def test_the_last_year_of_the_scale_stays_in_the_picture() -> None:
    span = Span("a", "1984 to 2015", 1984.0, 2015.9, running=False)
    svg = time_line_chart([span], 2016.0, STYLE)
    last = next(shape for shape in svg.split("<text")[1:] if ">2015<" in shape)
    assert 'text-anchor="end"' in last


def test_a_sparkline_goes_from_the_first_date_to_the_last_and_marks_that() -> None:
    svg = sparkline([(2013.0, 5.0), (2014.0, 9.0), (2015.0, 1.0)], 20.0, STYLE)
    (line,) = re.findall(r'points="([^"]+)"', svg)
    places = [tuple(map(float, place.split(","))) for place in line.split()]
    assert [x for x, _ in places] == sorted(x for x, _ in places)
    assert places[1][1] < places[0][1] < places[2][1]  # the highest stands at the top
    assert f'cx="{places[2][0]:.2f}"' in svg
    level = sparkline([(2013.0, 5.0), (2014.0, 5.0)], 20.0, STYLE)
    assert level.count("10.00") == 3
