"""`help`: the pages of the help, and what each message means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.commands.layout import columns, width, wrapped
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    import argparse

    from viewer.commands.arguments import CommandParser
    from viewer.commands.terminal import Terminal
    from viewer.help import Topic

SUMMARY = translatable("Read the help: a page, or what the code of a message means.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    parser.words.add_argument(
        "query",
        metavar="WORD",
        nargs="*",
        help=parser.language.tr("a page, a code such as disk-full, or words to look for"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Show the page that is named, or list those that have the words."""
    from viewer.commands.table import COMMANDS, run_command
    from viewer.help import find, load_topics
    from viewer.help.plain_pages import plain_page

    topics = load_topics(terminal.places.resources, terminal.language, {})
    query = " ".join(arguments.query).casefold()
    named = tuple(each for each in topics if query in (each.name, each.title.casefold()))
    if query in COMMANDS and not named:
        return run_command([query, "--help"], terminal)
    found = named or find(topics, query)
    if terminal.as_json:
        terminal.write_json({"pages": [_as_json(topic) for topic in found]})
    elif len(found) == 1 and (named or found[0].is_listed):
        lines = plain_page(found[0].text).splitlines()
        terminal.write("\n".join(part for line in lines for part in wrapped(line, width()) or [""]))
    elif found:
        terminal.write("\n".join(columns([(topic.name, _title(topic)) for topic in found])))
    else:
        tr = terminal.language.tr
        terminal.note(tr("No page of the help has this. Try fewer words, or another."))
    return 0 if found else 1


def _title(topic: Topic) -> str:
    """What a page is about; of a code, what it says."""
    from viewer.help.plain_pages import plain_page

    return topic.title if topic.title != topic.name else plain_page(topic.text).splitlines()[2]


def _as_json(topic: Topic) -> dict[str, str]:
    return {"name": topic.name, "title": topic.title, "text": topic.text}
