"""The report of an import: how many of each, and what became of every document."""

import re

import pytest

from db.errors import Problem
from db.rows import Change, ImportOutcome, ImportReport, ImportResult, Text
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.messages.import_report import report_text

ENGLISH = Language.load(RESOURCES / "locale", "en")
CHANGE = Change("profile", "changed", Text("A"), "title", None, "B", "A")
OUTCOMES = (
    ImportOutcome("a.yaml", ImportResult.ADDED, "a", "2016"),
    ImportOutcome("b.yaml", ImportResult.REPLACED, "b", "2016", "2015", (CHANGE,)),
    ImportOutcome("c.yaml", ImportResult.REFUSED, ""),
    ImportOutcome("d.yaml", ImportResult.OLDER, "d", "2014", "2015"),
)


def test_a_report_tells_the_counts_and_each_document() -> None:
    problems = {"c.yaml": (Problem("empty-file", "c.yaml", 1, 1),)}
    text = report_text(ENGLISH, ImportReport(OUTCOMES), problems)
    counts, _, *lines = text.splitlines()
    for part in ("1 added", "1 replaced", "1 refused", "1 older"):
        assert part in counts
    assert "    Title: B → A" in lines
    assert any(line.startswith("    c.yaml:1:1: empty-file: ") for line in lines)
    assert any("2014" in line and "2015" in line for line in lines)
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == [
        outcome.result.value for outcome in OUTCOMES
    ]


@pytest.mark.parametrize(("tag", "added"), [("fr", "1 ajouté"), ("ar", "أضيف مستند واحد")])
def test_the_counts_are_told_in_the_readers_language(tag: str, added: str) -> None:
    spoken = Language.load(RESOURCES / "locale", tag)
    counts = report_text(spoken, ImportReport(OUTCOMES), {}).splitlines()[0]
    assert added in counts
    assert not re.search("added|replaced|refused|older", counts)


def test_a_report_of_nothing_and_of_a_cancelled_import_say_so() -> None:
    assert report_text(ENGLISH, ImportReport(()), {}).startswith("no documents")
    assert "cancelled" in report_text(ENGLISH, ImportReport(OUTCOMES, cancelled=True), {})
