"""`search`: whatever the library has for some words or digits, as the window finds it."""

from __future__ import annotations

import argparse
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.commands.arguments import CommandParser
from viewer.commands.layout import width, wrapped
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.rows import SearchResults
    from viewer.i18n.language import Language

SUMMARY = translatable("Find names, numbers and figures in the whole library.")
_INDENT = "  "
_LIMIT = 60
_MOST = 10_000  # hits: more than anybody reads, and than SQLite's numbers


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help=tr("a question in words (cairo fax), digits of a number, or a country"),
    )
    parser.options.add_argument(
        "--limit",
        metavar="N",
        type=_counter(parser.language),
        default=_LIMIT,
        help=tr("show at most this many (default: 60)"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Tell what was found, by kind; 1 when there is nothing."""
    found = terminal.open_library().search(" ".join(arguments.query), arguments.limit)
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"found": as_json(found)})
    elif found.hits:
        from viewer.formatting.search import found_count, left_out_words

        terminal.write("\n".join(_lines(terminal.language, found)))
        for note in (
            left_out_words(terminal.language, found),
            found_count(terminal.language, found),
        ):
            if note:
                terminal.note(note)
    else:
        from viewer.formatting.search import nothing_found

        terminal.note(nothing_found(terminal.language, found.query))
    return 0 if found.hits else 1


def _lines(language: Language, found: SearchResults) -> Iterator[str]:
    from viewer.formatting.search import hit_detail, hit_group, hit_owner, hit_value

    for number, (group, hits) in enumerate(
        groupby(found.hits, key=lambda hit: hit_group(language, hit.kind, hit.is_mentioned))
    ):
        if number:
            yield ""
        yield group
        for hit in hits:
            yield from wrapped(_INDENT + _one_line(hit_value(language, hit)), width())
            for text in (hit_detail(language, hit), hit_owner(language, hit)):
                if text:
                    yield from wrapped(_INDENT * 2 + _one_line(text), width())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _counter(language: Language) -> Callable[[str], int]:
    def count(text: str) -> int:
        is_number = text.isdecimal() and len(text) <= len(str(_MOST))
        if not is_number or not 1 <= int(text) <= _MOST:
            most = language.number(_MOST)
            raise argparse.ArgumentTypeError(
                language.tr("{value} is not a number from 1 to {most}", value=text, most=most)
            )
        return int(text)

    return count
