"""`print --sheet world`: all countries of the library by one topic, as PDF or as pictures."""

import argparse
from typing import TYPE_CHECKING

from db.errors import IndicatorUnknownError
from viewer.commands.arguments import UsageError
from viewer.commands.output import refuse_taken, write_files
from viewer.commands.print_choices import has_one_file
from viewer.commands.terminal import Terminal
from viewer.sheets.catalogue import (
    RESOLUTION,
    WORLD,
    make_world_pdf,
    make_world_pictures,
    numbered,
)
from viewer.sheets.options import SheetOptions

if TYPE_CHECKING:
    from db.library import Library
    from viewer.world import Topic


def write_world(
    arguments: argparse.Namespace, options: SheetOptions, library: "Library", terminal: Terminal
) -> tuple[list[dict[str, object]], list[str]]:
    """Write the sheet; return its files, and the characters that could not be printed.

    Raises UsageError, IndicatorUnknownError, FileTakenError, FileUnwritableError, DiskFullError.
    """
    from viewer.world import world_view

    _refuse_profiles(arguments, terminal)
    output, language = arguments.output, terminal.language
    file = output if has_one_file(output) else output / f"{WORLD}.pdf"
    refuse_taken([file], arguments)
    topic = _topic(arguments.by, library, terminal)
    view = world_view(library, topic, language, options.rules)
    typeset = make_world_pdf(view, language, options)
    contents = {file: typeset.pdf}
    if file.suffix.lower() == ".png":
        pictures = make_world_pictures(view, language, options, RESOLUTION)
        contents = dict(zip(numbered(file, len(pictures)), pictures, strict=True))
    write_files(contents, arguments, terminal)
    return [{"file": str(written)} for written in contents], sorted(typeset.missing)


def _refuse_profiles(arguments: argparse.Namespace, terminal: Terminal) -> None:
    if arguments.profiles or arguments.offices or arguments.fields:
        raise UsageError(
            terminal.language.tr("the world is of the whole library: name no profiles or parts")
        )


def _topic(asked: str | None, library: "Library", terminal: Terminal) -> "Topic":
    """The topic of this name; who covers a country where none is named."""
    from difflib import get_close_matches

    from viewer.world import topics

    # Topics that are no indicators begin with a colon, which nobody needs to type.
    known = {topic.id.lstrip(":"): topic for topic in topics(library, terminal.language)}
    wanted = asked or "coverage"
    if wanted not in known:
        nearest = get_close_matches(wanted, known, n=1)
        raise IndicatorUnknownError(indicator=wanted, nearest=nearest[0] if nearest else "")
    return known[wanted]
