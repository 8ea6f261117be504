"""Documents as large as the format lets them be, each with one list or text that fills it."""

from collections.abc import Callable, Iterator, Mapping

from tests.generated.writing import entry, quoted

LONG_TEXT = 7_900  # characters
WORDS = "assistance to people on the move, with their families and towns, from here to there "

HEAD = """format: profile/1
id: {name}
title: {title}
language: en
country: BE
organisation:
  name: International Organization for Migration
  abbreviation: IOM
edition: 2026-01
source:
  title: {title}
"""


def limit_document(name: str, count: int) -> bytes:
    """The YAML of a profile that has `count` of what `name`, a key of KINDS, says."""
    head = HEAD.format(name=name, title=quoted(f"Many {name}"))
    return (head + "\n".join(KINDS[name](count)) + "\n").encode()


def _events(count: int) -> Iterator[str]:
    yield "history:"
    for number in range(count):
        date = f"{1900 + number % 120}-{1 + number % 12:02}"
        yield from entry(2, {"date": date, "title": quoted(f"Agreement {number}")})


def _phones(count: int) -> Iterator[str]:
    yield "offices:"
    yield from entry(2, {"id": "office", "kind": "country-office", "name": "Brussels"})
    yield "    phones:"
    for number in range(count):
        published = quoted(f"+32 2 {200 + number % 700} {10 + number % 90} {10 + number % 89}")
        fields = {"id": f"phone-{number}", "kind": "telephone", "published": published}
        yield from entry(6, fields)


def _offices(count: int) -> Iterator[str]:
    yield "offices:"
    for number in range(count):
        fields = {"id": f"office-{number}", "kind": "sub-office", "name": f"Office {number}"}
        yield from entry(2, fields)


def _texts(count: int) -> Iterator[str]:
    yield "programmes:"
    for number in range(count):
        name, description = (f"{what} {number}: " for what in ("Programme", "What it does"))
        fields = {"name": quoted(_long(name)), "description": quoted(_long(description))}
        yield from entry(2, {"id": f"programme-{number}", **fields})


def _parts(count: int) -> Iterator[str]:
    yield "facts:"
    fields = {"id": "flows", "indicator": "migration-flows", "period": "2020"}
    yield from entry(2, fields)
    yield "    value:"
    yield "      kind: breakdown"
    yield f"      published: {count} arrivals"
    yield f"      amount: {count}"
    yield "      unit: arrivals"
    yield "      parts:"
    for number in range(count):
        fields = {"id": f"part-{number}", "label": f"Purpose {number}", "published": "1"}
        yield from entry(8, fields | {"amount": "1"})


def _long(beginning: str) -> str:
    return (beginning + WORDS * (LONG_TEXT // len(WORDS) + 1))[:LONG_TEXT]


KINDS: Mapping[str, Callable[[int], Iterator[str]]] = {
    "events": _events,
    "phones": _phones,
    "offices": _offices,
    "texts": _texts,
    "parts": _parts,
}
