"""What the writer decides of a draft, in its document and text, checked as all documents are."""

from collections.abc import Callable

import pytest
import yaml

from db.drafting import Decided, Drafted, as_drafted, with_decisions
from viewer.app.paths import RESOURCES

Draft = Callable[..., Drafted]
PAGE = "IOM in Belgium\nLast updated: February 2016\nPopulation (2015): 11.3 million"
BARE = "Population (2015): 11.3 million\nUnemployment rate (2014): 8%"


def read(drafted: Drafted) -> dict[str, object]:
    document: dict[str, object] = yaml.load(drafted.text, yaml.BaseLoader)
    return document


def test_nothing_decided_leaves_the_draft_as_it_is(draft: Draft) -> None:
    drafted = draft(PAGE)
    assert with_decisions(drafted, Decided(), RESOURCES) is drafted
    assert with_decisions(drafted, as_drafted(drafted), RESOURCES) is drafted


def test_what_is_left_open_is_shown_as_empty(draft: Draft) -> None:
    assert as_drafted(draft(BARE)) == Decided("", "", "", "", "")
    assert as_drafted(draft(PAGE))[:4] == ("IOM in Belgium", "", "BE", "2016-02")


def test_what_the_writer_sets_stands_in_the_document_and_settles_what_was_open(
    draft: Draft,
) -> None:
    decided = Decided("IOM in Genovia", "International Organization", "FR", "2016-03-01", "Mine.")
    drafted = with_decisions(draft(BARE), decided, RESOURCES)
    document = read(drafted)
    assert document["title"] == "IOM in Genovia"
    assert document["organisation"] == {"name": "International Organization"}
    assert document["country"] == "FR"
    assert document["edition"] == "2016-03-01"
    assert document["summary"] == "Mine."
    assert drafted.decisions == ()
    assert drafted.problems == ()
    assert drafted.document == document


def test_a_page_without_a_title_goes_by_the_one_that_it_is_given(draft: Draft) -> None:
    drafted = with_decisions(draft(BARE), Decided(title="IOM in Genovia"), RESOURCES)
    assert drafted.id == "iom-in-genovia"
    assert read(drafted)["id"] == "iom-in-genovia"


def test_a_country_that_is_still_open_is_a_problem_that_goes_once_it_is_set(draft: Draft) -> None:
    drafted = draft(BARE)
    assert [problem.code for problem in drafted.problems] == ["missing-key"]
    assert with_decisions(drafted, Decided(country="BE"), RESOURCES).problems == ()


def test_an_edition_may_be_written_in_words_and_what_is_no_date_is_told_with_its_place(
    draft: Draft,
) -> None:
    drafted = draft(BARE, "BE")
    assert read(with_decisions(drafted, Decided(edition="mars 2017"), RESOURCES))["edition"] == (
        "2017-03"
    )
    (problem,) = with_decisions(drafted, Decided(edition="lately"), RESOURCES).problems
    changed = with_decisions(drafted, Decided(edition="lately"), RESOURCES)
    assert changed.text.splitlines()[problem.line - 1] == "edition: lately"


def test_what_the_writer_set_comes_from_no_line_and_all_else_keeps_its_own(draft: Draft) -> None:
    drafted = with_decisions(draft(PAGE), Decided(title="Belgium"), RESOURCES)
    assert ("title",) not in drafted.origins
    assert "title: Belgium\n" in drafted.text
    assert "country: BE  # line 1" in drafted.text
    assert drafted.text.splitlines()[0] == draft(PAGE).text.splitlines()[0]


@pytest.mark.parametrize(
    ("decided", "key", "value"),
    [
        (Decided(title=" "), "title", "IOM in Belgium"),
        (Decided(country=""), "country", None),
        (Decided(edition=""), "edition", "not stated"),
        (Decided(summary=""), "summary", None),
    ],
)
def test_what_is_emptied_is_open_again_but_for_what_every_document_has(
    draft: Draft, decided: Decided, key: str, value: str | None
) -> None:
    assert read(with_decisions(draft(PAGE), decided, RESOURCES)).get(key) == value


def test_a_text_in_several_languages_is_changed_in_the_document_s_own(draft: Draft) -> None:
    drafted = draft(PAGE)
    titles = {"en": "IOM in Belgium", "fr": "OIM en Belgique"}
    several = drafted._replace(document={**drafted.document, "title": titles})
    changed = with_decisions(several, Decided(title="Belgium"), RESOURCES)
    assert changed.document["title"] == {"en": "Belgium", "fr": "OIM en Belgique"}
    assert several.document["title"] == titles
