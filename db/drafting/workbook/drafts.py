"""The drafts of a workbook: one for each profile, with what became of each of its cells."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from db.documents.document import DocumentReader
from db.documents.encoding import START
from db.documents.indicators import read_vocabulary
from db.drafting.draft import Draft
from db.drafting.drafting import Drafted, known_for
from db.drafting.languages import language_of
from db.drafting.one_number import decimal_sign
from db.drafting.workbook.container import refusing
from db.drafting.workbook.entry import Filling, line_of
from db.drafting.workbook.fact_rows import Vocabulary
from db.drafting.workbook.finishing import finish
from db.drafting.workbook.heads import read_heads
from db.drafting.workbook.profile_rows import fill_profile
from db.drafting.workbook.profiles import Group, grouped
from db.drafting.workbook.readers import Read, country_code, language
from db.drafting.workbook.sheets import Sheet, read_sheets
from db.drafting.workbook.tables import Row, Table, read_tables
from db.drafting.yaml_text import yaml_text
from db.errors import DocumentRefusedError, Problem

HEAD = (
    "A draft of {name}: {used} of its {cells} cells were read. Behind each value stands its cell."
)
# Columns that only an export of this program has.
_OF_EXPORT = frozenset({"age_shown", "amount_shown", "dialled_shown", "member_codes_shown"})
_OF_WHOLE = "languages_shown"


def draft_workbook(file: Path, resources: Path, country: str = "") -> tuple[Drafted, ...]:
    """Draft the profiles of a workbook; `country` is used where it names none.

    Raises PageRefusedError for what nothing can be drafted from, FileUnreadableError.
    """
    return draft_sheets(read_sheets(file), file, resources, country)


def draft_sheets(
    sheets: Sequence[Sheet],
    file: Path,
    resources: Path,
    country: str = "",
    decisions: Sequence[str] = (),
) -> tuple[Drafted, ...]:
    """Draft the profiles of sheets that were read; `decisions` are codes for all of them.

    Raises PageRefusedError where none is known.
    """
    heads = read_heads(resources)
    tables = read_tables(sheets, heads)
    if not any(table.rows for table in tables):
        with refusing(file) as faults:
            raise faults.stop("no-table", START)
    tongues = heads.tongues(cell.text for table in tables for cell in table.heads)
    is_whole = any(_OF_WHOLE in table.columns for table in tables)
    read = Read(known_for(resources, "en", ""), heads, is_export(tables), is_whole, tongues)
    making = _Making(resources, file.name, read, decisions)
    in_order = sorted(tables, key=lambda table: table.sheet != "profiles")
    groups, lost = grouped([row for table in in_order for row in table.rows], read)
    code = country_code(country, read) if country else ""
    drafts = []
    for at, group in enumerate(groups):
        first = _First(tables, lost) if at == 0 else None
        drafts.append(making.draft(group, code, first))
    return tuple(drafts)


def is_export(tables: Sequence[Table]) -> bool:
    """Whether tables are those of an export of this program."""
    return any(table.columns & _OF_EXPORT or _OF_WHOLE in table.columns for table in tables)


class _First(NamedTuple):
    """What the first draft tells of the whole workbook: what is of no profile."""

    tables: Sequence[Table]
    lost: Sequence[Row]


class _Making:
    """Makes drafts with what is read once for all of them."""

    def __init__(self, resources: Path, name: str, read: Read, decisions: Sequence[str]) -> None:
        shared = read_vocabulary(resources)
        self._vocabulary = Vocabulary(shared.indicators, shared.groups)
        self._documents = DocumentReader(resources)
        self._resources, self._name, self._read = resources, name, read
        self._decisions = decisions

    def draft(self, group: Group, country: str, first: _First | None) -> Drafted:
        """Draft one profile."""
        tag = _language(group, self._resources, self._read)
        filling = Filling(self._in(tag, group))
        fill_profile(filling, group, self._vocabulary)
        if country:
            filling.draft.document.setdefault("country", country)
        if first is not None:
            _tell_of_all(filling, first)
        if self._read.is_export:
            filling.draft.decisions += _left_out(group)
        finish(filling, group.id, tag)
        filling.draft.decisions[:0] = self._decisions
        return self._drafted(filling)

    def _in(self, tag: str, group: Group) -> Read:
        """How cells are read in a language, and by the sign that their numbers have."""
        texts = [
            row.cells["published"].text
            for row in group.rows
            if row.sheet == "facts" and "published" in row.cells
        ]
        facts = self._read.known.facts
        number = facts.read._replace(tag=tag, decimal=decimal_sign(texts))
        known = self._read.known._replace(facts=facts._replace(read=number))
        return self._read._replace(known=known)

    def _drafted(self, filling: Filling) -> Drafted:
        draft = filling.draft
        lines = tuple(map(line_of, filling.cells.values()))
        used = len(lines) - len(draft.unread)
        head = HEAD.format(name=self._name, used=used, cells=len(lines))
        text = yaml_text(draft.document, draft.origins, lines, head)
        codes = [code for _, code in draft.offered]
        facts = len(draft.document.get("facts", ())) - codes.count("kept-as-text")
        return Drafted(
            draft.document["id"],
            text,
            draft.document,
            draft.origins,
            lines,
            tuple(draft.used),
            (),
            tuple(draft.unread),
            tuple(draft.offered),
            tuple(dict.fromkeys(draft.decisions)),
            self._problems(text, f"{draft.document['id']}.yaml"),
            facts,
            facts + codes.count("kept-as-text") + codes.count("fact-without-value"),
            sum(1 for _ in _contacts(draft.document)),
            _entries(draft),
        )

    def _problems(self, text: str, name: str) -> tuple[Problem, ...]:
        try:
            return self._documents.read(text.encode(), name).warnings
        except DocumentRefusedError as error:
            return error.problems


def _entries(draft: Draft) -> int:
    """How many entries all lists have; a profile that has a title is one, too."""
    lists = [entries for entries in draft.document.values() if isinstance(entries, list)]
    return sum(map(len, lists)) + (("title",) in draft.origins)


def _contacts(document: Mapping[str, object]) -> Iterator[object]:
    offices = document.get("offices", [])
    assert isinstance(offices, list)
    for office in offices:
        for place in ("phones", "emails", "websites"):
            yield from office.get(place, ())


def _language(group: Group, resources: Path, read: Read) -> str:
    """The language that a profile says, else that of the heads, in an export that of the texts."""
    for row in group.rows:
        if row.sheet == "profiles" and "language" in row.cells:
            tag, _ = language(row.cells["language"], read)
            if tag:
                return str(tag)
    if len(read.tongues) == 1 and not read.is_export:
        return next(iter(read.tongues))
    texts = [cell.text for row in group.rows for cell in row.cells.values() if cell.kind == "text"]
    return language_of(texts, resources)


def _left_out(group: Group) -> list[str]:
    """The codes of what an export does not hold of a profile."""
    tags = (row.cells["languages_shown"] for row in group.rows if "languages_shown" in row.cells)
    is_mixed = any(len(cell.text.split()) > 1 for cell in tags)
    return ["workbook-leaves-out", *(["several-languages"] if is_mixed else [])]


def _tell_of_all(filling: Filling, first: _First) -> None:
    """What stands in a workbook and is of no profile."""
    for table in first.tables:
        for cell in table.heads:
            filling.add(cell)
            filling.use(cell, "head", "")
        for cell in table.outside:
            filling.add(cell)
            filling.leave(cell, cell.told)
    for row in first.lost:
        cells = [*row.cells.values(), *row.others]
        for at, cell in enumerate(cells):
            filling.add(cell)
            filling.leave(cell, "" if at else "row-without-profile")
