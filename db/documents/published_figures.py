"""Figures held against the text that they were read from."""

from collections.abc import Iterator
from decimal import Decimal

from db.documents.dates import NOT_STATED, is_before
from db.documents.faults import Faults
from db.documents.number_words import NumberWords
from db.documents.published_numbers import PublishedNumber, figures_among, published_numbers
from db.documents.tree import (
    MappingNode,
    Node,
    TextNode,
    child,
    children,
    plain,
    string_at,
    text_at,
)
from db.rows.units import SCALE_NAMES, SCALES, UNITS, shifted

_NUMBERS = ("amount", "upper", "rank", "of")
_LIKELY = ("USD", "GBP", "JPY")  # of those that share a sign
_MEASURED = frozenset({"quantity", "percentage", "range", "breakdown", "bound"})


def warn_of_unlike_published(root: MappingNode, warnings: Faults, words: NumberWords) -> None:
    """Note figures that are not those which the published text beside them states."""
    comparison = _Comparison(string_at(root, "language"), words, warnings)
    for fact in children(root, "facts"):
        comparison.compare_fact(fact)
    for story in children(root, "stories"):
        numbers = comparison.numbers_in(story)
        comparison.compare_number(story, text_at(story, "distance_km"), numbers, {0})


def warn_of_periods_to_come(root: MappingNode, warnings: Faults) -> None:
    """Note figures of a time after the edition that are no projections."""
    edition = text_at(root, "edition")
    for fact in children(root, "facts"):
        if edition is None or string_at(fact, "status") == "projection":
            continue
        for dated in (fact, *children(child(fact, "value"), "parts")):
            period = text_at(dated, "period")
            start = period.text.partition("/")[0] if period else NOT_STATED
            if period is not None and start != NOT_STATED and is_before(edition.text, start):
                warnings.add("period-to-come", period, period=period.text, edition=edition.text)


class _Comparison:
    """Compares the figures of one document with their texts."""

    def __init__(self, language: str, words: NumberWords, warnings: Faults) -> None:
        self._language = language
        self._words = words
        self._warnings = warnings

    def compare_fact(self, fact: Node) -> None:
        """Compare a figure and its parts."""
        value = child(fact, "value")
        numbers = self.numbers_in(value)
        powers = _powers(value)
        if self._names_scale(child(fact, "label")):
            powers |= {0}
        for key in _NUMBERS:
            self.compare_number(value, text_at(value, key), numbers, powers)
        per = text_at(value, "per")
        if len(figures_among(numbers)) > 1:
            self.compare_number(value, per, numbers, {0})
        self._compare_rank(value, numbers)
        self._compare_date(value, numbers)
        self._compare_currency(value, numbers)
        self._compare_unit(value, numbers)
        self._compare_period(value, text_at(fact, "period"), numbers)
        for part in children(value, "parts"):
            numbers = self.numbers_in(part)
            # The scale may stand over the column in which a part is published.
            self.compare_number(part, text_at(part, "amount"), numbers, powers | {0})
            self._compare_period(part, text_at(part, "period"), numbers)

    def numbers_in(self, node: Node | None) -> tuple[PublishedNumber, ...]:
        """The numbers in what is published of a value, a part or a story."""
        return published_numbers(string_at(node, "published"), self._language, self._words)

    def compare_number(
        self,
        node: Node | None,
        stated: TextNode | None,
        numbers: tuple[PublishedNumber, ...],
        powers: set[int],
    ) -> None:
        """Compare one number, in one of these powers of ten. What is not understood is passed."""
        figures = figures_among(numbers)
        if stated is None or not figures or not all(each.readings for each in figures):
            return
        meant = set(_values(figures))
        if meant.isdisjoint(shifted(Decimal(stated.text), power) for power in powers):
            said = f"{stated.text} {string_at(node, 'scale')}".rstrip()
            self._warn(node, stated, _said(figures), said)

    def _compare_rank(self, value: Node | None, numbers: tuple[PublishedNumber, ...]) -> None:
        """Note a rank that is the number of all ("188 of 188") where the text names another."""
        rank, of = text_at(value, "rank"), text_at(value, "of")
        figures = figures_among(numbers)
        if rank is None or of is None or rank.text != of.text:
            return
        others = [each for each in figures if rank.text not in map(str, _values([each]))]
        if len(figures) > 1 and len(others) == len(figures) - 1:
            self._warn(value, rank, _said(others), rank.text)

    def _compare_date(self, value: Node | None, numbers: tuple[PublishedNumber, ...]) -> None:
        """Note a date of another year than the one that the text names."""
        date = text_at(value, "date")
        years = [each.text for each in numbers if len(each.text) == len("2016")]
        if date is not None and years and date.text[:4] not in years:
            self._warn(value, date, ", ".join(years), date.text)

    def _compare_currency(self, value: Node | None, numbers: tuple[PublishedNumber, ...]) -> None:
        stated, kind = text_at(value, "currency"), text_at(value, "kind")
        if stated is None or kind is None:
            return
        if kind.text == "currency":  # Euro (EUR)
            texts = string_at(value, "published").replace("(", " ").replace(")", " ")
            meant = [word for word in texts.split() if word in self._words.currencies]
        else:
            figures = figures_among(numbers)
            meant = sorted(code for each in figures for code in each.currencies)
        if meant and stated.text not in meant:
            likely = next((code for code in _LIKELY if code in meant), meant[0])
            self._warn(value, stated, likely, stated.text)

    def _compare_unit(self, value: Node | None, numbers: tuple[PublishedNumber, ...]) -> None:
        kind, stated = text_at(value, "kind"), text_at(value, "unit")
        if kind is None or kind.text not in _MEASURED:
            return
        name = "%" if kind.text == "percentage" else string_at(value, "unit")
        meant = [each.unit for each in figures_among(numbers) if each.unit]
        if not meant or (name and name.casefold() not in UNITS):
            return
        unit = UNITS.get(name.casefold(), UNITS["people"])  # who counts people need not say so
        if unit not in [UNITS[each] for each in meant]:
            self._warn(value, stated or kind, meant[0], name or kind.text)

    def _compare_period(
        self, node: Node | None, stated: TextNode | None, numbers: tuple[PublishedNumber, ...]
    ) -> None:
        years = [each.text for each in numbers if each.is_year]
        if stated is None or not years or not figures_among(numbers):
            return
        start, _, end = stated.text.partition("/")
        first, last = start[:4], (end or start)[:4]
        if stated.text == NOT_STATED or not any(first <= year <= last for year in years):
            self._warn(node, stated, ", ".join(years), stated.text)

    def _names_scale(self, label: Node | None) -> bool:
        """Whether a label says in what a figure is counted: "Population (millions)"."""
        texts = str(plain(label)) if label is not None else ""
        said = texts.casefold().replace("(", " ").replace(")", " ").split()
        return not self._words.scale_words.isdisjoint(said)

    def _warn(self, node: Node | None, place: Node, read: str, stated: str) -> None:
        published = string_at(node, "published")
        self._warnings.add("unlike-published", place, published=published, read=read, stated=stated)


def _powers(value: Node | None) -> set[int]:
    """The powers of ten in which an amount may be meant; the unit may hold one: "million USD"."""
    power = SCALES.get(string_at(value, "scale"), 0)
    first_word = string_at(value, "unit").casefold().split()[:1]
    return {power, power + sum(SCALES.get(word, 0) for word in first_word)}


def _values(figures: list[PublishedNumber]) -> Iterator[Decimal]:
    """All that the numbers of a text may be worth: in "5 to 6 million" the five has a scale too."""
    shared = {reading.power for figure in figures for reading in figure.readings}
    for figure in figures:
        for reading in figure.readings:
            yield reading.value
            if reading.power == 0:
                yield from (shifted(reading.amount, power) for power in shared)


def _said(figures: list[PublishedNumber]) -> str:
    """The numbers of a text as the program reads them: "11322 million"."""
    said = (
        f"{reading.amount:f} {SCALE_NAMES.get(reading.power, '')}".strip()
        for figure in figures
        for reading in sorted(figure.readings)
    )
    return ", ".join(dict.fromkeys(said))
