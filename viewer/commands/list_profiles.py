"""`list`: the profiles of the library, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.commands.layout import columns
from viewer.formatting.texts import summary_countries
from viewer.i18n.collation import by_title
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from db.rows import ProfileSummary
    from viewer.commands.arguments import CommandParser
    from viewer.commands.terminal import Terminal
    from viewer.i18n.language import Language

SUMMARY = translatable("List the profiles of the library.")


def configure(parser: CommandParser) -> None:
    """Add the options of this command."""
    summary = parser.language.tr("only profiles with an office responsible for this country (BE)")
    parser.options.add_argument("--covers", metavar="COUNTRY", help=summary)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """List the profiles; 1 when there are none."""
    library = terminal.open_library()
    profiles = by_title(library.profiles())
    if arguments.covers is not None:
        covering = {profile for profile, _ in library.covering(arguments.covers.upper())}
        profiles = tuple(each for each in profiles if each.id in covering)
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"profiles": as_json(profiles)})
    elif profiles:
        terminal.write("\n".join(columns(_rows(terminal.language, profiles))))
    elif arguments.covers is not None:
        terminal.note(terminal.language.tr("No office in the library is responsible for it."))
    else:
        terminal.note(
            terminal.language.tr(
                "The library holds no profiles. profile-viewer import PATH puts some in."
            )
        )
    return 0 if profiles else 1


def _rows(language: Language, profiles: Sequence[ProfileSummary]) -> list[tuple[str, ...]]:
    # Thousands of profiles have few dates.
    dates = {each.edition for each in profiles}
    editions = {
        date: language.tr("edition {date}", date=language.short_date(date)) for date in dates
    }
    return [
        (each.id, each.title.value, summary_countries(language, each), editions[each.edition])
        for each in profiles
    ]
