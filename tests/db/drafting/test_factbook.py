"""A country of the World Factbook becomes a document: each figure as published, or left out."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from db.drafting import Drafted, draft_source
from db.drafting.factbook_fields import factbook_in, fields_of
from tests.db.drafting.conftest import RESOURCES

DATA = Path(__file__).parents[2] / "data" / "factbook"
NAMES = sorted(file.stem for file in DATA.glob("*.json"))


def drafted(name: str) -> Drafted:
    (draft,) = draft_source(DATA / f"{name}.json", RESOURCES)
    return draft


def facts(draft: Drafted) -> dict[str, Any]:
    document = yaml.load(draft.text, yaml.BaseLoader)
    return {fact["indicator"]: fact for fact in document["facts"]}


def test_a_figure_has_its_text_amount_unit_year_and_source() -> None:
    assert facts(drafted("be"))["population"] == {
        "id": "population",
        "indicator": "population",
        "period": "2025",
        "status": "estimate",
        "source": "World Factbook",
        "value": {
            "kind": "quantity",
            "published": "11,960,170",
            "amount": "11960170",
            "unit": "people",
        },
    }


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        ("capital", {"kind": "text", "published": "Brussels"}),
        ("area", {"published": "30,528 sq km", "amount": "30528", "unit": "km2"}),
        ("currency", {"published": "euros (EUR)", "name": "euros", "currency": "EUR"}),
        ("gdp-per-capita-ppp", {"published": "$63,100", "currency": "USD", "amount": "63100"}),
        ("gdp", {"published": "$664.564 billion", "amount": "664.564", "scale": "billion"}),
        ("exchange-rate", {"amount": "0.924", "unit": "euros (EUR) per US dollar"}),
        ("remittances", {"kind": "percentage", "amount": "2.3", "of_what": "GDP"}),
        ("birth-rate", {"kind": "rate", "amount": "9.09", "per": "1000", "unit": "births"}),
        ("maternal-mortality-ratio", {"kind": "rate", "amount": "4", "per": "100000"}),
        ("drinking-water", {"published": "100% of population", "amount": "100"}),
        ("mobile-subscriptions", {"unit": "subscriptions per 100 inhabitants", "amount": "104"}),
    ],
)
def test_each_kind_of_figure_is_read(indicator: str, value: dict[str, str]) -> None:
    assert facts(drafted("be"))[indicator]["value"].items() >= value.items()


def test_names_have_their_shares_beside_them() -> None:
    assert facts(drafted("be"))["languages"]["value"]["items"] == [
        {"text": "Dutch", "note": "official, 60%"},
        {"text": "French", "note": "official, 40%"},
        {"text": "German", "note": "official, less than 1%"},
    ]
    shared = facts(drafted("we"))["religions"]["value"]["items"]
    assert shared[0] == {"text": "Muslim", "note": "80-85%, predominantly Sunni"}


def test_names_with_a_comma_too_many_stay_a_text() -> None:
    value = facts(drafted("be"))["religions"]["value"]
    assert value["kind"] == "text"
    assert "other Christian, 2.8%" in value["published"]


def test_of_several_years_the_newest_is_taken() -> None:
    fact = facts(drafted("be"))["unemployment-rate"]
    assert (fact["value"]["published"], fact["period"]) == ("5.5%", "2024")


def test_a_short_remark_comes_along_and_a_longer_one_does_not() -> None:
    assert facts(drafted("be"))["gdp-per-capita-ppp"]["note"] == "data in 2021 dollars"
    assert "note" not in facts(drafted("we"))["population"]


def test_what_cannot_be_read_exactly_is_left_out_and_listed() -> None:
    draft = drafted("ac")
    assert "area" not in facts(draft)
    assert any(line.cell == "Geography / Area / total" for line in draft.unread)


@pytest.mark.parametrize("name", NAMES)
def test_every_published_text_stands_in_the_field_that_its_comment_names(name: str) -> None:
    draft = drafted(name)
    content = factbook_in((DATA / f"{name}.json").read_text("utf-8"))
    assert content is not None
    fields = fields_of(content)
    places = {line.number: line.cell for line in draft.lines}
    for at, fact in enumerate(draft.document["facts"]):
        field = fields[places[draft.origins["facts", at, "indicator"]]]
        assert fact["value"]["published"] in field.text
        assert fact["period"] == "not stated" or f"({fact['period']}" in field.text
        assert ("est." in field.text) == (fact.get("status") == "estimate")


@pytest.mark.parametrize("name", NAMES)
def test_a_check_finds_nothing_in_a_draft_even_without_its_remarks(
    name: str, tmp_path: Path
) -> None:
    assert not drafted(name).problems
    content = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    for section in content.values():
        for field in section.values():
            field.pop("note", None)
    file = tmp_path / "plain.json"
    file.write_text(json.dumps(content), "utf-8")
    (plain,) = draft_source(file, RESOURCES)
    assert not plain.problems


@pytest.mark.parametrize(
    ("name", "country", "named"),
    [("be", "BE", None), ("we", "PS", "West Bank"), ("ax", None, "Akrotiri")],
)
def test_a_country_goes_by_its_code_and_by_its_name_where_that_is_not_its_own(
    name: str, country: str | None, named: str | None
) -> None:
    document = drafted(name).document
    assert (document.get("country"), document.get("country_name")) == (country, named)


def test_what_is_no_country_asks_for_one(tmp_path: Path) -> None:
    file = tmp_path / "world.json"
    file.write_text('{"Geography": {"Area": {"total": {"text": "510 sq km"}}}, "Government": {}}')
    (draft,) = draft_source(file, RESOURCES)
    assert "country-not-stated" in draft.decisions
    (told,) = draft_source(file, RESOURCES, "be")
    assert told.document["country"] == "BE"


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, '{"Geography": ' * 5_000, '{"Geography": 1, "Government": 2}', "{}", "{"],
)
def test_other_json_is_no_country(text: str) -> None:
    assert factbook_in(text) is None


@pytest.mark.parametrize(
    "text",
    ["-$5.679 billion (2024 est.)", "$5 to $6 (2024 est.)", "$7.1 (2024 UNHCR est.)", "1950"],
)
def test_no_figure_is_guessed(text: str, tmp_path: Path) -> None:
    fields = {"GDP (official exchange rate)": {"text": text}}
    content = {"Geography": {}, "Government": {}, "Economy": fields}
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(content), "utf-8")
    (draft,) = draft_source(file, RESOURCES)
    assert [line.cell for line in draft.unread] == ["Economy / GDP (official exchange rate)"]
    assert not draft.is_good


def test_a_page_may_name_an_indicator_by_the_code_of_the_world_bank(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("SP.POP.TOTL (2015): 11.3 million\nNY.GDP.MKTP.CD (2015): USD 5 billion\n")
    (draft,) = draft_source(file, RESOURCES, "BE")
    assert [fact["indicator"] for fact in draft.document["facts"]] == ["population", "gdp"]
