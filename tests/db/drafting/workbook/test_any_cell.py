"""Whatever stands in a cell is in the draft or told as unread, and no draft has more than that."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from db.drafting import Drafted, draft_source
from tests.db.drafting.workbook.conftest import RESOURCES, book_of

PIECES = [
    "yes",
    "12",
    "- a",
    ": ",
    "# ",
    "\n",
    '"',
    "'",
    "{",
    "_x000D_",
    "\u00a0",
    "BE",
    "3-5",
    "%",
]
TEXT = st.text(max_size=30) | st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
VALUE = TEXT.map(lambda text: ILLEGAL_CHARACTERS_RE.sub("", text)).filter(
    lambda text: not text.startswith("=")
)
SETTINGS = settings(
    max_examples=30,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
HEADS = {
    "Profiles": ("Title", "Organisation", "Summary", "Publisher"),
    "Offices": ("Name", "Street", "City", "Description"),
    "Contacts": ("Kind", "Number", "Note", "Extension"),
    "Programmes": ("Name", "Acronym", "Status", "Description"),
    "Funders": ("Programme", "Name", "Note", "Role"),
    "History": ("Date", "Title", "Description", "Id"),
    "Facts": ("Indicator", "Value", "Unit", "Note"),
}
ROWS = st.fixed_dictionaries(
    {name: st.lists(st.tuples(*[VALUE] * len(heads)), max_size=2) for name, heads in HEADS.items()}
)


def texts(part: Any) -> Iterator[str]:
    """All texts of a document."""
    if isinstance(part, dict):
        for value in part.values():
            yield from texts(value)
    elif isinstance(part, list):
        for item in part:
            yield from texts(item)
    else:
        yield str(part)


def drafted(rows: dict[str, Any], file: Path) -> tuple[Drafted, ...]:
    made = io.BytesIO()
    book_of({name: [HEADS[name], ("", "", "", "x"), *rows[name]] for name in HEADS}).save(made)
    file.write_bytes(made.getvalue())
    return draft_source(file, RESOURCES)


@SETTINGS
@given(ROWS)
def test_each_cell_is_in_the_draft_or_told(tmp_path: Path, rows: dict[str, Any]) -> None:
    drafts = drafted(rows, tmp_path / "book.xlsx")
    for draft in drafts:
        unread = {line.number for line in draft.unread}
        used = {one.line for one in draft.used}
        assert unread | used == {line.number for line in draft.lines}
        assert not unread & used
        assert dict(draft.document) == yaml.load(draft.text, Loader=yaml.BaseLoader)


@SETTINGS
@given(VALUE)
def test_free_text_comes_out_as_it_went_in(tmp_path: Path, text: str) -> None:
    rows: dict[str, Any] = {name: [] for name in HEADS} | {"Offices": [("Office", "", "", text)]}
    (draft,) = drafted(rows, tmp_path / "book.xlsx")
    found = [each.get("description", "") for each in draft.document["offices"]]
    wanted = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert "_x" in text or wanted in found
