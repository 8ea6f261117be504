"""The draft of a real page, beside the profile that a person made of it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from db.drafting.drafting import draft_page

PROJECT = Path(__file__).parents[3]
# What a person still has to add to the draft: descriptions, what stands in running text alone, and
# what ids the profile has.
TO_ADD = {
    "covers": [],
    "summary": [],
    "history": ["description", "id", "parties", "title"],
    "offices": [
        *("abbreviation", "activities", "areas", "covers", "description", "name", "note"),
        *("partners", "partners_note", "websites"),
    ],
    "programmes": ["countries", "description", "events", "funders", "id", "offices", "status"],
    "facts": ["id", "label", "note"],
    "stories": ["es"],
}


def loaded(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


@pytest.fixture
def mine() -> Any:
    page = PROJECT / "tests" / "data" / "pages" / "belgium.txt"
    return loaded(draft_page(page, PROJECT / "resources").text)


@pytest.fixture
def profile() -> Any:
    return loaded((PROJECT / "resources" / "profiles" / "iom-belgium.yaml").read_text("utf-8"))


def test_what_the_profile_is_called_and_of_when_agrees(mine: Any, profile: Any) -> None:
    keys = ("format", "id", "title", "language", "country", "organisation", "edition", "source")
    assert {key: mine[key] for key in keys} == {key: profile[key] for key in keys}
    assert mine["facts_as_of"] == profile["facts_as_of"]


def test_each_fact_agrees(mine: Any, profile: Any) -> None:
    def bare(fact: Any) -> Any:
        value = {key: each for key, each in fact["value"].items() if key not in ("parts", "items")}
        parts = [part["amount"] for part in fact["value"].get("parts", ())]
        names = [item["text"] for item in fact["value"].get("items", ())]
        told = {key: each for key, each in fact.items() if key not in ("value", "note")}
        return told, value, parts, names

    assert [bare(fact) for fact in mine["facts"]] == [bare(fact) for fact in profile["facts"]]


def test_how_the_office_is_reached_agrees(mine: Any, profile: Any) -> None:
    office, known = mine["offices"][0], profile["offices"][0]
    for phone in known["phones"]:
        phone.pop("note", "")
    keys = ("id", "kind", "name", "address", "phones", "emails", "websites")
    assert {key: office[key] for key in keys} == {key: known[key] for key in keys}


def test_offices_years_and_stories_agree(mine: Any, profile: Any) -> None:
    names = [[(each["id"], each["name"]) for each in one["offices"]] for one in (mine, profile)]
    assert names[0] == names[1]
    years = [[each["date"] for each in one["history"]] for one in (mine, profile)]
    assert years[0] == years[1]
    for story in profile["stories"]:
        if "occupation" in story:
            story["occupation"] = story["occupation"]["es"]
    assert mine["stories"] == profile["stories"]


def test_programmes_agree_in_names_years_and_who_funds_them(mine: Any, profile: Any) -> None:
    def bare(one: Any) -> Any:
        keys = ("name", "abbreviation", "start", "end")
        funders = [] if "end" in one else one.get("funders", [])
        return [one.get(key) for key in keys], funders

    assert [bare(one) for one in mine["programmes"]] == [bare(one) for one in profile["programmes"]]


def test_what_a_person_still_has_to_add_is_known(mine: Any, profile: Any) -> None:
    missing: dict[str, list[str]] = {}
    for key, value in profile.items():
        mine_too = mine.get(key)
        if value != mine_too:
            missing[key] = sorted(filter(None, lacking(value, mine_too)))
    print("to add:", missing)
    assert missing == TO_ADD


def lacking(whole: Any, part: Any) -> set[str]:
    """The keys under which a whole has what a part does not."""
    if isinstance(whole, dict):
        here = part if isinstance(part, dict) else {}
        inner = [lacking(value, here[key]) or set() for key, value in whole.items() if key in here]
        changed = {
            key
            for key, value in whole.items()
            if key not in here or (isinstance(value, str) and value != here[key])
        }
        return changed.union(*inner)
    if isinstance(whole, list):
        mine = part if isinstance(part, list) else []
        pairs = zip(whole, [*mine, *[{}] * len(whole)], strict=False)
        return set().union(*(lacking(*pair) for pair in pairs))
    return {""} if whole != part else set()
