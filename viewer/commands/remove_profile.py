"""`remove`: take one profile out of the library."""

import argparse
import sys

from viewer.commands.arguments import CommandParser, UsageError
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

SUMMARY = translatable("Remove a profile from the library.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr = parser.language.tr
    parser.words.add_argument("profile", metavar="ID", help=tr("the profile to remove"))
    parser.options.add_argument("--yes", action="store_true", help=tr("do not ask"))


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Remove the profile once it is confirmed; 1 when it is not.

    Raises ProfileUnknownError, LibraryReadOnlyError, LibraryLockedError, and UsageError where
    nobody can be asked.
    """
    tr, profile_id = terminal.language.tr, str(arguments.profile)
    library = terminal.open_library()
    if not arguments.yes:
        title = library.profile(profile_id).summary.title.value
        if not _is_confirmed(title, terminal):
            terminal.note(tr("Nothing was removed."))
            return 1
    library.remove(profile_id)
    if terminal.as_json:
        terminal.write_json({"removed": profile_id})
    else:
        terminal.write(tr("removed: {profile}", profile=profile_id))
    return 0


def _is_confirmed(title: str, terminal: Terminal) -> bool:
    """Ask on the terminal; the answer may be in the reader's language, or the usual letter."""
    tr = terminal.language.tr
    if terminal.as_json or not sys.stdin or not sys.stdin.isatty():
        raise UsageError(tr("nobody can be asked here: use --yes to remove without a question"))
    terminal.ask(tr("Remove {title} with its earlier editions? [y/N]", title=title))
    answer = sys.stdin.readline().strip().casefold()
    yes = ("yes", tr("yes").casefold())
    return bool(answer) and any(word.startswith(answer) for word in yes)
