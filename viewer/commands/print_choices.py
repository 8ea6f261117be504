"""What `print` was asked for: checked before anything is written."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from db.library import Library
from db.rows import Profile
from viewer.commands.arguments import UsageError
from viewer.commands.locked import refuse_if_locked
from viewer.commands.output import STANDARD_OUTPUT
from viewer.commands.terminal import Terminal
from viewer.formatting.ages import AgeRules
from viewer.i18n.collation import by_title
from viewer.i18n.language import Language
from viewer.policy.policy import Setting
from viewer.sheets.catalogue import KINDS, WORLD, Sheet, sheet_name
from viewer.sheets.options import Paper, SheetOptions


@dataclass(frozen=True, slots=True)
class PrintRequest:
    """The sheet, how it looks, and where it goes: a file, or a folder."""

    sheet: Sheet
    options: SheetOptions
    output: Path

    def with_ages(self, rules: AgeRules) -> "PrintRequest":
        """Return the same with the rules that ages are counted by."""
        return replace(self, options=replace(self.options, ages=rules))

    def file_for(self, profiles: Sequence[str]) -> Path:
        """Return the file for a sheet of these profiles."""
        if has_one_file(self.output):
            return self.output
        return self.output / f"{sheet_name(profiles, self.sheet)}.pdf"


def _paper(asked: str | None, terminal: Terminal) -> Paper:
    chosen = terminal.settings().values.paper
    usual = chosen if chosen in list(Paper) else Paper.A4.value
    if asked and asked != usual:
        refuse_if_locked(terminal, f"--paper {asked}", Setting.PAPER)
    return Paper(asked or usual)


def has_one_file(output: Path) -> bool:
    """Whether everything goes to one file and not to a folder."""
    return output == STANDARD_OUTPUT or not output.is_dir()


def choose(arguments: argparse.Namespace, terminal: Terminal) -> PrintRequest:
    """Return the choices.

    Raises UsageError for a field that the sheet does not have, and what `chosen_options` does.
    """
    if arguments.by is not None:
        raise UsageError(terminal.language.tr("--by is for the sheet of the world alone"))
    sheet = Sheet(arguments.sheet)
    fields, known = frozenset(arguments.fields), KINDS[sheet].fields
    for name in sorted(fields - known.keys()):
        tr, join = terminal.language.tr, terminal.language.join
        raise UsageError(
            tr(
                "{name} is no field of this sheet; choose from {names}",
                name=name,
                names=join(known) or tr("none"),
            )
        )
    options = replace(chosen_options(arguments, terminal), fields=fields or None)
    return PrintRequest(sheet, options, arguments.output)


def chosen_options(arguments: argparse.Namespace, terminal: Terminal) -> SheetOptions:
    """Return how the paper looks.

    Raises UsageError for copies of what is no card and for notes on a sheet that has none,
    LockedError for another paper than the one that is decided.
    """
    tr = terminal.language.tr
    kind = None if arguments.sheet == WORLD else KINDS[Sheet(arguments.sheet)]
    if arguments.fill and not (kind and kind.can_be_filled):
        raise UsageError(tr("only a sheet of cards can be filled with copies"))
    if arguments.notes and not (kind and kind.has_notes):
        told = tr(
            "{option} does not go with the sheet {name}", option="--notes", name=arguments.sheet
        )
        raise UsageError(told)
    return SheetOptions(
        paper=_paper(arguments.paper, terminal),
        printed_on=arguments.date or terminal.today,
        is_landscape=arguments.landscape,
        text_size=arguments.text_size,
        in_colour=not arguments.black_and_white,
        is_filled=arguments.fill,
    )


def chosen_ids(
    arguments: argparse.Namespace, library: Library, language: Language
) -> tuple[str, ...]:
    """Return the ids of the profiles, each once. Raises UsageError when none is named."""
    if arguments.all:
        return tuple(profile.id for profile in by_title(library.profiles()))
    if not arguments.profiles:
        raise UsageError(language.tr("name the profiles to print, or use --all"))
    return tuple(dict.fromkeys(arguments.profiles))


def wanted_offices(
    asked: Sequence[str], profiles: Sequence[Profile], language: Language
) -> Mapping[str, frozenset[str]]:
    """Return profile id → office ids, for profiles of which not all are wanted.

    Raises UsageError for an office that is not among the profiles'.
    """
    offices = {
        profile.summary.id: {office.id for office in profile.offices} for profile in profiles
    }
    wanted: dict[str, frozenset[str]] = {}
    for text in asked:
        profile, _, office = text.partition("/")
        if office not in offices.get(profile, set()):
            known = [f"{one}/{name}" for one, names in offices.items() for name in sorted(names)]
            names = language.join(known[:20])
            raise UsageError(
                language.tr("{name} is no office; choose from {names}", name=text, names=names)
            )
        wanted[profile] = wanted.get(profile, frozenset()) | {office}
    return wanted


def refuse_misfit(sheet: Sheet, count: int, language: Language) -> None:
    """Raise UsageError where a sheet cannot be made of so many profiles."""
    kind = KINDS[sheet]
    if count < kind.least_profiles:
        raise UsageError(
            language.tr_n(
                "this sheet needs {count} profile in one file",
                "this sheet needs {count} profiles in one file",
                kind.least_profiles,
            )
        )
    if kind.most_profiles is not None and count > kind.most_profiles:
        raise UsageError(
            language.tr_n(
                "this sheet has room for {count} profile",
                "this sheet has room for {count} profiles",
                kind.most_profiles,
            )
        )
