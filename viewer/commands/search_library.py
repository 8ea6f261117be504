"""`search`: whatever the library has for some words or digits, as the window finds it."""

from __future__ import annotations

import argparse
from itertools import groupby
from typing import TYPE_CHECKING

from viewer.commands.arguments import CommandParser
from viewer.commands.layout import wrapped
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from db.rows import SearchResults
    from viewer.i18n.language import Language

SUMMARY = translatable("Find names, numbers and figures in the whole library.")
_INDENT = "  "
_WIDTH = 78
_LIMIT = 60


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument(
        "query",
        metavar="QUERY",
        nargs="+",
        help=tr("beginnings of words in any order, digits of a number, or a country"),
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
        from viewer.formatting.search import found_count

        terminal.write("\n".join(_lines(terminal.language, found)))
        more = found_count(terminal.language, found)
        if more:
            terminal.note(more)
    else:
        from viewer.formatting.search import nothing_found

        terminal.note(nothing_found(terminal.language, found.query))
    return 0 if found.hits else 1


def _lines(language: Language, found: SearchResults) -> Iterator[str]:
    from viewer.formatting.search import hit_detail, hit_group, hit_place

    for kind, hits in groupby(found.hits, key=lambda hit: hit.kind):
        if kind is not found.hits[0].kind:
            yield ""
        yield hit_group(language, kind)
        for hit in hits:
            yield from wrapped(_INDENT + _one_line(hit.title.value), _WIDTH)
            for text in (hit_detail(language, hit), hit_place(language, hit)):
                if text:
                    yield from wrapped(_INDENT * 2 + _one_line(text), _WIDTH)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _counter(language: Language) -> Callable[[str], int]:
    def count(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise argparse.ArgumentTypeError(
                language.tr("{value} is not a number above 0", value=text)
            )
        return int(text)

    return count
