"""What is asked across profiles is made from one profile's normal form, row by row."""

import json
from typing import Any

import pytest

from db.building.summary import SUMMARY_KEYS
from db.storage.projections import content_as_json, coverage_of, figures_of, summary_of

QUANTITY = {"kind": "quantity", "published": "11.3 million", "amount": "11.3", "scale": "million"}
FACT: dict[str, Any] = {
    "id": "f", "indicator": "population", "label": {"en": "Łabel"}, "value": QUANTITY,
    "period": "2015-06/2016", "status": "estimate", "place": {"": "There"},
}  # fmt: skip


def figures(*facts: dict[str, Any]) -> list[dict[str, Any]]:
    return figures_of({"id": "p", "facts": [{**FACT, **fact} for fact in facts]})


def test_a_figure_is_kept_in_its_common_unit_exactly_and_roughly() -> None:
    assert figures({}) == [
        {
            "indicator": "population",
            "profile_id": "p",
            "fact": "f",
            "label": '{"en":"Łabel"}',
            "kind": "quantity",
            "amount": "1.13E+7",
            "rough": 11_300_000.0,
            "dimension": "",
            "period_from": "2015-06",
            "period_to": "2016",
            "status": "estimate",
            "place": '{"":"There"}',
        }
    ]


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [("", "", ""), ("2015", "2015", "2015"), ("1999/2000-01", "1999", "2000-01")],
)
def test_the_ends_of_a_period_are_kept_apart(period: str, start: str, end: str) -> None:
    (row,) = figures({"period": period})
    assert (row["period_from"], row["period_to"]) == (start, end)


def test_a_figure_of_the_profiles_own_country_has_no_place() -> None:
    fact = {key: value for key, value in FACT.items() if key != "place"}
    (row,) = figures_of({"id": "p", "facts": [fact]})
    assert row["place"] is None


def test_only_what_has_one_amount_is_a_figure_and_figures_are_in_the_order_of_their_key() -> None:
    words = {"kind": "text", "published": "many"}
    rows = figures(
        {"id": "c", "indicator": "b"}, {"id": "b", "indicator": "b"}, {"id": "z", "indicator": "a"},
        {"id": "x", "value": words},
    )  # fmt: skip
    assert [(row["indicator"], row["fact"]) for row in rows] == [("a", "z"), ("b", "b"), ("b", "c")]


def test_who_covers_a_country_is_listed_by_country_and_office() -> None:
    offices = [{"id": "two", "covers": ["LU", "BE"]}, {"id": "one", "covers": ["LU"]}, {"id": "no"}]
    rows = coverage_of({"id": "p", "offices": offices})
    assert [(row["country"], row["profile_id"], row["office"]) for row in rows] == [
        ("BE", "p", "two"),
        ("LU", "p", "one"),
        ("LU", "p", "two"),
    ]


def test_a_profile_without_facts_and_offices_has_no_rows() -> None:
    assert (figures_of({"id": "p"}), coverage_of({"id": "p"})) == ([], [])


def test_the_summary_is_what_the_list_shows_and_no_more() -> None:
    content: dict[str, Any] = {key: key for key in SUMMARY_KEYS}
    content |= {"offices": [], "facts": []}
    assert json.loads(summary_of(content)) == {key: key for key in SUMMARY_KEYS}
    assert json.loads(summary_of({"id": "p", "facts": []})) == {"id": "p"}


def test_json_is_written_without_spaces_and_in_its_own_letters() -> None:
    assert content_as_json({"é": ["ل", 1]}) == '{"é":["ل",1]}'
