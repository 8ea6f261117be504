"""`history`: the editions of a profile that the library keeps, and what one changed of another."""

import argparse

from db.rows import Edition
from viewer.commands.arguments import CommandParser
from viewer.commands.layout import columns
from viewer.commands.terminal import Terminal
from viewer.language import Language, translatable
from viewer.wording.changes import change_sentence

SUMMARY = translatable("List the editions of a profile, and what changed between two of them.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, options = parser.language.tr, parser.options
    parser.words.add_argument("profile", metavar="ID", help=tr("the profile"))
    options.add_argument(
        "--changes-since",
        dest="old",
        metavar="NUMBER",
        type=int,
        help=tr("tell what changed since the edition of this number"),
    )
    options.add_argument(
        "--until",
        dest="new",
        metavar="NUMBER",
        type=int,
        default=0,
        help=tr("up to the edition of this number (0, the present one, unless given)"),
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """List editions, or the changes between two.

    Raises ProfileUnknownError, EditionUnknownError, DocumentRefusedError.
    """
    if arguments.old is None:
        _list(arguments.profile, terminal)
    else:
        _compare(arguments.profile, arguments.old, arguments.new, terminal)
    return 0


def _list(profile_id: str, terminal: Terminal) -> None:
    editions = terminal.open_library().editions(profile_id)
    if terminal.as_json:
        from viewer.json_form import as_json

        terminal.give({"profile": profile_id, "editions": as_json(editions)})
    else:
        terminal.say("\n".join(columns([_row(terminal.language, each) for each in editions])))


def _row(language: Language, edition: Edition) -> tuple[str, ...]:
    return (
        str(edition.number),
        language.tr("edition {date}", date=language.short_date(edition.edition)),
        language.tr("imported on {date}", date=edition.imported_at[:10]),
        edition.file,
    )


def _compare(profile_id: str, old: int, new: int, terminal: Terminal) -> None:
    changes = terminal.open_library().changes(profile_id, old, new)
    if terminal.as_json:
        from viewer.json_form import as_json

        terminal.give({"profile": profile_id, "changes": as_json(changes)})
    elif changes:
        terminal.say("\n".join(change_sentence(terminal.language, each) for each in changes))
    else:
        terminal.say(terminal.language.tr("Nothing that is shown was changed."))
