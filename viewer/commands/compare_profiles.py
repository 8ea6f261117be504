"""`compare`: the figures of two to six profiles side by side."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from db.rows import Profile
from viewer.commands.arguments import CommandParser, UsageError, add_force, path_type
from viewer.commands.layout import beside, heading
from viewer.commands.locked import refuse_if_export_off
from viewer.commands.output import STANDARD_OUTPUT, write_files
from viewer.commands.terminal import Terminal
from viewer.comparison import (
    LEAST_PROFILES,
    MOST_PROFILES,
    ComparedCell,
    ComparedRow,
    compare,
    explanation,
    shared,
)
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language, translatable

SUMMARY = translatable("Compare the figures of two to six profiles.")


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, add = parser.language.tr, parser.options.add_argument
    parser.words.add_argument("ids", metavar="ID", nargs="+", help=tr("the profiles to compare"))
    add("--shared", action="store_true", help=tr("only figures that at least two of them have"))
    add("--format", choices=["csv"], help=tr("write a table for spreadsheets"))
    path = path_type(parser.language)
    add("-o", dest="output", metavar="FILE", type=path, help=tr("where to write it"))
    add_force(parser)


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Compare, and show or write what came of it.

    Raises LockedError, ProfileUnknownError, FileUnwritableError, DiskFullError, UsageError.
    """
    ids = _ids(arguments.ids, terminal.language)
    if arguments.output and not arguments.format:
        raise UsageError(terminal.language.tr("-o goes with --format csv"))
    if arguments.format:
        refuse_if_export_off(terminal, arguments.format)
    library = terminal.open_library()
    profiles = [library.profile(profile_id) for profile_id in ids]
    rules = terminal.age_rules(library)
    terminal.note_clock(rules)
    rows = compare(profiles, terminal.language, rules.today, rules.figures)
    rows = shared(rows) if arguments.shared else rows
    if arguments.format:
        _give_csv(profiles, rows, arguments, terminal)
    elif terminal.as_json:
        from viewer.exports.comparison_table import comparison_as_json

        terminal.write_json(comparison_as_json(profiles, rows, terminal.language))
    else:
        terminal.write("\n".join(_lines(profiles, rows, terminal.language)).lstrip("\n"))
    return 0


def _ids(given: Sequence[str], language: Language) -> tuple[str, ...]:
    ids = tuple(dict.fromkeys(given))
    if len(ids) < LEAST_PROFILES <= len(given):
        raise UsageError(language.tr("a profile cannot be compared with itself; name another"))
    if not LEAST_PROFILES <= len(ids) <= MOST_PROFILES:
        raise UsageError(language.tr("name two to six profiles to compare"))
    return ids


def _give_csv(
    profiles: Sequence[Profile],
    rows: Sequence[ComparedRow],
    arguments: argparse.Namespace,
    terminal: Terminal,
) -> None:
    from viewer.exports.comparison_table import comparison_table
    from viewer.exports.csv_tables import csv_file

    content = csv_file(comparison_table(profiles, rows, terminal.language))
    file: Path | None = arguments.output
    if file in (None, STANDARD_OUTPUT):
        _pass_on(content, terminal)
        return
    write_files({file: content}, arguments, terminal)
    if terminal.as_json:
        terminal.write_json({"files": [{"file": str(file)}]})


def _pass_on(content: bytes, terminal: Terminal) -> None:
    if terminal.as_json:
        text = content.decode("utf-8")
        terminal.write_json({"files": [{"name": "comparison.csv", "content": text}]})
    else:
        terminal.write_bytes(content)


def _lines(
    profiles: Sequence[Profile], rows: Sequence[ComparedRow], language: Language
) -> Iterator[str]:
    if not rows:
        yield language.tr("The profiles have no figures in common.")
    titles = [profile.summary.title.value for profile in profiles]
    groups: dict[str, list[ComparedRow]] = {}
    for row in rows:
        groups.setdefault(row.group.value, []).append(row)
    for group, members in groups.items():
        yield from heading(group, "=")
        for row in members:
            yield from _row(titles, row, language)


def _row(titles: Sequence[str], row: ComparedRow, language: Language) -> Iterator[str]:
    yield ""
    yield language.join(filter(None, (row.label.value, row.place)))
    for title, cell in zip(titles, row.cells, strict=True):
        yield from beside(title, [_words(cell)], indent=2)
    if row.remarks:
        yield from beside("", [explanation(language, row.remarks)])


def _words(cell: ComparedCell) -> str:
    converted = f"= {cell.converted}" if cell.converted else ""
    return dotted(cell.value, converted, cell.period, cell.age)
