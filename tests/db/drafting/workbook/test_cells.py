"""Cells as people and spreadsheets leave them: each is read exactly, or told."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from openpyxl import Workbook

from db.drafting import Drafted
from tests.db.drafting.workbook.conftest import Draft, told, unread

HEADS = ("Profile", "Indicator", "Value", "Unit", "Currency", "Period")
CONTACTS = ("Profile", "Office", "Kind", "Number")


def format_of(cell: str, shown: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        book.worksheets[0][cell].number_format = shown

    return change


def fact(drafts: Draft, value: Any, shown: str = "General", **more: str) -> dict[str, Any]:
    """The value of a figure that a cell holds so."""
    row = ("iom-x", "Population", value, more.get("unit"), more.get("currency"), 2015)
    (draft,) = drafts({"Facts": [HEADS, row]}, format_of("C2", shown))
    value_read: dict[str, Any] = draft.document["facts"][0]["value"]
    return value_read


@pytest.mark.parametrize(
    ("value", "shown", "kind", "published", "amount"),
    [
        (11.3, "General", "quantity", "11.3", "11.3"),
        (11.300000000000001, "General", "quantity", "11.3", "11.3"),
        (0.238, "0%", "percentage", "23.8%", "23.8"),
        (0.07, "0.0%", "percentage", "7.0%", "7.0"),
        (1.1, "0.00", "quantity", "1.10", "1.10"),
        (11300000, "#,##0", "quantity", "11300000", "11300000"),
        (1e21, "General", "quantity", "1000000000000000000000", "1000000000000000000000"),
        (-0.5, "General", "quantity", "-0.5", "-0.5"),
        ("11.3 million ", "General", "quantity", "11.3 million", "11.3"),
        ("\u00a023.8 % ", "General", "percentage", "23.8 %", "23.8"),
    ],
)
def test_a_number_is_exact_however_it_is_kept(
    drafts: Draft, value: Any, shown: str, kind: str, published: str, amount: str
) -> None:
    read = fact(drafts, value, shown)
    assert (read["kind"], read["published"], read["amount"]) == (kind, published, amount)


def test_a_number_gets_unit_or_currency_of_the_columns_beside_it(drafts: Draft) -> None:
    assert fact(drafts, 5, unit="requests")["unit"] == "requests"
    assert fact(drafts, 5)["unit"] == "people"
    money = fact(drafts, 5, currency="USD")
    assert (money["kind"], money["currency"], money.get("unit")) == ("money", "USD", None)


def test_what_can_be_read_in_two_ways_stays_a_text_and_is_told(drafts: Draft) -> None:
    (draft,) = drafts({"Facts": [HEADS, ("iom-x", "Population", "1.234", None, None, 2015)]})
    assert draft.document["facts"][0]["value"] == {"kind": "text", "published": "1.234"}
    assert ("Facts!C2", "kept-as-text") in told(draft)
    assert not draft.is_good


@pytest.mark.parametrize(
    ("value", "shown", "code"),
    [
        (datetime.date(2026, 5, 3), "d-mmm", "date-without-year"),
        (datetime.date(2026, 5, 3), "yyyy-mm-dd", "date-made"),
        ("=1/0", "General", "formula-without-value"),
        ("#REF!", "General", "error-value"),
    ],
)
def test_what_a_spreadsheet_spoilt_is_told_and_not_guessed(
    drafts: Draft, value: Any, shown: str, code: str
) -> None:
    rows = [HEADS, ("iom-x", "Population", value), ("iom-x", "Area", "5 km2")]
    (draft,) = drafts({"Facts": rows}, format_of("C2", shown))
    assert [each["indicator"] for each in draft.document["facts"]] == ["area"]
    assert ("Facts!C2", code) in told(draft)
    assert {"Facts!B2", "Facts!C2"} <= unread(draft)


@pytest.mark.parametrize(
    ("value", "shown", "period"),
    [
        (2015, "General", "2015"),
        ("2015-2020", "General", "2015/2020"),
        ("2015/2020", "General", "2015/2020"),
        ("February 2016", "General", "2016-02"),
        ("février 2016", "General", "2016-02"),
        (datetime.date(2016, 2, 1), "mmm yyyy", "2016-02"),
        (datetime.date(2016, 2, 29), "dd/mm/yyyy", "2016-02-29"),
        (datetime.date(2016, 1, 1), "yyyy", "2016"),
        ("not stated", "General", "not stated"),
        ("nicht angegeben", "General", "not stated"),
        (None, "General", "not stated"),
    ],
)
def test_a_period_is_as_precise_as_it_is_shown(
    drafts: Draft, value: Any, shown: str, period: str
) -> None:
    row = ("iom-x", "Population", "5", None, None, value)
    (draft,) = drafts({"Facts": [HEADS, row]}, format_of("F2", shown))
    assert draft.document["facts"][0]["period"] == period
    assert unread(draft) == set()


def contact(drafts: Draft, value: Any) -> Drafted:
    offices = [("Profile", "Name", "Country of the address"), ("iom-x", "Main", "BE")]
    rows = [CONTACTS, ("iom-x", "Main", "Telephone", value)]
    (draft,) = drafts({"Contacts": rows, "Offices": offices})
    return draft


def test_a_telephone_number_that_became_a_number_is_told(drafts: Draft) -> None:
    draft = contact(drafts, 3222877000)
    assert draft.document["offices"][0]["phones"][0]["published"] == "3222877000"
    assert ("Contacts!D2", "phone-made-number") in told(draft)


@pytest.mark.parametrize("value", ["3.22E+09", "3,22E+09", "3.22e9", 32228770001234567890])
def test_a_telephone_number_that_lost_digits_is_in_no_draft(drafts: Draft, value: Any) -> None:
    draft = contact(drafts, value)
    assert "phones" not in draft.document["offices"][0]
    assert ("Contacts!D2", "digits-lost") in told(draft)
    assert "Contacts!D2" in unread(draft)


def test_formulas_are_read_by_the_values_that_were_saved_with_them(tmp_path: Any) -> None:
    from xlsxwriter import Workbook as Written  # type: ignore[import-untyped]

    from db.drafting import draft_source
    from tests.db.drafting.workbook.conftest import RESOURCES

    file = tmp_path / "formulas.xlsx"
    with Written(file) as book:
        sheet = book.add_worksheet("Facts")
        for column, head in enumerate(HEADS):
            sheet.write_string(0, column, head)
        sheet.write_string(1, 1, "Population")
        sheet.write_formula(1, 2, "=1000+234", value=1234)
        sheet.write_formula(1, 3, '=IF(1=1,"people","x")', value="people")
    (draft,) = draft_source(file, RESOURCES)
    assert draft.document["facts"][0]["value"]["amount"] == "1234"
    assert unread(draft) == set()


def test_half_of_a_character_is_none(drafts: Draft) -> None:
    rows = [HEADS, ("iom-x", "_xD83D__xDE00_ and _xD800_", "5 km2")]
    (draft,) = drafts({"Facts": rows})
    assert draft.document["indicators"][0]["label"] == "\U0001f600 and \ufffd"
