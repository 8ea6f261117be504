"""The workbook to fill in: what it offers, and that it is called as exports are."""

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from db.drafting import draft_source, draft_template
from db.drafting.workbook.heads import read_heads
from db.errors import PageRefusedError
from db.rows import Profile
from tests.languages import TAGS
from viewer.exports.further_tables import further_tables
from viewer.exports.tables import tables
from viewer.i18n.language import Language

RESOURCES = Path(__file__).parents[3] / "resources"
SHEETS = ("profiles", "offices", "contacts", "programmes", "funders", "facts", "history")
FILLED: dict[str, list[Any]] = {
    "profiles": ["iom-x", "IOM in X", "BE", "en", "An organisation", "O", "2016-02"],
    "offices": ["iom-x", "main", "country-office", "Main office", "MO", "BE LU"],
    "contacts": ["iom-x", "main", "telephone", "+32 2 287 70 00"],
    "programmes": ["iom-x", "vr", "Voluntary return", "VR", "running", "country", "2001"],
    "funders": ["iom-x", "funder", "vr", None, "The Union", "EU", "2002"],
    "facts": ["iom-x", None, "11.3 million", None, None, "2015"],
    "history": ["iom-x", "1973", "Agreement signed"],
}


@pytest.mark.parametrize("tag", TAGS)
def test_what_is_filled_in_is_drafted_whole(tag: str, tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(draft_template(RESOURCES, tag)))
    *sheets, choices = book.worksheets
    assert choices.sheet_state == "hidden"
    for name, sheet in zip(SHEETS, sheets, strict=True):
        row = list(FILLED[name])
        if name == "facts":
            row[1] = _population(tag)
        sheet.append(row)
    file = tmp_path / "filled.xlsx"
    book.save(file)
    (draft,) = draft_source(file, RESOURCES)
    assert (draft.unread, draft.offered, draft.problems) == ((), (), ())
    assert draft.is_good
    document = draft.document
    assert document["facts"][0]["indicator"] == "population"
    assert document["programmes"][0]["funders"][0]["name"] == "The Union"
    assert document["offices"][0]["phones"][0]["published"] == "+32 2 287 70 00"
    assert len(document["history"]) == 1


def _population(tag: str) -> str:
    book = load_workbook(io.BytesIO(draft_template(RESOURCES, tag)))
    offered = {str(cell.value) for row in book.worksheets[-1].iter_rows() for cell in row}
    names = {"Population", "عدد السكان", "Población", "Bevolking", "Bevölkerung"}
    (name,) = names & offered
    return name


def test_what_is_a_choice_has_a_drop_down() -> None:
    book = load_workbook(io.BytesIO(draft_template(RESOURCES, "en")))
    rules = {sheet.title: len(sheet.data_validations.dataValidation) for sheet in book.worksheets}
    assert [name for name, count in rules.items() if not count] == ["History", "Choices"]


def test_an_empty_template_is_no_draft(tmp_path: Path) -> None:
    file = tmp_path / "empty.xlsx"
    file.write_bytes(draft_template(RESOURCES, "en"))
    with pytest.raises(PageRefusedError):
        draft_source(file, RESOURCES)


@pytest.mark.parametrize("tag", TAGS)
def test_every_head_of_an_export_is_known(
    belgium: Profile, language: Callable[[str], Language], tag: str
) -> None:
    heads, words = read_heads(RESOURCES), language(tag)
    today = date(2026, 11, 24)
    unknown = [
        (table.name, column.header)
        for table in (*tables([belgium], words, today), *further_tables([belgium], words))
        for column in table.columns
        if not heads.column(table.name, column.header) or heads.sheet(table.title) != table.name
    ]
    assert unknown == []


def test_the_first_head_of_each_column_is_that_of_the_export(
    language: Callable[[str], Language],
) -> None:
    content = json.loads((RESOURCES / "workbook" / "heads.json").read_text("utf-8"))
    for tag in TAGS:
        words = content["sheets"]["facts"]["heads"]["published"][tag]
        assert words[0] == language(tag).tr("As published")
