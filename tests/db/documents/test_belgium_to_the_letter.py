"""The profile of Belgium says no more than its source, and what the source says of itself."""

from pathlib import Path
from typing import Any

import pytest

from db.documents.document import DocumentReader

PROFILE = Path(__file__).parents[3] / "resources" / "profiles" / "iom-belgium.yaml"
Content = dict[str, Any]


@pytest.fixture(scope="module")
def offices() -> dict[str, Content]:
    content = DocumentReader(PROFILE.parents[1]).read_file(PROFILE).content
    return {office["id"]: office for office in content["offices"]}


def test_that_states_are_members_is_told_and_is_no_work_of_the_office(
    offices: dict[str, Content],
) -> None:
    office = offices["regional-office"]
    work = " ".join(activity["text"]["en"] for activity in office["activities"])
    members = "All EU member states, Norway and Switzerland are also member states of IOM."
    assert members in office["description"]["en"]
    assert "member states" not in work


def test_the_partners_are_told_as_the_open_lists_that_they_are(offices: dict[str, Content]) -> None:
    country, regional = offices.values()
    assert "amongst other major donors and/or key partners" in country["partners_note"]["en"]
    assert "other multilateral bodies" in regional["partners_note"]["en"]


def test_the_website_of_the_regional_office_is_mentioned_and_not_hidden(
    offices: dict[str, Content],
) -> None:
    (website,) = offices["regional-office"]["websites"]
    assert "visit the website of IOM" in website["mentioned"]["en"]
    assert not {"withheld", "url"} & website.keys()


def test_the_number_of_the_office_is_called_what_the_page_calls_it() -> None:
    """The page says "Tel", and nothing of a switchboard."""
    assert "switchboard" not in PROFILE.read_text("utf-8").casefold()
