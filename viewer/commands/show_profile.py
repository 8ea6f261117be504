"""`show`: a whole profile as plain text."""

import argparse

from viewer.commands.arguments import CommandParser
from viewer.commands.terminal import Terminal
from viewer.i18n.language import translatable

SUMMARY = translatable("Show a whole profile as plain text.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    parser.words.add_argument(
        "profile", metavar="ID", help=parser.language.tr("the profile to show")
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Show the profile. Raises ProfileUnknownError."""
    library = terminal.open_library()
    profile = library.profile(arguments.profile)
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"profile": as_json(profile)})
    else:
        from viewer.commands.profile_text import profile_lines

        rules = terminal.age_rules(library)
        terminal.write("\n".join(profile_lines(terminal.language, profile, rules)))
    return 0
