"""`history`: the editions of a profile that the library keeps, and what one changed of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.commands.arguments import UsageError, add_force, path_type
from viewer.commands.layout import columns
from viewer.formatting.texts import edition_in_line
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    import argparse

    from db.rows import Change, Edition
    from viewer.commands.arguments import CommandParser
    from viewer.commands.terminal import Terminal
    from viewer.i18n.language import Language

SUMMARY = translatable("List the editions of a profile, and what changed between two of them.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, add = parser.language.tr, parser.options.add_argument
    parser.words.add_argument("profile", metavar="ID", help=tr("the profile"))
    add(
        "--changes-since",
        dest="old",
        metavar="NUMBER",
        type=int,
        help=tr("show what changed since the edition with this number"),
    )
    add(
        "--until",
        dest="new",
        metavar="NUMBER",
        type=int,
        default=0,
        help=tr("up to the edition with this number (default: 0, the current one)"),
    )
    file, told = path_type(parser.language), tr("write what changed to a PDF file")
    add("-o", dest="output", metavar="FILE.pdf", type=file, help=told)
    add_force(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """List editions, or show or print the changes between two.

    Raises ProfileUnknownError, EditionUnknownError, DocumentRefusedError, FileUnwritableError,
    DiskFullError, UsageError.
    """
    profile, old, new = arguments.profile, arguments.old, arguments.new
    if old is None and arguments.output:
        raise UsageError(terminal.language.tr("-o goes with --changes-since"))
    if old is None:
        _list(profile, terminal)
        return 0
    changes = terminal.open_library().changes(profile, old, new)
    if arguments.output:
        _print((old, new), changes, arguments, terminal)
    else:
        _write_changes(profile, changes, terminal)
    return 0


def _list(profile_id: str, terminal: Terminal) -> None:
    editions = terminal.open_library().editions(profile_id)
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"profile": profile_id, "editions": as_json(editions)})
    else:
        terminal.write("\n".join(columns([_row(terminal.language, each) for each in editions])))


def _row(language: Language, edition: Edition) -> tuple[str, ...]:
    return (
        str(edition.number),
        edition_in_line(language, edition.edition, short=True),
        language.tr("imported on {date}", date=edition.imported_at[:10]),
        edition.file,
    )


def _write_changes(profile_id: str, changes: tuple[Change, ...], terminal: Terminal) -> None:
    if terminal.as_json:
        from viewer.exports.json_document import as_json

        terminal.write_json({"profile": profile_id, "changes": as_json(changes)})
    elif changes:
        from viewer.formatting.changes import change_sentence, contacts_first

        lines = (change_sentence(terminal.language, each) for each in contacts_first(changes))
        terminal.write("\n".join(lines))
    else:
        terminal.write(terminal.language.tr("Nothing that is shown was changed."))


def _print(
    numbers: tuple[int, int],
    changes: tuple[Change, ...],
    arguments: argparse.Namespace,
    terminal: Terminal,
) -> None:
    from viewer.commands.output import STANDARD_OUTPUT, refuse_on_screen, refuse_taken, write_files

    file = arguments.output
    refuse_taken([file], arguments)
    if file == STANDARD_OUTPUT:
        refuse_on_screen(terminal)
    pdf = _sheet(arguments.profile, numbers, changes, terminal)
    write_files({file: pdf}, arguments, terminal)
    if terminal.as_json:
        terminal.write_json({"profile": arguments.profile, "files": [{"file": str(file)}]})


def _sheet(
    profile_id: str, numbers: tuple[int, int], changes: tuple[Change, ...], terminal: Terminal
) -> bytes:
    # The sheets and Typst take their time to load, and few ask for paper.
    from viewer.sheets.catalogue import make_history_pdf
    from viewer.sheets.changes import EditionChanges
    from viewer.sheets.options import Paper, SheetOptions

    library = terminal.open_library()
    editions = {each.number: each for each in library.editions(profile_id)}
    title = library.profile(profile_id).summary.title.value
    old, new = (editions[number] for number in numbers)
    options = SheetOptions(paper=Paper.A4, printed_on=terminal.today)
    between = EditionChanges(title, old, new, changes)
    return make_history_pdf(between, terminal.language, options).pdf
