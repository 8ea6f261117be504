"""The row that a thing becomes: its words folded, its texts as they are shown."""

import json
from itertools import pairwise
from typing import Any

import pytest

from db.rows import HitKind
from db.search.record import first_id
from db.search.records import search_records
from tests.db.search.test_findables import NAMES, document, office, said


def records(**more: Any) -> list[dict[str, Any]]:
    return [record._asdict() for record in search_records(document(**more), NAMES)]


def test_words_are_folded_and_stand_between_spaces() -> None:
    record = records(country="BE", title=said("Łódź"), organisation={"name": said("Łódź")})[0]
    shown = {"tab": "overview", "target": "", "value": '{"en":"Łódź"}', "label": '{"en":"Łódź"}'}
    nothing = dict.fromkeys(("period", "copied", "contact_kind", "verdict", "role", "details"), "")
    words = {
        "name_length": 4,
        "title_words": " | lodz | ",
        "more_words": " lodz p ",
        "text_words": "  ",
        "places": '[" belgium ", " belgique "]',
        "codes": " be ",
        "digits": "  ",
        "kinds": "  ",
        "owner": "  ",
        "context": "",
        "through": "",
    }
    head = {"id": first_id(HitKind.PROFILE), "profile_id": "p", "whose": "{}"}
    assert record == head | shown | nothing | words


def test_a_thing_is_found_beside_the_words_of_its_profile() -> None:
    (record,) = records(country="BE", country_name=said("The land"), offices=[office()])[1:]
    assert record["context"] == " a page the land belgium belgique be "
    assert json.loads(record["value"]) == {"en": "Office", "fr": "Bureau"}


def test_a_partner_is_found_beside_whose_it_is() -> None:
    partner = {"name": said("Fund"), "abbreviation": "F"}
    (record,) = (
        record for record in records(offices=[office(partners=[partner])])
        if record["value"] == '{"en":"Fund"}'
    )  # fmt: skip
    assert json.loads(record["whose"]) == office()["name"]
    assert (record["more_words"], record["owner"]) == (" f ", " office bureau ")


@pytest.mark.parametrize(("length", "shown"), [(200, "x" * 200), (201, "x" * 199 + "…")])
def test_a_text_of_more_than_two_hundred_characters_is_shown_with_an_ellipsis(
    length: int, shown: str
) -> None:
    record = records(title=said("x" * length))[0]
    assert json.loads(record["value"]) == said(shown)
    assert "x" * length in record["title_words"]
    assert record["copied"] == ("" if length == 200 else "x" * length)


def test_records_stand_by_kind_and_each_kind_has_a_stretch_of_ids_of_its_own() -> None:
    content = document(offices=[office(), office(id="other")], facts=[])
    ids = [record.id for record in search_records(content, NAMES)]
    start = {kind: first_id(kind) for kind in HitKind}
    assert ids == [start[HitKind.PROFILE], start[HitKind.OFFICE], start[HitKind.OFFICE]]
    stretches = sorted(start.values())
    apart = {after - before for before, after in pairwise(stretches)}
    assert apart == {first_id(HitKind.PROFILE)}
    assert apart.pop() > 1_000_000_000
