"""A label and its value, which a page has in two elements, as one line."""

import re
from collections.abc import Sequence

from db.drafting.contacts import ADDRESS_LABEL, labelled
from db.drafting.web_blocks import BULLET, Row

MOST_LABEL_WORDS = 12
MOST_VALUE_WORDS = 40
MOST_VALUE_LINES = 8


def pair(label: Sequence[Row], value: Sequence[Row]) -> list[Row] | None:
    """Return the line "label: value"; None where the two are more than that."""
    texts = [row.text.removeprefix(BULLET) for row in value if row.text.strip(" :\u2022")]
    name = label[0].text.rstrip(" :") if len(label) == 1 else ""
    if not is_label(name) or not _is_value(texts):
        return None
    first = f"{name}: {texts[0].removeprefix(':').strip()}" if texts else f"{name}:"
    if _is_contact(name):  # whose lines go on below
        return [Row(first), *map(Row, texts[1:])]
    return [Row(_joined([first, *texts[1:]]))]


def is_label(text: str) -> bool:
    """Whether a text can be the name of a value: few words, and no value itself."""
    is_name = re.match(r"[^\W\d_]|[\"'(\u2018\u201c\u2022]", text) is not None
    return is_name and ":" not in text and len(text.split()) <= MOST_LABEL_WORDS


def _is_value(texts: Sequence[str]) -> bool:
    words = sum(len(text.split()) for text in texts)
    return len(texts) <= MOST_VALUE_LINES and words <= MOST_VALUE_WORDS


def _is_contact(name: str) -> bool:
    return labelled(f"{name}:") is not None or ADDRESS_LABEL.fullmatch(name) is not None


def _joined(texts: Sequence[str]) -> str:
    """Several lines of one value: a bracket goes on the line before, others are a list."""
    whole = texts[0]
    for text in texts[1:]:
        parts_itself = text.startswith("(") or whole.endswith((":", ",", ";"))
        whole += f" {text}" if parts_itself else f", {text}"
    return whole
