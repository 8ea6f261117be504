"""The report of an import: how many of each, and what became of every document."""

import re

import pytest

from db.errors import Problem
from db.rows import Change, ImportOutcome, ImportReport, ImportResult, Text
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.messages.import_report import counts_text, outcome_details, outcome_line

ENGLISH = Language.load(RESOURCES / "locale", "en")
CHANGE = Change("profile", "changed", Text("A"), "title", None, "B", "A")
OUTCOMES = (
    ImportOutcome("a.yaml", ImportResult.ADDED, "a", "2016"),
    ImportOutcome("b.yaml", ImportResult.REPLACED, "b", "2016", "2015", (CHANGE,)),
    ImportOutcome("c.yaml", ImportResult.REFUSED, ""),
    ImportOutcome("d.yaml", ImportResult.OLDER, "d", "2014", "2015"),
)


def test_a_report_counts_what_became_of_the_documents() -> None:
    counts = counts_text(ENGLISH, ImportReport(OUTCOMES), 0)
    assert counts == "1 added, 1 replaced, 1 older than what is there, 1 refused"
    assert counts_text(ENGLISH, ImportReport(OUTCOMES), 2) == f"{counts}, 2 warnings"


def test_a_report_has_a_line_for_each_document() -> None:
    assert [outcome_line(ENGLISH, outcome).split() for outcome in OUTCOMES] == [
        ["added", "a", "a.yaml"],
        ["replaced", "b", "b.yaml"],
        ["refused", "c.yaml"],
        ["older", "d", "d.yaml"],
    ]


def test_under_a_document_stands_what_changed_and_what_is_wrong_with_it() -> None:
    _, replaced, refused, older = OUTCOMES
    parameters = (("sum", "2"), ("total", "1"))
    warning = Problem("parts-exceed-total", "docs/b.yaml", 3, 4, parameters, is_warning=True)
    change, told = outcome_details(ENGLISH, replaced, (warning,))
    assert change == "Title: B → A"
    assert told.startswith("b.yaml:3:4: warning: parts-exceed-total: The parts together are 2, ")
    (why,) = outcome_details(ENGLISH, refused, (Problem("empty-file", "c.yaml", 1, 1),))
    assert why.startswith("c.yaml:1:1: empty-file: ")
    (kept_out,) = outcome_details(ENGLISH, older, ())
    assert "2014" in kept_out and "2015" in kept_out


@pytest.mark.parametrize(("tag", "added"), [("fr", "1 ajouté"), ("ar", "أضيف مستند واحد")])
def test_the_counts_are_told_in_the_readers_language(tag: str, added: str) -> None:
    counts = counts_text(Language.load(RESOURCES / "locale", tag), ImportReport(OUTCOMES), 0)
    assert added in counts
    assert not re.search("added|replaced|refused|older", counts)


def test_a_report_of_nothing_and_of_a_cancelled_import_say_so() -> None:
    assert counts_text(ENGLISH, ImportReport(()), 0) == "no documents"
    assert "cancelled" in counts_text(ENGLISH, ImportReport(OUTCOMES, cancelled=True), 0)
