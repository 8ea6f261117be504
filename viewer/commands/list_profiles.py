"""`list`: the profiles of the library, one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.commands.layout import columns
from viewer.formatting.texts import edition_in_line, summary_countries
from viewer.i18n.collation import by_title
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from db.rows import Covering, ProfileSummary
    from viewer.commands.arguments import CommandParser
    from viewer.commands.terminal import Terminal
    from viewer.i18n.language import Language

SUMMARY = translatable("List the profiles of the library.")


def configure(parser: CommandParser) -> None:
    """Add the options of this command."""
    summary = parser.language.tr(
        "only profiles with an office responsible for this country: its name, or its code (BE)"
    )
    parser.options.add_argument("--covers", metavar="COUNTRY", help=summary)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """List the profiles; 1 when there are none."""
    library = terminal.open_library()
    profiles = by_title(library.profiles())
    covering: tuple[Covering, ...] = ()
    if arguments.covers is not None:
        covering = library.covering(_country(arguments.covers, terminal.language))
        profiles = _of_offices(profiles, covering)
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        asked = {"covering": as_json(covering)} if arguments.covers is not None else {}
        terminal.write_json({"profiles": as_json(profiles), **asked})
    elif profiles:
        terminal.write("\n".join(columns(_rows(terminal.language, profiles, covering))))
    elif arguments.covers is not None:
        terminal.note(terminal.language.tr("No office in the library is responsible for it."))
    else:
        terminal.note(
            terminal.language.tr(
                "The library holds no profiles. profile-viewer import PATH puts some in."
            )
        )
    return 0 if profiles else 1


def _country(text: str, language: Language) -> str:
    """The code of the country that is meant. Raises UsageError for what is none."""
    code = language.country_code(text)
    if code is None:
        from viewer.commands.arguments import UsageError

        raise UsageError(language.tr("{value} is no country that is known here", value=text))
    return code


def _of_offices(
    profiles: Sequence[ProfileSummary], covering: Sequence[Covering]
) -> tuple[ProfileSummary, ...]:
    """The profiles of these offices; those with an office that names the country come first."""
    named = {each.profile_id for each in covering if not each.through}
    others = {each.profile_id for each in covering} - named
    return tuple(each for ids in (named, others) for each in profiles if each.id in ids)


def _reasons(language: Language, covering: Sequence[Covering]) -> dict[str, str]:
    """Why each profile has an office for the country; "" where one of its offices names it."""
    from viewer.formatting.search import through_words

    reasons: dict[str, str] = {}
    for each in sorted(covering, key=lambda office: bool(office.through)):
        reasons.setdefault(each.profile_id, through_words(language, each.through))
    return reasons


def _rows(
    language: Language, profiles: Sequence[ProfileSummary], covering: Sequence[Covering]
) -> list[tuple[str, ...]]:
    # Thousands of profiles have few dates.
    dates = {each.edition for each in profiles}
    editions = {date: edition_in_line(language, date, short=True) for date in dates}
    reasons = _reasons(language, covering) if covering else {}
    return [
        (
            each.id,
            each.title.value,
            summary_countries(language, each),
            editions[each.edition],
            reasons.get(each.id, ""),
        )
        for each in profiles
    ]
