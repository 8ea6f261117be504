"""Labels of figures, and the lines that have one."""

from collections.abc import Callable

import pytest

from db.drafting import Drafted
from db.drafting.labels import Label, Told, read_label
from db.drafting.written_dates import Months

Draft = Callable[..., Drafted]
CODES = frozenset({"EUR", "USD"})
LABELS = [
    ("Population (2015)", "Population", Told("2015")),
    ("Net Migration Rate (2015 - 2020)", "Net Migration Rate", Told("2015/2020")),
    ("Net Migration Rate (2015-20)", "Net Migration Rate", Told("2015/2020")),
    ("Remittances (2014 estimate)", "Remittances", Told("2014", "estimate")),
    ("Remittances (est. 2014)", "Remittances", Told("2014", "estimate")),
    ("Population (2030 projection)", "Population", Told("2030", "projection")),
    ("Adult HIV Prevalence (UNAIDS, 2016)", "Adult HIV Prevalence", Told("2016", "", "UNAIDS")),
    ("Refugees (as of 30 June 2016)", "Refugees", Told("2016-06-30")),
    ("Refugees (UNHCR, June 2016)", "Refugees", Told("2016-06", "", "UNHCR")),
    ("Population (July 2015 est.)", "Population", Told("2015-07", "estimate")),
    ("GDP per Capita (PPP) (2014)", "GDP per Capita (PPP)", Told("2014")),
    ("Internally Displaced Persons (IDPs)", "Internally Displaced Persons", Told()),
    ("Population (Greater Accra)", "Population (Greater Accra)", Told()),
    ("Immigrants (EU)", "Immigrants (EU)", Told()),
    ("Refugees (World Bank)", "Refugees", Told("", "", "World Bank")),
    ("GDP (EUR) (2014)", "GDP", Told("2014", "", "", "EUR")),
    ("Area (sq. km)", "Area", Told("", "", "", "km2")),
    ("Immigrants (%)", "Immigrants", Told("", "", "", "%")),
    ("Population (year)", "Population", Told()),
    ("Asylum Requests in 2015", "Asylum Requests", Told("2015")),
    ("Languages (official)", "Languages (official)", Told()),
    ("Women (15 to 49)", "Women (15 to 49)", Told()),
]


@pytest.mark.parametrize(("text", "name", "told"), LABELS)
def test_brackets_say_when_how_sure_from_whom_and_in_what(
    text: str, name: str, told: Told, months: Months
) -> None:
    assert read_label(text, CODES, months) == Label(name, told, is_broken=False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Voluntary Returns from", "Voluntary Returns"),
        ("Asylum Seekers in 's Reception Facilities", "Asylum Seekers in Reception Facilities"),
    ],
)
def test_a_label_that_lost_its_place_is_told_so(text: str, name: str) -> None:
    assert read_label(text, CODES) == Label(name, Told(), is_broken=True)


@pytest.mark.parametrize(
    "line",
    [
        "Population (2015): 11.3 million",
        "Population (2015):11.3 million",
        "Population : 11.3 million (2015)",
        "Population: 11.3 million in 2015",
        "Population (2015) 11.3 million",
        "Population 11.3 million (2015)",
        "<b>Population&nbsp;(2015)</b>: 11.3\u00a0million",
        "Population (2015):\n11.3 million",
        "Population (2015)\n11.3 million",
    ],
)
def test_a_fact_is_read_however_its_line_is_written(line: str, draft: Draft) -> None:
    text = draft(f"IOM in Belgium\n{line}\n").text
    assert "indicator: population " in text
    assert "period: '2015'" in text
    assert "published: 11.3 million " in text


@pytest.mark.parametrize(
    "line",
    [
        ":5,000",
        "Population growth slowed down in 2014 and is a challenge for the country.",
        "In Kenya (2015) 25 people were returned with the help of IOM.",
        "The three aims of the mission in the country are the following: peace, health and work.",
        "Population",
        "Plan:",
        "a" * 6000 + ": 5",
    ],
)
def test_what_is_no_fact_is_none(line: str, draft: Draft) -> None:
    found = draft(f"IOM in Belgium\n{line}\n")
    assert found.facts == 0
    assert [each.number for each in (*found.unread, *found.prose)] == [2]


def test_a_value_without_a_label_is_offered_as_such(draft: Draft) -> None:
    found = draft("IOM in Belgium\nPopulation: 5,000\n:6,000\n")
    assert [(line.number, code) for line, code in found.offered] == [(3, "label-not-stated")]


def test_a_blank_value_between_facts_is_told_as_blank(draft: Draft) -> None:
    page = "IOM in Belgium\nArea: 30,528 km2\nEmigrants (2013):\nImmigrants: 12.3%\n"
    assert "kind: blank" in draft(page).text


def test_a_figure_that_cannot_be_read_is_kept_as_text_and_told(draft: Draft) -> None:
    found = draft("IOM in Belgium\nRefugees: 9,345 or 9,567\n")
    assert "kind: text" in found.text
    assert [(line.number, code) for line, code in found.offered] == [(2, "kept-as-text")]
    assert (found.facts, found.looked_like_facts, found.is_good) == (0, 1, False)


def test_two_years_of_one_fact_are_both_told(draft: Draft) -> None:
    text = draft("IOM in Belgium\nUnemployment Rate (2012): 5% (2014)\n").text
    assert "period: '2012'" in text
    assert "The label says 2012, the value 2014." in text


@pytest.mark.parametrize(
    "label",
    [
        "Remittances (USD million) (2014)",
        "Remittances in millions of USD",
        "Population (thousands)",
        "Population ('000)",
        "Remittances (USD bn)",
    ],
)
def test_a_figure_whose_label_says_its_scale_is_no_plain_number(label: str, draft: Draft) -> None:
    found = draft(f"IOM in Belgium\n{label}: 1,128\n")
    assert "amount" not in found.text
    assert [code for _, code in found.offered] == ["kept-as-text"]


def test_the_year_of_a_figure_that_cannot_be_read_is_told_all_the_same(draft: Draft) -> None:
    text = draft("IOM in Belgium\nGDP: $8.1 billion (2015)\n").text
    assert "published: $8.1 billion (2015) " in text
    assert "period: '2015'" in text


def test_a_source_stands_in_brackets_or_behind_a_dash(draft: Draft) -> None:
    page = (
        "IOM in Belgium\nRefugees: 57,469 (UNHCR, 2016)\nRemittances: USD 5 million - World Bank\n"
    )
    text = draft(page).text
    assert "source: UNHCR" in text
    assert "source: World Bank" in text
    assert "published: USD 5 million " in text
    dated = draft("IOM in Belgium\nUnemployment Rate: 9.2% - World Bank, 2014\n").text
    assert "source: World Bank " in dated
    assert "period: '2014'" in dated


def test_an_area_without_a_colon_is_read(draft: Draft) -> None:
    assert "published: 580,367 sq. km " in draft("IOM in Kenya\nArea 580,367 sq. km\n").text
