"""What a field of the World Factbook says: the figure, its year, and how sure it is."""

import re
from collections.abc import Iterator

from db.drafting.fact_lines import FactLine, Reading, told_behind
from db.drafting.factbook_fields import PARTED, Field
from db.drafting.labels import NOT_STATED, Told
from db.drafting.published_values import LONGEST_VALUE, read_value
from db.drafting.single_values import Value

OF_NAMES = frozenset({"languages", "ethnic-groups", "religions"})
_PER_DOLLAR = re.compile(r"\s+per US dollar -?$")
_UNITS = frozenset({"km2", "people", "years", "children born/woman"})
_SHARE = r"(?:<|less than)?\s*(?:\d*\.)?\d+(?:\s*-\s*\d+(?:\.\d+)?)?%"
_BRACKET = r"\([^()]*(?:\([^()]*\)[^()]*)*\)"
_NAME = re.compile(rf"([^\d%;:<>()]+?)((?:\s*(?:{_SHARE}|{_BRACKET}))*)")
_NOTE = re.compile(rf"{_SHARE}|{_BRACKET}")
_REMARK = re.compile(r"\bnotes?\b\s*\d?\s*[-:]", re.I)


def read_field(
    field: Field, indicator: str, reading: Reading, source: str, currency: str = ""
) -> FactLine | None:
    """Return the fact of a field; None where its text is none that can be read exactly.

    `currency` is what an exchange rate is of.
    """
    rule, value, told = _content(field, indicator, reading)
    if told.source:
        return None
    if value["kind"] == "text" and (len(field.text) > LONGEST_VALUE or not _is_text(indicator, field.text)):
        return None
    if indicator == "exchange-rate" and value["kind"] == "quantity":
        value["unit"] = currency
    elif value["kind"] == "quantity" and not _is_unit(value.get("unit", ""), indicator, reading):
        return None
    fact = {"indicator": indicator, "period": told.period or NOT_STATED}
    if told.status:
        fact["status"] = told.status
    published = {"kind": value.pop("kind"), "published": field.text}
    return FactLine(
        field.line.number, rule, "", {**fact, "source": source, "value": published | value}
    )


def _is_text(indicator: str, text: str) -> bool:
    """Whether words are an answer: names, or "uninhabited" where people would be counted."""
    is_uninhabited = indicator == "population" and not any(map(str.isdigit, text))
    return indicator == "capital" or indicator in OF_NAMES or is_uninhabited


def _is_unit(unit: str, indicator: str, reading: Reading) -> bool:
    return unit in _UNITS or unit == reading.units.get(indicator, "")


def exchanged(field: Field) -> str:
    """What an exchange rate is of, by the field of the currency: "euros (EUR) per US dollar"."""
    return field.text.removesuffix("-").strip()


def _content(field: Field, indicator: str, reading: Reading) -> tuple[str, Value, Told]:
    """The rule that read a text, what it read, and what its last brackets say."""
    text, told = told_behind(_without_label(field), reading)
    if indicator == "currency":
        text = _PER_DOLLAR.sub("", text)
    if text.startswith("$"):  # the Factbook's money is that of the United States
        text = f"US{text}"
    if indicator in OF_NAMES:
        return _names(text, told)
    if indicator == "capital":
        return "text", {"kind": "text"}, told
    rule, value = read_value(text, reading.read, unit=reading.units.get(indicator, ""))
    return rule, {key: told for key, told in value.items() if key != "published"}, told


def _without_label(field: Field) -> str:
    """The text without the last words of its field's name: "total: 52% of population"."""
    last = field.name.rpartition(PARTED)[2].rpartition(": ")[2]
    return field.text.removeprefix(f"{last}: ")


def _names(text: str, told: Told) -> tuple[str, Value, Told]:
    """ "Dutch (official) 60%, French 40%": names, each with its share and what is said of it.

    Where a piece is of another kind the text is kept as it is.
    """
    found = [_NAME.fullmatch(piece) for piece in _pieces(text)]
    items: list[str | dict[str, str]] = []
    for each in found:
        if each is None or _REMARK.search(text):
            return "text", {"kind": "text"}, told
        notes = map(str.strip, _NOTE.findall(each[2]))
        said = [note.removeprefix("(").removesuffix(")") for note in notes]
        items.append({"text": each[1], "note": ", ".join(said)} if said else {"text": each[1]})
    return "names", {"kind": "list", "items": items}, told


def _pieces(text: str) -> Iterator[str]:
    """What commas part that stand in no brackets."""
    depth, begin = 0, 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield text[begin:at].strip()
            begin = at + 1
    yield text[begin:].strip()

