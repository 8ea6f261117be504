"""What a field of the World Factbook says: the figure, its year, and how sure it is."""

import re
from collections.abc import Iterator

from db.drafting.fact_lines import FactLine, Reading, told_behind
from db.drafting.factbook_fields import PARTED, Field
from db.drafting.labels import NOT_STATED
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

    What is published is the text without the field's own name and the year in brackets behind.
    `currency` is what an exchange rate is of.
    """
    text, told = told_behind(_without_label(field), reading)
    if indicator == "currency":
        text = _PER_DOLLAR.sub("", text)
    rule, value = _value(text, indicator, reading)
    if told.source or not _is_answer(value, text, indicator, reading):
        return None
    if indicator == "exchange-rate" and value["kind"] == "quantity":
        value["unit"] = currency
    fact = {"indicator": indicator, "period": told.period or NOT_STATED}
    if told.status:
        fact["status"] = told.status
    published = {"kind": value.pop("kind"), "published": text}
    return FactLine(
        field.line.number, rule, "", {**fact, "source": source, "value": published | value}
    )


def exchanged(field: Field) -> str:
    """What an exchange rate is of, by the field of the currency: "euros (EUR) per US dollar"."""
    return field.text.removesuffix("-").strip()


def _without_label(field: Field) -> str:
    """The text without the last words of its field's name: "total: 52% of population"."""
    last = field.name.rpartition(PARTED)[2].rpartition(": ")[2]
    return field.text.removeprefix(f"{last}: ")


def _value(text: str, indicator: str, reading: Reading) -> tuple[str, Value]:
    """The rule that read a text, and what it read."""
    if indicator in OF_NAMES:
        return _names(text)
    if indicator == "capital":
        return "text", {"kind": "text"}
    # The Factbook's money is that of the United States.
    plain = f"US{text}" if text.startswith("$") else text
    rule, value = read_value(plain, reading.read, unit=reading.units.get(indicator, ""))
    return rule, {key: read for key, read in value.items() if key != "published"}


def _is_answer(value: Value, text: str, indicator: str, reading: Reading) -> bool:
    """Whether a value is one that its indicator can have."""
    if value["kind"] == "text":
        return len(text) <= LONGEST_VALUE and _is_text(indicator, text)
    if value["kind"] == "quantity":
        unit = value.get("unit", "")
        return unit in _UNITS or unit == reading.units.get(indicator, "")
    return True


def _is_text(indicator: str, text: str) -> bool:
    """Whether words are an answer: names, or "uninhabited" where people would be counted."""
    is_uninhabited = indicator == "population" and not any(map(str.isdigit, text))
    return indicator == "capital" or indicator in OF_NAMES or is_uninhabited


def _names(text: str) -> tuple[str, Value]:
    """ "Dutch (official) 60%, French 40%": names, each with its share and what is said of it.

    Where a piece is of another kind the text is kept as it is.
    """
    found = [_NAME.fullmatch(piece) for piece in _pieces(text)]
    items: list[str | dict[str, str]] = []
    for each in found:
        if each is None or _REMARK.search(text):
            return "text", {"kind": "text"}
        notes = map(str.strip, _NOTE.findall(each[2]))
        said = [note.removeprefix("(").removesuffix(")") for note in notes]
        items.append({"text": each[1], "note": ", ".join(said)} if said else {"text": each[1]})
    return "names", {"kind": "list", "items": items}


def _pieces(text: str) -> Iterator[str]:
    """What commas part that stand in no brackets."""
    depth, begin = 0, 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            yield text[begin:at].strip()
            begin = at + 1
    yield text[begin:].strip()
