"""What a reader finds in the printed report of an import, and in a printed history."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import Problem
from db.rows import (
    Change,
    Edition,
    ImportOutcome,
    ImportResult,
    PartialDate,
    Period,
    Text,
    Value,
    ValueKind,
)
from tests.viewer.sheets.reading_back import (
    errors_of,
    headings_of,
    letters_outside,
    pages_of,
    text_of,
)
from tests.viewer.sheets.tagged_text import column_heads, named_rows
from viewer.i18n.language import Language
from viewer.messages.import_report import ImportEntry
from viewer.sheets.catalogue import make_changes_pdf, make_history_pdf
from viewer.sheets.changes import EditionChanges
from viewer.sheets.options import TEXT_SIZES, Paper, SheetOptions

POPULATION = Change(
    "fact", "changed", Text("Population", "en"), "value", None, "11.3 million", "11.6 million",
    Period.parse("2015"), Period.parse("2016"),
)  # fmt: skip
GROWN = POPULATION._replace(
    difference=Value(ValueKind.QUANTITY, "", amount=Decimal("0.3"), scale="million", unit="people")
)
FAX = Change("contact", "changed", Text(""), "fax", Text("Country Office"), "+32 2 1", "+32 2 9")
GONE = Change("fact", "removed", Text("Unemployment rate", "en"), "value", None, "8%", "")
NEW = Change("office", "added", Text("Liège office", "fr"), "", None, "", "")
DETAILS = Change("programme", "changed", Text("MIDA"), "scope", None, "country", "region")
TOLD: list[ImportEntry] = [
    (
        ImportOutcome(
            "/in/be.yaml",
            ImportResult.REPLACED,
            "iom-belgium",
            "2017-03",
            "2016-02",
            (POPULATION, FAX, GONE, NEW, DETAILS),
        ),
        (),
    ),
    (ImportOutcome("/in/new.yaml", ImportResult.ADDED, "iom-new", "2017-03"), ()),
    (ImportOutcome("/in/old.yaml", ImportResult.OLDER, "iom-egypt", "2020-01", "2022-08"), ()),
    (
        ImportOutcome("/in/bad.yaml", ImportResult.REFUSED, ""),
        (Problem("unknown-key", "/in/bad.yaml", 3, 1, (("key", "offises"),)),),
    ),
]
OLD = Edition(1, PartialDate.parse("2016-02"), "2026-01-30T12:00:00+00:00", "be.yaml")
NEW_ONE = Edition(0, PartialDate.parse("2017-03"), "2026-01-31T12:00:00+00:00", "newer.yaml")
HISTORY = EditionChanges("IOM in Belgium", OLD, NEW_ONE, (FAX, GONE, GROWN))
Report = Callable[..., bytes]


@pytest.fixture
def report(language: Callable[[str], Language]) -> Report:
    """Prints a report, on A4 in English unless told otherwise."""

    def printed(
        told: list[ImportEntry], tag: str = "en", is_cancelled: bool = False, **chosen: Any
    ) -> bytes:
        options = {"paper": Paper.A4, "printed_on": datetime.date(2026, 1, 31), **chosen}
        return make_changes_pdf(
            told, language(tag), SheetOptions(**options), is_cancelled=is_cancelled
        ).pdf

    return printed


@pytest.fixture
def history(language: Callable[[str], Language]) -> Report:
    """Prints what one edition changed of another, on A4 in English unless told otherwise."""

    def printed(between: EditionChanges = HISTORY, tag: str = "en", **chosen: Any) -> bytes:
        options = {"paper": Paper.A4, "printed_on": datetime.date(2026, 1, 31), **chosen}
        return make_history_pdf(between, language(tag), SheetOptions(**options)).pdf

    return printed


def worded(text: str) -> list[ImportEntry]:
    words = Text(text)
    change = Change("office", "changed", words, text, words, text, text)
    outcome = ImportOutcome(text, ImportResult.REPLACED, text, "2017", "2016", (change, change))
    refused = ImportOutcome(text, ImportResult.REFUSED, "")
    return [(outcome, ()), (refused, (Problem("unknown-key", text, 1, 1, (("key", text),)),))]


@pytest.mark.parametrize(
    "said",
    [
        "1 added, 1 replaced, 1 older than what is there, 1 refused",
        "Edition of February 2016, replaced by the edition of March 2017",
        "Field Before After",
        "Population 11.3 million (2015) 11.6 million (2016)",
        "Fax of Country Office +32 2 1 +32 2 9",
        "Unemployment rate 8% removed",
        "Liège office was not there added",
        "Scope of MIDA country region",
        "bad.yaml:3:1",
        "iom-egypt · /in/old.yaml",
        "iom-new · /in/new.yaml",
        "Printed on 31 January 2026",
    ],
)
def test_it_tells_every_change_with_its_before_and_after(report: Report, said: str) -> None:
    assert said in text_of(report(TOLD))


def test_what_changed_names_the_row_of_its_before_and_after(report: Report) -> None:
    rows = named_rows(report(TOLD))
    assert rows["FaxofCountryOffice"] == ["+3221", "+3229"]


def test_it_tells_the_warnings_of_documents_that_went_in(report: Report) -> None:
    found = (("sum", "2"), ("total", "1"))
    warning = Problem("parts-exceed-total", "/in/be.yaml", 3, 1, found, is_warning=True)
    text = text_of(report([(TOLD[0][0], (warning,)), (TOLD[1][0], (warning,))]))
    assert "1 added, 1 replaced, 2 warnings" in text
    assert text.count("be.yaml:3:1: warning: parts-exceed-total: The parts together are 2") == 2


def test_that_an_import_was_stopped_is_said(report: Report) -> None:
    assert "cancelled before the rest" in text_of(report(TOLD, is_cancelled=True))


def test_a_replacement_without_visible_changes_says_so(report: Report) -> None:
    same = TOLD[0][0]._replace(changes=())
    assert "Nothing that a reader sees has changed." in text_of(report([(same, ())]))


def test_each_profile_has_a_heading_and_a_table_with_heads(report: Report) -> None:
    pdf = report([TOLD[0], *TOLD])
    assert column_heads(pdf) == ["Field", "Before", "After"] * 2
    assert headings_of(pdf) == [1, 2, 2, 2, 2, 2]


def test_a_long_report_repeats_its_heads_and_splits_no_row(report: Report) -> None:
    changes = (POPULATION._replace(old="before, " * 30, new="after, " * 30),) * 80
    pages = pages_of(report([(TOLD[0][0]._replace(changes=changes), ())]))
    assert len(pages) > 4
    for page in pages:
        assert page.count("Field Before After") == 1
        assert page.count("(2015)") == page.count("(2016)") == page.count("Population")


@pytest.mark.slow
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("paper", Paper)
def test_nothing_runs_off_any_paper(report: Report, paper: Paper, size: int) -> None:
    for text in ("W" * 300, "ordinary words that go on. " * 190):
        assert letters_outside(report(worded(text), paper=paper, text_size=size)) == []


@pytest.mark.slow
@settings(max_examples=30)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_in_any_field_makes_a_sheet(
    language: Callable[[str], Language], text: str
) -> None:
    options = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
    assert make_changes_pdf(worded(text), language("ar"), options).pdf.startswith(b"%PDF-")


@pytest.mark.parametrize(
    "said",
    [
        "History of editions of IOM in Belgium",
        "What changed from February 2016 (imported 30 Jan 2026) to March 2017 (current)",
        "Field Before After Difference",
        "Fax of Country Office +32 2 1 +32 2 9",
        "Population 11.3 million (2015) 11.6 million (2016) +0.3 million",
        "Printed on 31 January 2026",
    ],
)
def test_a_history_tells_what_one_edition_changed_of_another(history: Report, said: str) -> None:
    assert said in text_of(history())


def test_the_differences_have_a_column_only_where_there_is_one(
    report: Report, history: Report
) -> None:
    without = HISTORY._replace(changes=(FAX, GONE))
    assert len(column_heads(history())) == 4
    assert len(column_heads(history(without))) == 3
    both = [(TOLD[0][0]._replace(changes=changes), ()) for changes in ((GROWN,), (FAX,))]
    assert len(column_heads(report(both))) == 7


def test_on_narrow_paper_the_difference_stands_under_what_is_after(history: Report) -> None:
    pdf = history(paper=Paper.A5, text_size=200)
    assert len(column_heads(pdf)) == 3
    assert "(2016) +0.3 million" in text_of(pdf)
    assert letters_outside(pdf) == []


def test_a_history_without_visible_changes_says_so(history: Report) -> None:
    assert "Nothing that a reader sees" in text_of(history(HISTORY._replace(changes=())))


@settings(max_examples=30)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_title_makes_a_history(language: Callable[[str], Language], text: str) -> None:
    options = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
    between = HISTORY._replace(title=text, changes=worded(text)[0][0].changes)
    assert make_history_pdf(between, language("ar"), options).pdf.startswith(b"%PDF-")


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_an_independent_checker_finds_no_error_in_a_history(
    history: Report, tmp_path: Path, tag: str
) -> None:
    assert errors_of(history(tag=tag), tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_an_independent_checker_finds_no_error(report: Report, tmp_path: Path, tag: str) -> None:
    assert errors_of(report(TOLD, tag=tag), tmp_path) == []


def test_the_same_input_gives_the_same_bytes(report: Report) -> None:
    assert report(TOLD) == report(TOLD)


def test_contacts_stand_before_figures(history: Report) -> None:
    said = text_of(history())
    assert said.index("Fax of Country Office") < said.index("Population")
