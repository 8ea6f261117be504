"""`list`: the profiles of the library, one line each."""

import argparse

from db.rows import ProfileSummary
from viewer.commands.arguments import CommandParser
from viewer.commands.layout import columns
from viewer.commands.terminal import Terminal
from viewer.formatting import summary_countries
from viewer.i18n.collation import by_title
from viewer.i18n.language import Language, translatable

SUMMARY = translatable("List the profiles of the library.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command (none of its own)."""
    del parser


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """List the profiles; 1 when there are none."""
    del arguments
    profiles = by_title(terminal.open_library().profiles())
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"profiles": as_json(profiles)})
    elif profiles:
        terminal.write("\n".join(columns([_row(terminal.language, each) for each in profiles])))
    else:
        terminal.note(
            terminal.language.tr(
                "The library holds no profiles. profile-viewer import PATH puts some in."
            )
        )
    return 0 if profiles else 1


def _row(language: Language, profile: ProfileSummary) -> tuple[str, ...]:
    return (
        profile.id,
        profile.title.value,
        summary_countries(language, profile),
        language.tr("edition {date}", date=language.short_date(profile.edition)),
    )
