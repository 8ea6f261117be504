"""What real pages carry is accepted: long texts, doubts, odd values and numbers."""

import json
from collections.abc import Callable, Mapping

import pytest

from db.documents.document import DocumentReader

Problems = Callable[[bytes | str], list[str]]
PROFILE = {
    "format": "profile/1",
    "id": "wide",
    "title": "Wide",
    "language": "en",
    "country": "BE",
    "organisation": {"name": "IOM"},
    "edition": "2016",
    "source": {"title": "A page"},
}


def document(**parts: object) -> str:
    return json.dumps(PROFILE | parts, ensure_ascii=False)


def with_fact(value: Mapping[str, object], **more: str) -> str:
    fact = {"id": "a", "indicator": "population", "period": "2016", "value": value, **more}
    return document(facts=[fact])


def with_phone(**phone: str) -> str:
    entry = {"id": "a", "kind": "telephone"} | phone
    return document(
        offices=[{"id": "o", "kind": "other", "name": "O", "phones": [entry]}],
    )


@pytest.mark.parametrize("label", ["x" * 120, "ب" * 120, "", "yes", "a: b", "- x", "12:30"])
def test_a_label_is_long_blank_or_like_yaml(label: str, problems: Problems) -> None:
    assert problems(with_fact({"kind": "none", "published": "none"}, label=label)) == []


def test_texts_have_8000_characters_and_no_more(problems: Problems) -> None:
    assert problems(document(summary="x" * 8000)) == []
    assert problems(with_fact({"kind": "text", "published": "x" * 8000})) == []
    assert [line.partition(": ")[2] for line in problems(document(summary="x" * 8001))] == [
        "text-too-long"
    ]


@pytest.mark.parametrize("amount", ["-0.5", "1.10", "0", "7000000000", "-12"])
def test_amounts_are_kept_to_the_last_zero(amount: str, reader: DocumentReader) -> None:
    source = with_fact({"kind": "percentage", "published": amount, "amount": amount})
    content = reader.read(source.encode(), "a.yaml").content
    assert content["facts"][0]["value"]["amount"] == amount


def test_an_impossible_figure_is_refused_unless_the_writer_marks_it(problems: Problems) -> None:
    rank = {"kind": "rank", "published": "190 of 188", "rank": "190", "of": "188"}
    assert [line.partition(": ")[2] for line in problems(with_fact(rank))] == ["rank-beyond"]
    assert problems(with_fact(rank, doubtful="The source says so.")) == []


def test_an_impossible_number_is_refused_unless_the_writer_marks_it(problems: Problems) -> None:
    found = problems(with_phone(published="1"))
    assert [line.partition(": ")[2] for line in found] == ["impossible-phone"]
    assert problems(with_phone(published="1", doubtful="It lacks digits.")) == []


def test_a_doubtful_number_that_can_be_read_can_be_dialled(reader: DocumentReader) -> None:
    source = with_phone(published="+32 2 287 70 00", doubtful="Nobody answers.")
    (phone,) = reader.read(source.encode(), "a.yaml").content["offices"][0]["phones"]
    assert phone["e164"] == "+3222877000"


@pytest.mark.parametrize("given", ["number", "prefix"])
def test_a_withheld_number_is_not_given(given: str, problems: Problems) -> None:
    found = problems(with_phone(withheld="Masked.", **{given: "+3222877000"}))
    assert [line.partition(": ")[2] for line in found] == ["given-and-withheld"]


def test_what_is_twice_in_a_list_of_codes_counts_once(reader: DocumentReader) -> None:
    content = reader.read(document(covers=["BE", "LU", "BE"]).encode(), "a.yaml").content
    assert content["covers"] == ["BE", "LU"]


def test_two_profiles_may_share_a_country(reader: DocumentReader) -> None:
    source = document(country_name="An island that shares the code").encode()
    content = reader.read(source, "a.yaml").content
    assert (content["country"], content["country_name"]["en"][:9]) == ("BE", "An island")
