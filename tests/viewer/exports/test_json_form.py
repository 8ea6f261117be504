"""Rows as JSON."""

import datetime
from decimal import Decimal

import pytest

from db.rows import Part, PartialDate, Period, Text, Value, ValueKind
from viewer.exports.json_document import as_json


def test_exact_numbers_stay_exact() -> None:
    assert as_json(Decimal("11.30")) == "11.30"
    assert as_json(Decimal("1E+3")) == "1000"


def test_dates_and_periods_are_written_as_in_documents() -> None:
    assert as_json(PartialDate(2016, 2)) == "2016-02"
    assert as_json((Period.parse("2015/2020"), Period())) == ["2015/2020", ""]


def test_texts_tell_their_language() -> None:
    assert as_json(Text("Músico", "es")) == {"value": "Músico", "language": "es"}


def test_a_breakdown_tells_what_it_leaves_unexplained() -> None:
    part = Part(Text("Belgians", "en"), "39,602", Decimal(39602), None)
    value = Value(ValueKind.BREAKDOWN, "40,000", Decimal(40000), parts=(part,))
    members = as_json(value)
    assert isinstance(members, dict)
    assert members["kind"] == "breakdown"
    assert members["unexplained"] == "398"
    assert members["upper"] is None


def test_what_has_no_form_in_json_is_an_error() -> None:
    with pytest.raises(TypeError):
        as_json(datetime.date(2026, 1, 31))


def test_only_breakdowns_leave_something_unexplained() -> None:
    part = Part(None, "5", Decimal(5), None, id="male")
    value = Value(ValueKind.BY_SEX, "5", Decimal(5), parts=(part,))
    form = as_json(value)
    assert isinstance(form, dict)
    assert "unexplained" not in form
