"""Tables of a web page as lines: each row a label and its value, with what its heads say."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from db.drafting.contacts import labelled
from db.drafting.web_blocks import APART, NEXT, Row
from db.drafting.web_pairs import is_label, pair
from db.drafting.words import words_of

_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\s*[-/\u2013]\s*(?:(?:1[89]|20)\d\d|\d\d))?")
_DATED = re.compile(
    rf"\(?{_YEAR.pattern}(?:\s*\(?(?:est\.?|estimate|estimation|estimación)\)?)?\)?"
)
_HEAD = re.compile(r"([^()]*?)\s*(?:\(([^()]+)\))?")
_SCALE = re.compile(
    r"\b(?:thousands?|millions?|billions?|milliers?|milliards?|miles|millones|0{3}s?)\b|\b(?:mn|bn)\b",
    re.I,
)
_KINDS: Mapping[str, frozenset[str]] = {
    "name": words_of(
        "indicator indicators indicateur indicateurs indicador indicadores label topic fact item "
        "variable libellé concepto dato"
    ),
    "value": words_of("value values figure figures amount valeur valeurs chiffre valor cifra"),
    "year": words_of("year years date period année période año periodo período"),
    "source": words_of("source sources fuente fuentes"),
    "unit": words_of("unit units unité unités unidad unidades"),
}


class Cell(NamedTuple):
    """A cell: its lines, whether it is a head, whether it is that of several rows or columns."""

    rows: list[Row]
    is_head: bool = False
    is_tall: bool = False
    is_wide: bool = False

    @property
    def text(self) -> str:
        """Its one line; nothing where it has none or several."""
        return self.rows[0].text if len(self.rows) == 1 else ""


Cells = Sequence[Cell]


def read_table(rows: Sequence[Cells]) -> list[Row]:
    """Return the lines of a table."""
    if any(cell.is_tall for row in rows for cell in row):  # whose rows are no longer alike
        return [line for row in rows for line in _plain(row)]
    rows = [row for row in rows if any(cell.rows for cell in row)]
    heads = rows[0] if rows and _are_heads(rows[0]) else ()
    body = rows[1:] if heads else rows
    if len(body) == 1 and len(heads) == len(body[0]) and _kind(heads[0].text) != "name":
        return _paired(zip(heads, body[0], strict=True)) or _plain([*heads, *body[0]])
    lines = [line for row in body for line in (_read_row(row, heads) or _plain(row))]
    is_told = not heads or any(_read_row(row, heads) is not None for row in body)
    return lines if is_told else [*_plain(heads), *lines]


def with_scale(rows: Sequence[Row], captions: Sequence[str]) -> list[Row]:
    """Say in each label what a caption says of all values of a table: "in millions of USD"."""
    said = next((f" ({text.strip('()')})" for text in captions if _SCALE.search(text)), "")
    return [row._replace(text=row.text.replace(":", f"{said}:", 1)) for row in rows]


def _are_heads(row: Cells) -> bool:
    is_named = sum(_kind(cell.text) not in ("", "dated") for cell in row) > 1
    is_whole = all(cell.text and not cell.is_wide for cell in row[1:])
    return len(row) > 1 and is_whole and (is_named or all(cell.is_head for cell in row))


def _kind(head: str) -> str:
    """What a column has by its head: "name", "value", "year", "source", "unit", a "dated" value."""
    found = _HEAD.fullmatch(head)
    word = (found[1] if found else head).strip(" :.").casefold()
    if _DATED.fullmatch(head):
        return "dated"
    return next((kind for kind, words in _KINDS.items() if word in words), "")


def _read_row(row: Cells, heads: Cells) -> list[Row] | None:
    """The lines of a row that is of labels and values; None for any other."""
    if len(row) < 2 or any(cell.is_wide for cell in row):
        return None
    if len(heads) == len(row):
        return _under_heads(row, [cell.text for cell in heads])
    filled = [cell for cell in row if cell.rows]
    if len(row) == 2 or (len(filled) == 2 and row[0].rows):
        return pair(row[0].rows, (filled[1] if len(filled) > 1 else row[1]).rows)
    if len(row) % 2 == 0 and all(_is_label(cell) for cell in row[::2]):
        return _paired(zip(row[::2], row[1::2], strict=True))
    if len(row) == 3 and _DATED.fullmatch(row[2].text) and row[0].text and row[1].text:
        return _told(row[0].text, row[1], row[2].text)
    return None


def _is_label(cell: Cell) -> bool:
    return cell.text.endswith(":") or (cell.is_head and cell.text != "")


def _paired(pairs: "zip[tuple[Cell, Cell]]") -> list[Row] | None:
    found = [pair(label.rows, value.rows) for label, value in pairs]
    lines = [line for each in found if each is not None for line in each]
    return None if None in found else lines


def _under_heads(row: Cells, heads: Sequence[str]) -> list[Row] | None:
    """A row whose heads say what each of its cells is."""
    kinds = [_kind(head) for head in heads]
    name = row[0].text
    if _SCALE.search(heads[0]):
        name = _with_bracket(name, heads[0].replace("(", "").replace(")", ""))
        row = [row[0]._replace(rows=[Row(name)]), *row[1:]]
    if kinds[0] == "year" and _DATED.fullmatch(name):
        return _columns(row, heads, lambda head: _with_bracket(head, name))
    if not is_label(name.rstrip(" :")):
        return None
    if kinds[1:].count("value") == 1 and "" not in kinds[1:] and "dated" not in kinds:
        return _one_value(row, heads, kinds)
    if any(labelled(f"{head}:") for head in heads[1:]):  # of those who are reached so
        found = _columns(row, heads, lambda head: head)
        return [Row(name, APART), *found] if found else None
    if len(row) == 2 and not kinds[1] and "(" not in heads[1] and "%" not in heads[1]:
        return _columns(row, heads, lambda head: f"{name.rstrip(' :')} ({head})")
    return _columns(row, heads, lambda head: _with_bracket(name, head.strip("()")))


def _one_value(row: Cells, heads: Sequence[str], kinds: Sequence[str]) -> list[Row] | None:
    """A row with one value, and cells that say of when, from whom and in what unit it is."""
    told = {kind: cell.text for kind, cell in zip(kinds, row, strict=True) if kind}
    value = row[kinds.index("value", 1)]
    unit = _HEAD.fullmatch(heads[kinds.index("value", 1)])
    label = row[0].text.rstrip(" :")
    for said in (told.get("unit", ""), (unit[2] or "") if unit else "", told.get("year", "")):
        label = _with_bracket(label, said.strip("()"))
    if told.get("source") and len(value.rows) == 1:
        value = value._replace(rows=[Row(f"{value.text} ({told['source'].strip('()')})")])
    return pair([Row(label)], value.rows)


def _columns(row: Cells, heads: Sequence[str], label_of: Callable[[str], str]) -> list[Row] | None:
    """One line for each cell that has a value."""
    found = [
        pair([Row(label_of(head))], cell.rows)
        for head, cell in zip(heads[1:], row[1:], strict=True)
        if cell.rows
    ]
    return None if None in found else [line for each in found if each for line in each]


def _told(label: str, value: Cell, period: str) -> list[Row] | None:
    return pair([Row(_with_bracket(label.rstrip(" :"), period.strip("()")))], value.rows)


def _with_bracket(label: str, said: str) -> str:
    return f"{label} ({said})" if said and said not in ("-", "\u2013") else label


def _plain(row: Cells) -> list[Row]:
    """The cells of a row one after the other: those of several lines stand apart."""
    return [
        line if at else line._replace(gap=APART if len(cell.rows) > 1 else NEXT)
        for cell in row
        for at, line in enumerate(cell.rows)
    ]
