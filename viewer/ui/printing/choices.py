"""What the reader chooses for a sheet, and what is remembered of it for the next time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale

from viewer.app.settings import SettingsFile
from viewer.formatting.ages import AgeRules
from viewer.policy.policy import Setting
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.sheets.options import TEXT_SIZES, Paper, SheetOptions


class Scope(StrEnum):
    """Which profiles are printed."""

    SHOWN = "shown"
    SELECTED = "selected"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Choices:
    """One state of the print window's left side; `language` is a tag. `with_notes` are the reader's
    own: they are for nobody else, so that each sheet is asked for them anew.

    `offices` are those wanted (profile id → office ids) where not all are.
    """

    sheet: Sheet
    scope: Scope
    paper: Paper
    language: str
    is_landscape: bool = False
    text_size: int = TEXT_SIZES[0]
    in_colour: bool = True
    is_filled: bool = False
    with_notes: bool = False
    left_out: frozenset[str] = frozenset()
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def options(self, printed_on: date, ages: AgeRules) -> SheetOptions:
        """Return them as the sheets take them."""
        return SheetOptions(
            paper=self.paper,
            printed_on=printed_on,
            is_landscape=self.is_landscape,
            text_size=self.text_size,
            in_colour=self.in_colour,
            is_filled=self.is_filled and KINDS[self.sheet].can_be_filled,
            fields=frozenset(KINDS[self.sheet].fields) - self.left_out,
            ages=ages,
        )


def last_sheet(settings: SettingsFile) -> Sheet:
    """Return the sheet that was chosen last; the first of the list unless there is one."""
    remembered = settings.values.print_sheet
    return Sheet(remembered) if remembered in list(Sheet) else next(iter(KINDS))


def remembered(settings: SettingsFile, usual: Choices) -> Choices:
    """Return the last choices for the sheet of `usual`; what is not known stays usual.

    Anyone may have written the settings: each value is taken only if it can be chosen.
    """
    kept = settings.values.print_choices.get(usual.sheet, {})

    def known(name: str, choosable: tuple[object, ...], otherwise: object) -> object:
        value = kept.get(name)
        fits = any(value == one and type(value) is type(one) for one in choosable)
        return value if fits else otherwise

    left_out = kept.get("left_out")
    names = left_out if isinstance(left_out, list) else []
    language = kept.get("language")
    return Choices(
        sheet=usual.sheet,
        scope=Scope(str(known("scope", tuple(s.value for s in Scope), usual.scope))),
        paper=usual.paper
        if settings.policy.is_locked(Setting.PAPER)
        else Paper(str(known("paper", tuple(p.value for p in Paper), usual.paper))),
        language=language if isinstance(language, str) else usual.language,
        is_landscape=known("landscape", (True, False), usual.is_landscape) is True,
        text_size=int(str(known("text_size", TEXT_SIZES, usual.text_size))),
        in_colour=known("colour", (True, False), usual.in_colour) is True,
        is_filled=known("filled", (True, False), usual.is_filled) is True,
        left_out=frozenset(name for name in KINDS[usual.sheet].fields if name in names),
    )


def remember(settings: SettingsFile, choices: Choices) -> None:
    """Keep the choices for the next time; the offices belong to these profiles alone."""
    # A sheet on the usual paper follows when that becomes another.
    own_paper = {} if choices.paper is usual_paper(settings) else {"paper": choices.paper.value}
    kept = {
        **own_paper,
        "scope": choices.scope.value,
        "language": choices.language,
        "landscape": choices.is_landscape,
        "text_size": choices.text_size,
        "colour": choices.in_colour,
        "filled": choices.is_filled,
        "left_out": sorted(choices.left_out),
    }
    _keep(settings, choices.sheet, kept)


def prefer(settings: SettingsFile, sheet: Sheet, scope: Scope) -> None:
    """Have the print window open on this sheet of these profiles, otherwise as the last time."""
    kept = settings.values.print_choices.get(sheet, {})
    _keep(settings, sheet, {**kept, "scope": scope.value})


def _keep(settings: SettingsFile, sheet: Sheet, kept: Mapping[str, object]) -> None:
    every = {**settings.values.print_choices, sheet.value: kept}
    settings.change(settings.values._replace(print_sheet=sheet.value, print_choices=every))


def usual_paper(settings: SettingsFile) -> Paper:
    """Return what is set for all sheets, else what the reader's country uses."""
    decided = settings.values.paper
    if decided in tuple(Paper):
        return Paper(decided)
    return paper_of_country()


def paper_of_country() -> Paper:
    """Return what the reader's country uses."""
    system = QLocale.system().measurementSystem()
    is_letter = system == QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.LETTER if is_letter else Paper.A4
