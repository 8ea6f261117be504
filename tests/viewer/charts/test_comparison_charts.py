"""The charts of a comparison are read back and held against their figures."""

from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.charts.comparison_bars import ComparedBar, comparison_chart
from viewer.charts.rank_scale import Position, rank_chart
from viewer.charts.style import ChartStyle, shortened

SVG = "{http://www.w3.org/2000/svg}"
STYLE = ChartStyle(400, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc")
MIRRORED = ChartStyle(400, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc", True)
WIDE = replace(STYLE, width=900)
AMOUNTS = st.decimals(allow_nan=False, allow_infinity=False, places=6) | st.just(Decimal(10) ** 30)


def bar_of(amount: str, **more: object) -> ComparedBar:
    return ComparedBar("Somewhere", amount, Decimal(amount), **more)  # type: ignore[arg-type]


def zero_of(svg: str) -> float:
    """Where the line of zero stands: the last one drawn."""
    return float([*ElementTree.fromstring(svg).iter(f"{SVG}line")][-1].get("x1", ""))


def signed_lengths(svg: str) -> list[float]:
    """How far each filled bar reaches from zero: to the right, or (below 0) to the left."""
    zero = zero_of(svg)
    filled = [
        rect
        for rect in ElementTree.fromstring(svg).iter(f"{SVG}rect")
        if rect.get("fill") == STYLE.bar
    ]
    edges = [(float(one.get("x", "")), float(one.get("width", ""))) for one in filled]
    for x, width in edges:
        assert min(abs(x - zero), abs(x + width - zero)) < 0.02, "a bar does not begin at zero"
    return [width if abs(x - zero) < 0.02 else -width for x, width in edges]


@pytest.mark.parametrize("style", [STYLE, MIRRORED, WIDE])
def test_bars_are_as_long_as_their_figures_and_begin_at_zero(style: ChartStyle) -> None:
    sign = -1 if style.right_to_left else 1
    svg = comparison_chart([bar_of("100"), bar_of("-50"), bar_of("25.0")], style)
    whole, below, quarter = signed_lengths(svg)
    assert below == pytest.approx(-whole / 2, abs=0.05)
    assert quarter == pytest.approx(whole / 4, abs=0.05)
    assert whole * sign > 0


@given(st.lists(AMOUNTS, min_size=2, max_size=6))
def test_any_numbers_are_drawn_in_proportion(amounts: list[Decimal]) -> None:
    svg = comparison_chart([ComparedBar("", f"{each:f}", each) for each in amounts], STYLE)
    lengths = signed_lengths(svg)
    drawn = [each for each in amounts if each]
    assert len(lengths) == len(drawn)
    longest = max(map(abs, drawn), default=Decimal(1))
    longest_bar = max(map(abs, lengths), default=1.0)
    for amount, length in zip(drawn, lengths, strict=True):
        assert (amount > 0) == (length > 0)
        exact = float(amount / longest) * longest_bar
        assert length == pytest.approx(exact, abs=2.1)  # what is not zero is two pixels at least


def test_zero_has_no_bar_and_what_is_not_there_has_neither_bar_nor_zero() -> None:
    bars = [bar_of("0"), bar_of("-0"), ComparedBar("Elsewhere", "not available", None)]
    svg = comparison_chart(bars, STYLE)
    assert signed_lengths(svg) == []
    words = [text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert words == ["Somewhere", "0", "Somewhere", "-0", "Elsewhere", "not available"]


def test_every_value_stands_as_published_at_the_end_of_its_bar() -> None:
    svg = comparison_chart([bar_of("100"), bar_of("-50")], STYLE)
    root = ElementTree.fromstring(svg)
    positive, negative = (text for text in root.iter(f"{SVG}text") if text.text in ("100", "-50"))
    whole, below = signed_lengths(svg)
    assert float(positive.get("x", "")) == pytest.approx(zero_of(svg) + whole + 6, abs=0.1)
    assert float(negative.get("x", "")) == pytest.approx(zero_of(svg) + below - 6, abs=0.1)
    assert (positive.get("text-anchor"), negative.get("text-anchor")) == ("start", "end")


def test_what_is_not_certain_is_hatched_so_that_grey_prints_tell_it() -> None:
    bars = [bar_of("5", upper=Decimal(9)), bar_of("10", is_bound=True)]
    svg = comparison_chart(bars, STYLE)
    (certain,) = signed_lengths(svg)
    outlines = [
        float(rect.get("width", ""))
        for rect in ElementTree.fromstring(svg).iter(f"{SVG}rect")
        if rect.get("fill") == "none"
    ]
    assert outlines == pytest.approx([certain * 4 / 5, certain * 2], abs=0.1)


def test_ranks_stand_on_the_scale_of_their_own_ranking() -> None:
    positions = [Position("A", "1 of 5", 1, 5), Position("B", "3 of 5", 3, 5),
                 Position("C", "189 of 189", 189, 189), Position("D", "not available"),
                 Position("E", "1 of 1", 1, 1)]  # fmt: skip
    for style, first, last in ((STYLE, 7, 393), (MIRRORED, 393, 7)):
        root = ElementTree.fromstring(rank_chart(positions, style))
        dots = [float(dot.get("cx", "")) for dot in root.iter(f"{SVG}circle")]
        assert dots == pytest.approx([first, 200, last, first], abs=0.1)


@given(st.text(), st.text())
def test_any_text_makes_a_picture(label: str, figure: str) -> None:
    ElementTree.fromstring(comparison_chart([ComparedBar(label, figure, Decimal(-1))], STYLE))
    ElementTree.fromstring(rank_chart([Position(label, figure, 1, 2)], STYLE))


def test_a_range_below_zero_is_certain_up_to_its_upper_end_and_one_around_zero_nowhere() -> None:
    bars = [bar_of("-9", upper=Decimal(-5)), bar_of("-3", upper=Decimal(3))]
    svg = comparison_chart(bars, STYLE)
    (certain,) = signed_lengths(svg)
    outlines = [
        (float(rect.get("x", "")) - zero_of(svg), float(rect.get("width", "")))
        for rect in ElementTree.fromstring(svg).iter(f"{SVG}rect")
        if rect.get("fill") == "none"
    ]
    unit = -certain / 5
    assert outlines[0] == pytest.approx((-9 * unit, 4 * unit), abs=0.1)
    assert outlines[1] == pytest.approx((-3 * unit, 6 * unit), abs=0.1)


@pytest.mark.parametrize("style", [STYLE, WIDE])
def test_of_a_long_label_the_date_is_kept(style: ChartStyle) -> None:
    name = "A very long name of a profile " * 4
    bars = [ComparedBar(name, "5", Decimal(5), when="2021, estimate")]
    ranks = [Position(name, "5 of 9", 5, 9, when="2021, estimate")]
    for svg in (comparison_chart(bars, style), rank_chart(ranks, style)):
        label = next(ElementTree.fromstring(svg).iter(f"{SVG}text")).text or ""
        assert label.startswith("A very long")
        assert label.endswith("… · 2021, estimate")


def test_the_line_of_zero_runs_through_no_label() -> None:
    svg = comparison_chart([bar_of("5"), bar_of("9")], STYLE)
    root = ElementTree.fromstring(svg)
    labels = [float(text.get("y", "")) for text in root.iter(f"{SVG}text") if text.text ==
              "Somewhere"]  # fmt: skip
    for line in root.iter(f"{SVG}line"):
        top, bottom = float(line.get("y1", "")), float(line.get("y2", ""))
        assert not any(top < y < bottom for y in labels)


def test_broad_letters_are_given_more_room() -> None:
    narrow, broad = shortened(STYLE, "i" * 99, 200), shortened(STYLE, "W" * 99, 200)
    assert len(broad) < 200 / STYLE.font_size < len(narrow)
    assert len(shortened(STYLE, "\N{HANGUL SYLLABLE HAN}" * 99, 200)) == len(broad)


def test_long_figures_are_whole_where_labels_can_stand_above_the_bars() -> None:
    figures = ["4.2 migrants/1,000 population", "-0.3 migrant(s)/1,000 population"]
    bars = [
        ComparedBar("Somewhere", figures[0], Decimal("4.2")),
        ComparedBar("Elsewhere", figures[1], Decimal("-0.3")),
    ]
    svg = comparison_chart(bars, replace(STYLE, width=504, font_size=9))
    words = [text.text for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert words == ["Somewhere", figures[0], "Elsewhere", figures[1]]
