"""The rules that read facts of a page: label and value on one line, or on two."""

import re

from db.drafting.fact_lines import MOST_WORDS_OF_A_TEXT, FactLine, Reading, read_fact, split_fact
from db.drafting.labels import read_label
from db.drafting.lines import Line, without_bullet
from db.drafting.page import Page

# A number alone: no telephone number, of which an office's lines may have one below another.
_BARE_VALUE = re.compile(r"(?!\+)[~<>\u20ac$\u00a3]?\s?-?\d[\d.,\s]{0,20}(?:%|[A-Z]{3})?")
MOST_WORDS_OF_A_SCALE = 3
MOST_WORDS_OF_A_LABEL = 6  # where only a colon says that it is one
MOST_LINES_BELOW = 3  # of which one may be empty


def fact(page: Page) -> int:
    """A line with a label and a value."""
    split = split_fact(page.text, page.known.facts.known)
    if split is None or not any(split):
        return 0
    label, value = split
    if not label:
        page.draft.offered.append((page.line, "label-not-stated"))
        return 0
    if not value and not _is_among_facts(page):
        return 0
    if _is_known(value, page.known.facts) or _goes_on(page, page.line):
        return 0
    fact = read_fact(page.line, label, value, page.known.facts)
    if fact is None or (":" not in page.text and _is_doubtful(fact)):
        return 0
    page.draft.add_fact(page.line, fact)
    return 1


def _is_doubtful(fact: FactLine) -> bool:
    """Whether a line without a colon may be no fact: its value is none that a rule reads."""
    value = fact.fact["value"]
    return value["kind"] == "text" and any(map(str.isdigit, value["published"]))


def _is_among_facts(page: Page) -> bool:
    """Whether a label without a value stands between others, and is no heading over them."""
    beside = [line.text for line in page.lines[max(0, page.at - 1) : page.at + 2]]
    others = [split_fact(text, page.known.facts.known) for text in beside if text != page.text]
    return len(others) == 2 and all(each is not None and each[0] and each[1] for each in others)


def parted_fact(page: Page) -> int:
    """A label on one line and its value on the next: a known one, or one that ends in a colon."""
    below = page.lines[page.at + 1 : page.at + MOST_LINES_BELOW]
    value = next((line for line in below if line.text), None)
    text = without_bullet(page.text)
    if value is None or ":" in value.text or ":" in text.rstrip(" :"):
        return 0
    label, facts = text.rstrip(" :"), page.known.facts
    is_known = _is_known(label, facts)
    if not is_known and (label == text or len(label.split()) > MOST_WORDS_OF_A_LABEL):
        return 0
    if split_fact(value.text, facts.known) or _is_known(value.text, facts) or _goes_on(page, value):
        return 0
    fact = read_fact(value, label, without_bullet(value.text), facts)
    is_beside = is_known and page.lines[page.at + 1] is value and not _is_sentence(value.text)
    if fact is None or (fact.fact["value"]["kind"] == "text" and not is_beside):
        return 0
    page.draft.use(page.line, "label of the value below", "facts")
    page.draft.add_fact(value, fact)
    return page.lines.index(value, page.at) - page.at + 1


def _goes_on(page: Page, value: Line) -> bool:
    """Whether the line below a value is a value or a scale alone: whose it is cannot be told."""
    at = page.lines.index(value, page.at) + 1
    below = page.lines[at].text if at < len(page.lines) else ""
    if _BARE_VALUE.fullmatch(below):
        return True
    words = re.findall(r"[^\W\d_]+", below.casefold())
    scales = page.known.facts.read.words.scale_words
    return 0 < len(words) <= MOST_WORDS_OF_A_SCALE and words[0] in scales


def _is_known(label: str, facts: Reading) -> bool:
    """Whether a text is what a figure is called, with what it says of its year and source."""
    name = read_label(label, facts.read.words.currencies, facts.months).name
    return facts.known.indicator(name) != ""


def _is_sentence(text: str) -> bool:
    return text.endswith(".") or len(text.split()) > MOST_WORDS_OF_A_TEXT
