"""What is taken from dates, sentences, cards of stories and lists of programmes."""

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from db.drafting import Drafted
from db.drafting.sentences import read_sentence, sentences_of
from db.drafting.written_dates import Months, read_date

Draft = Callable[..., Drafted]


def loaded(found: Drafted) -> Any:
    return yaml.load(found.text, yaml.BaseLoader)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("February 2016", "2016-02"),
        ("4 May 2015", "2015-05-04"),
        ("May 4th, 2015", "2015-05-04"),
        ("1st June 2015", "2015-06-01"),
        ("mars 2016", "2016-03"),
        ("1er août 2016", "2016-08-01"),
        ("12 de marzo de 2016", "2016-03-12"),
        ("2016", "2016"),
        ("2016-02-29", "2016-02-29"),
        ("31 February 2016", ""),
        ("2016-13", ""),
        ("02/03/2016", ""),
        ("Smarch 2016", ""),
    ],
)
def test_a_date_is_as_precise_as_it_is_written(text: str, date: str, months: Months) -> None:
    assert read_date(text, months) == date


def test_a_date_of_edition_that_cannot_be_read_is_told(draft: Draft) -> None:
    found = draft("IOM in Belgium\nLast updated: 02/03/2016\n")
    assert loaded(found)["edition"] == "not stated"
    assert [(line.number, code) for line, code in found.offered] == [(2, "date-not-read")]
    assert "edition-not-stated" in found.decisions


def test_a_programme_is_known_by_its_acronym(months: Months) -> None:
    sentence = (
        "In Belgium, the Return and Emigration of Asylum Seekers ex Belgium (REAB) programme, "
        "funded by the Government of Belgium since 1984, should be highlighted."
    )
    (found,) = read_sentence(sentence, months)
    funder = {"name": "Government of Belgium", "role": "funder", "since": "1984"}
    assert found.entry == {
        "name": "Return and Emigration of Asylum Seekers ex Belgium",
        "abbreviation": "REAB",
        "start": "1984",
        "funders": [funder],
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "The Secretariat of the Pacific Group (ACP) met in June.",
        "The European Economic Area (EEA) has members.",
        "The International Organization for Migration (IOM) works with partners.",
        "In 2014, 45,000 people (2 %) returned with the peace agreement of 2010 in their minds.",
        "A" + " A" * 3000,
    ],
)
def test_a_sentence_that_names_no_programme_gives_none(sentence: str, months: Months) -> None:
    assert list(read_sentence(sentence, months)) == []


def test_years_of_an_agreement_are_events(draft: Draft) -> None:
    sentences = "The first agreement with Belgium dates from 1973. It was revised in 1996, too."
    page = f"IOM in Belgium\n{sentences}\n"
    assert [each["date"] for each in loaded(draft(page))["history"]] == ["1973", "1996"]


def test_sentences_themselves_are_never_taken(draft: Draft) -> None:
    sentence = "The mission works with all ministries on many things that matter to people."
    found = draft(f"IOM in Belgium\n{sentence}\n")
    assert sentence not in found.text
    assert [line.number for line in found.prose] == [2]


def test_sentences_are_parted_behind_their_ends() -> None:
    assert sentences_of("One is here. Two is there! 3 p.m. is late.") == [
        "One is here.",
        "Two is there! 3 p.m. is late.",
    ]


def test_a_name_belongs_to_the_distance_below_it(draft: Draft) -> None:
    page = (
        "2,099 kms from home\nRead more\nChepe, Músico\n8,881 kms from home\nRead more\n"
        "850 km from home\n"
    )
    stories = loaded(draft(page))["stories"]
    told = [(each["distance_km"], each.get("person"), each.get("occupation")) for each in stories]
    assert told == [("2099", None, None), ("8881", "Chepe", "Músico"), ("850", None, None)]


def test_programmes_in_a_list_have_the_scope_of_their_heading(draft: Draft) -> None:
    page = (
        "IOM in Kenya\nCountry programmes\n• Counter Trafficking (CT)\nRegional programmes\n"
        "- Border Project (BP)\n• Work without a name that is short\n"
    )
    told = {each["abbreviation"]: each["scope"] for each in loaded(draft(page))["programmes"]}
    assert told == {"CT": "country", "BP": "region"}
