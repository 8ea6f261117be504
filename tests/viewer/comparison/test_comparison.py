"""Profiles side by side: what is compared, what is marked, and what is said of it."""

from datetime import date
from decimal import Decimal

import pytest

from db.library import Library
from db.rows import Fact, Period, Profile, Text, Value, ValueKind
from viewer.app.paths import RESOURCES
from viewer.charts.of_comparisons import row_chart, row_sentence
from viewer.charts.style import ChartStyle
from viewer.comparison import ComparedRow, compare, explanation, in_order, shared
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")
TODAY = date(2026, 11, 24)
STYLE = ChartStyle(600, "Noto Sans", 12, "#000000", "#444444", "#0000ff", "#cccccc")
FACT = Fact(
    id="one",
    indicator="one",
    group="country",
    group_label=Text("The country", "en"),
    label=Text("One", "en"),
    value=Value(ValueKind.QUANTITY, "7", Decimal(7)),
    period=Period.parse("2020"),
    status="observed",
    timeless=False,
    place=None,
    note=None,
    source=None,
)


@pytest.fixture(scope="module")
def belgium(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    file = tmp_path_factory.mktemp("library") / "library.sqlite"
    return Library.open(file, RESOURCES, ("en",)).profile("iom-belgium")


def value(kind: str, published: str, amount: str | None = None, **more: object) -> Value:
    number = None if amount is None else Decimal(amount)
    return Value(ValueKind(kind), published, number, **more)  # type: ignore[arg-type]


def row_of(belgium: Profile, *facts: Fact | None) -> ComparedRow:
    profiles = [belgium._replace(facts=(fact,) if fact else ()) for fact in facts]
    (row,) = compare(profiles, ENGLISH, TODAY)
    return row


def row_of_values(belgium: Profile, *values: Value) -> ComparedRow:
    return row_of(belgium, *(FACT._replace(value=one) for one in values))


@pytest.mark.parametrize(
    ("one", "other", "remarks"),
    [
        ("2015", "2016", ()),
        ("2015-06", "2016-06", ()),
        ("2014", "2016", ("periods",)),
        ("2015/2020", "2018", ("periods",)),
        ("2015", "", ("no-year",)),
    ],
)
def test_periods_that_differ_by_more_than_a_year_are_marked(
    belgium: Profile, one: str, other: str, remarks: tuple[str, ...]
) -> None:
    facts = (FACT._replace(period=Period.parse(period)) for period in (one, other))
    assert row_of(belgium, *facts).remarks == remarks


@pytest.mark.parametrize(
    ("one", "other", "remarks"),
    [
        (value("quantity", "1", "1", unit="km2"), value("quantity", "9", "9", unit="ha"), ()),
        (value("quantity", "1", "1", unit="km2"), value("quantity", "9", "9", unit="acres"),
         ("units",)),
        (value("rate", "4.2", "4.2", per=1000), value("percentage", "1%", "1"), ()),
        (value("rate", "4.2", "4.2", per=1), value("percentage", "1%", "1"), ("kinds",)),
        (value("money", "1", "1", currency="USD"), value("money", "1", "1", currency="EUR"),
         ("currencies",)),
        (value("rank", "1", "1", per=188), value("rank", "1", "1", per=189), ("ranks",)),
        (value("percentage", "1", "1", of_what="GDP"),
         value("percentage", "1", "1", of_what="GNI"), ("wholes",)),
        (value("text", "many"), value("quantity", "1", "1"), ("kinds",)),
        (value("list", "a, b"), value("list", "c"), ()),
        (value("bound", "<1", "1", relation="less-than"), value("quantity", "1", "1"),
         ("bound",)),
        (value("not-available", "n/a"), value("quantity", "1", "1"), ()),
    ],
)  # fmt: skip
def test_units_are_marked_only_where_nothing_converts_them(
    belgium: Profile, one: Value, other: Value, remarks: tuple[str, ...]
) -> None:
    assert row_of_values(belgium, one, other).remarks == remarks


def test_estimates_projections_and_doubts_are_marked_and_explained(belgium: Profile) -> None:
    doubted = FACT._replace(doubtful=Text("a slip of the pen", "en"))
    row = row_of(
        belgium,
        FACT._replace(status="estimate"),
        FACT._replace(status="projection"),
        doubted,
    )
    assert explanation(ENGLISH, row.remarks) == (
        "Compare with care: an estimate among them, a projection among them, doubtful"
    )


def test_a_rate_is_shown_as_a_percentage_beside_one_and_hectares_as_square_kilometres(
    belgium: Profile,
) -> None:
    rates = row_of_values(
        belgium, value("rate", "4.2 per 1,000", "4.2", per=1000), value("percentage", "1.5%", "1.5")
    )
    assert [cell.converted for cell in rates.cells] == ["0.42%", ""]
    assert rates.cells[0].value == "4.2 per 1,000"
    areas = row_of_values(
        belgium,
        value("quantity", "1,200 ha", "1200", unit="ha"),
        value("quantity", "3 thousand ha", "3", unit="ha", scale="thousand"),
        value("quantity", "30 km2", "30", unit="km2"),
    )
    assert [cell.converted for cell in areas.cells] == ["12.00 km²", "0.03 thousand km²", ""]
    finer = row_of_values(
        belgium, value("rate", "", "42", per=100_000), value("rate", "", "4", per=1000)
    )
    assert [cell.converted for cell in finer.cells] == ["0.42 per 1,000", ""]


def test_not_available_and_not_in_the_profile_are_told_apart_and_neither_is_zero(
    belgium: Profile,
) -> None:
    row = row_of(belgium, FACT._replace(value=value("not-available", "n/a")), None, FACT)
    assert [cell.value for cell in row.cells] == ["not available", "not in this profile", "7"]
    assert [cell.has_figure for cell in row.cells] == [False, False, True]
    assert not row.is_shared


def test_figures_over_five_years_old_are_known_as_old(belgium: Profile) -> None:
    row = row_of(belgium, FACT, FACT._replace(period=Period.parse("2025")))
    assert [(cell.age, cell.is_old) for cell in row.cells] == [
        ("6 years old", True),
        ("1 year old", False),
    ]


def test_a_profile_compared_with_itself_differs_in_nothing(belgium: Profile) -> None:
    rows = compare([belgium, belgium], ENGLISH, TODAY)
    assert len(rows) == len(belgium.facts)
    for row in rows:
        assert row.cells[0] == row.cells[1]
        assert not (row.cells[0].fact and row.cells[0].fact.timeless and row.remarks)
        assert not {"periods", "units", "kinds", "ranks", "currencies"} & set(row.remarks)


def facts_of(belgium: Profile, *facts: Fact) -> Profile:
    return belgium._replace(facts=facts)


def test_rows_are_in_the_order_of_the_first_profile_then_of_the_others(belgium: Profile) -> None:
    a, b, c = (FACT._replace(indicator=name) for name in "abc")
    rows = compare([facts_of(belgium, b, a), facts_of(belgium, c, a)], ENGLISH, TODAY)
    assert [row.indicator for row in rows] == ["b", "a", "c"]


def test_the_same_indicator_of_another_place_is_another_row(belgium: Profile) -> None:
    north = FACT._replace(place=Text("North", "en"))
    rows = compare([facts_of(belgium, FACT, north)], ENGLISH, TODAY)
    assert [row.place for row in rows] == ["", "North"]


def test_the_newest_figure_stands_first_and_none_is_lost(belgium: Profile) -> None:
    old, new, other = (
        FACT._replace(period=Period.parse(year)) for year in ("2001", "2015", "2014")
    )
    rows = compare([facts_of(belgium, old, new), facts_of(belgium, other)], ENGLISH, TODAY)
    periods = [[cell.period for cell in row.cells] for row in rows]
    assert periods == [["2015", "2014"], ["2001", ""]]


def test_forty_indicators_of_each_profiles_own_are_all_shown_and_none_is_shared(
    belgium: Profile,
) -> None:
    profiles = [
        belgium._replace(
            facts=tuple(FACT._replace(id=f"{n}", indicator=f"{place}-{n}") for n in range(40))
        )
        for place in range(6)
    ]
    rows = compare(profiles, ENGLISH, TODAY)
    assert len(rows) == 240
    assert shared(rows) == ()
    assert compare([belgium._replace(facts=())] * 2, ENGLISH, TODAY) == ()


VALUES = {
    "text": value("text", "many"),
    "people": value("quantity", "2 million", "2", scale="million", unit="people"),
    "fewer": value("quantity", "300,000", "300000", unit="people"),
    "none": value("not-available", "n/a"),
    "percent": value("percentage", "1%", "1"),
    "rate": value("rate", "4 per 1,000", "4", per=1000),
    "huge": value("quantity", "10^30", "1" + "0" * 30, unit="people"),
    "tiny": value("quantity", "0.000001", "0.000001", unit="people"),
    "nothing": value("quantity", "-0", "-0", unit="people"),
    "reversed": value("range", "9 to 5", "9", upper=Decimal(5), unit="people"),
}


def test_rows_stand_in_the_order_of_their_values_among_what_can_be_compared(
    belgium: Profile,
) -> None:
    facts = tuple(
        FACT._replace(id=name, indicator=name, label=Text(name, "en"), value=one)
        for name, one in VALUES.items()
    )
    rows = compare([belgium._replace(facts=facts), belgium._replace(facts=())], ENGLISH, TODAY)
    amounts = ["nothing", "tiny", "reversed", "fewer", "people", "huge", "rate", "percent"]
    assert [row.indicator for row in in_order(rows, 0)] == [*amounts, "text", "none"]
    down = [row.indicator for row in in_order(rows, 0, descending=True)]
    assert down == [*amounts[:6][::-1], "percent", "rate", "text", "none"]
    assert [row.indicator for row in in_order(rows, None)] == sorted(VALUES)
    assert in_order(rows, 1) == rows


def test_a_row_is_drawn_only_where_its_figures_have_a_scale_in_common(belgium: Profile) -> None:
    titles = ["A", "B"]
    one = value("quantity", "1 km2", "1", unit="km2")
    unlike = row_of_values(belgium, one, value("quantity", "9", "9", unit="acres"))
    assert row_chart(titles, unlike, STYLE) == ""
    texts = row_of_values(belgium, value("text", "few"), value("text", "many"))
    assert row_chart(titles, texts, STYLE) == ""
    alike = row_of_values(belgium, one, value("quantity", "50 ha", "50", unit="ha"))
    assert "50 ha" in row_chart(titles, alike, STYLE)
    ranks = row_of_values(
        belgium, value("rank", "1 of 9", "1", per=9), value("rank", "9 of 99", "9", per=99)
    )
    assert row_chart(titles, ranks, STYLE).count("<circle") == 2


def test_the_sentence_of_a_chart_says_every_figure_its_period_and_what_to_mind(
    belgium: Profile,
) -> None:
    row = row_of(belgium, FACT, FACT._replace(status="estimate"))
    assert row_sentence(ENGLISH, ["A", "B"], row) == (
        "One. A · 2020: 7; B · 2020, estimate: 7. Compare with care: an estimate among them"
    )
