"""`draft`: documents made from saved pages and workbooks, with what became of each line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from viewer.commands.arguments import UsageError, add_force, path_type
from viewer.commands.output import STANDARD_OUTPUT, refuse_on_screen, refuse_taken, write_files
from viewer.i18n.language import translatable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from db.drafting import Drafted, Line
    from viewer.commands.arguments import CommandParser
    from viewer.commands.terminal import Terminal

SUMMARY = translatable(
    "Draft documents from saved pages and workbooks, and tell what became of each line or cell."
)


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command."""
    tr, options = parser.language.tr, parser.options
    path = path_type(parser.language)
    parser.words.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="*",
        type=path,
        help=tr(
            "saved pages (text or HTML), workbooks (.xlsx, .csv), countries of the Factbook (.json)"
        ),
    )
    options.add_argument(
        "-o",
        dest="output",
        metavar="FILE",
        type=path,
        help=tr("where to write the draft, or a folder (default: the terminal)"),
    )
    _add_reading(parser)
    add_force(parser)


def _add_reading(parser: CommandParser) -> None:
    tr, options = parser.language.tr, parser.options
    path = path_type(parser.language)
    options.add_argument(
        "--country", metavar="BE", default="", help=tr("the country, where a page names none")
    )
    options.add_argument(
        "--template", metavar="FILE", type=path, help=tr("write a workbook to fill in, and stop")
    )
    options.add_argument(
        "--report", metavar="FILE", type=path, help=tr("write what became of each line to a file")
    )


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Draft each source; 1 where fewer than half of what looks like a fact could be read.

    Raises PageRefusedError, FileUnreadableError, FileTakenError, FileUnwritableError,
    DiskFullError, UsageError.
    """
    from db.drafting import draft_source

    if arguments.template:
        return _write_template(arguments, terminal)
    _refuse_folders(arguments, terminal)
    resources, country = terminal.places.resources, _country(arguments.country, terminal)
    made = [
        (str(file), draft)
        for file in arguments.sources
        for draft in draft_source(file, resources, country)
    ]
    drafts = [draft for _, draft in made]
    report = _report(terminal, made, is_whole=bool(arguments.report))
    files = _with_report(_files(arguments, drafts, terminal), report, arguments, terminal)
    refuse_taken([file for file in files if file != STANDARD_OUTPUT], arguments)
    if files:
        write_files(files, arguments, terminal)
    if terminal.as_json:
        terminal.write_json({"drafts": [_as_json(terminal, *each) for each in made]})
    elif not arguments.output:
        terminal.write(drafts[0].text.rstrip("\n"))
    if not arguments.report and not terminal.as_json:
        terminal.note(report.rstrip("\n"))
    return 0 if all(draft.is_good for draft in drafts) else 1


def _write_template(arguments: argparse.Namespace, terminal: Terminal) -> int:
    from db.drafting import draft_template

    if arguments.sources or arguments.output or arguments.report:
        raise UsageError(terminal.language.tr("--template stands alone"))
    content = draft_template(terminal.places.resources, terminal.language.tag)
    if arguments.template == STANDARD_OUTPUT:
        refuse_on_screen(terminal)
    write_files({arguments.template: content}, arguments, terminal)
    return 0


def _with_report(
    drafts: dict[Path, bytes], report: str, arguments: argparse.Namespace, terminal: Terminal
) -> dict[Path, bytes]:
    """All files that are written, none of which is a source or stands for two."""
    from db.drafting import source_files

    files = dict(drafts)
    if arguments.report:
        _refuse_same(files, arguments.report, terminal)
        files[arguments.report] = report.encode()
    read = [file for source in arguments.sources for file in source_files(source)]
    for file in files:
        _refuse_same(read, file, terminal)
    if terminal.as_json:  # which has the draft in it
        files.pop(STANDARD_OUTPUT, None)
    return files


def _country(asked: str, terminal: Terminal) -> str:
    """Return the code of the country that is asked for, by its code or a name; "" for none."""
    code = terminal.language.country_code(asked) if asked else ""
    if code is None:
        raise UsageError(terminal.language.tr("{value} is no country", value=asked))
    return code


def _sources(arguments: argparse.Namespace, terminal: Terminal) -> list[Path]:
    if not arguments.sources:
        raise UsageError(terminal.language.tr("name a source to draft from, or --template FILE"))
    return list(arguments.sources)


def _refuse_folders(arguments: argparse.Namespace, terminal: Terminal) -> None:
    """Raise UsageError for a folder that is no source, or that stands for a report."""
    from db.drafting import source_files

    tr, report = terminal.language.tr, arguments.report
    empty = next((each for each in _sources(arguments, terminal) if not source_files(each)), None)
    if empty is not None:
        raise UsageError(tr("{file} is a folder without .csv files: name a file", file=empty))
    if report and report.is_dir():
        raise UsageError(tr("{file} is a folder: name a file", file=report))


def _refuse_same(others: Iterable[Path], file: Path, terminal: Terminal) -> None:
    """Raise UsageError where a file would take the place of a source, or of another output."""
    if file != STANDARD_OUTPUT and file.resolve() in [other.resolve() for other in others]:
        raise UsageError(terminal.language.tr("{file} is named twice", file=file))


def _files(
    arguments: argparse.Namespace, drafts: Sequence[Drafted], terminal: Terminal
) -> dict[Path, bytes]:
    """Where each draft goes: into a folder by its id, or to the one file that is named."""
    output: Path | None = arguments.output
    if output is None or output == STANDARD_OUTPUT or not output.is_dir():
        if len(drafts) > 1:
            tr = terminal.language.tr
            raise UsageError(tr("this writes several files: -o must name an existing folder"))
        return {} if output is None else {output: drafts[0].text.encode()}
    files = {output / f"{draft.id}.yaml": draft.text.encode() for draft in drafts}
    if len(files) < len(drafts):
        ids = [draft.id for draft in drafts]
        twice = next(each for each in ids if ids.count(each) > 1)
        raise UsageError(
            terminal.language.tr("two of these pages would be {file}: draft each alone", file=twice)
        )
    return files


def _report(terminal: Terminal, made: Iterable[tuple[str, Drafted]], *, is_whole: bool) -> str:
    from viewer.messages.drafting import draft_report

    return "\n".join(draft_report(terminal.language, *each, is_whole=is_whole) for each in made)


def _place(line: Line) -> dict[str, object]:
    """Where a line stands: its number, or the name of its cell."""
    return {"cell": line.cell} if line.cell else {"line": line.number}


def _as_json(terminal: Terminal, source: str, draft: Drafted) -> dict[str, object]:
    unread = [_place(line) | {"text": line.text} for line in draft.unread]
    lines = {line.number: line for line in draft.lines}
    used = [_place(lines[one.line]) | {"rule": one.rule, "field": one.field} for one in draft.used]
    return {
        "source": source,
        "profile": draft.id,
        "document": draft.text,
        "used": used,
        "own_words": [line.number for line in draft.prose],
        "unread": unread,
        "offered": [_place(line) | {"what": code} for line, code in draft.offered],
        "decisions": list(draft.decisions),
        "problems": [terminal.problem_as_json(problem) for problem in draft.problems],
        "facts": draft.facts,
        "looked_like_facts": draft.looked_like_facts,
        "contacts": draft.contacts,
        "is_good": draft.is_good,
    }
