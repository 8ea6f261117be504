"""The sheets by name: what each shows, what can be left out of it, and how it is made."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from db.rows import Profile
from viewer.i18n.language import Language, translatable
from viewer.messages.import_report import ImportEntry
from viewer.sheets import card, comparison, contacts, directory, facts, profile
from viewer.sheets.options import SheetOptions
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.spoken_languages import with_languages

if TYPE_CHECKING:
    from viewer.sheets.changes import EditionChanges
    from viewer.sheets.typesetting import Typeset
    from viewer.world import WorldView

Write = Callable[[Sequence[Profile], Language, SheetOptions], SheetData]


class Sheet(StrEnum):
    CONTACTS = "contacts"
    CARD = "card"
    DIRECTORY = "directory"
    PROFILE = "profile"
    FACTS = "facts"
    COMPARE = "compare"


WORLD = "world"  # the sheet of the library as a whole: all others are of profiles


class SheetKind(NamedTuple):
    """A sheet: its name, a line that says what it is for, and its fields (name → words).

    The words are translatable. `least_profiles` is how many the sheet needs, `most_profiles` how
    many it can take (None: any number), `can_be_filled` whether copies may fill the paper.
    `has_offices` says whether it is of offices, which can be left out, `has_charts` whether it has
    any, which alone are in colours, and `has_notes` whether the reader's own can stand on it.
    """

    title: str
    purpose: str
    fields: Mapping[str, str]
    write: Write
    least_profiles: int = 1
    most_profiles: int | None = None
    can_be_filled: bool = False
    has_offices: bool = True
    has_charts: bool = False
    has_notes: bool = False


KINDS: Mapping[Sheet, SheetKind] = {
    Sheet.CONTACTS: SheetKind(
        title=translatable("Contact sheet"),
        purpose=translatable("One office after another, large numbers, for a wall"),
        fields=contacts.FIELDS,
        write=contacts.contact_sheet,
        has_notes=True,
    ),
    Sheet.CARD: SheetKind(
        title=translatable("Wallet cards"),
        purpose=translatable("Offices on cards to cut out and fold, with a QR code for telephones"),
        fields=card.FIELDS,
        write=card.card_sheet,
        can_be_filled=True,
    ),
    Sheet.DIRECTORY: SheetKind(
        title=translatable("Directory"),
        purpose=translatable("All offices by country and city, with an index of places"),
        fields=directory.FIELDS,
        write=directory.directory_sheet,
    ),
    Sheet.PROFILE: SheetKind(
        title=translatable("Whole profile"),
        purpose=translatable("Everything with its charts, for a briefing folder"),
        fields=profile.FIELDS,
        write=profile.profile_sheet,
        has_charts=True,
        has_notes=True,
    ),
    Sheet.FACTS: SheetKind(
        title=translatable("Fact sheet"),
        purpose=translatable("Figures with their period, age and source"),
        fields=facts.FIELDS,
        write=facts.fact_sheet,
        has_offices=False,
        has_charts=True,
        has_notes=True,
    ),
    Sheet.COMPARE: SheetKind(
        title=translatable("Comparison"),
        purpose=translatable("Figures of two to six profiles side by side"),
        fields=comparison.FIELDS,
        write=comparison.comparison_sheet,
        least_profiles=2,
        most_profiles=comparison.MOST_PROFILES,
        has_offices=False,
        has_charts=True,
    ),
}


def make_pdf(
    sheet: Sheet, profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> "Typeset":
    """Return the PDF of a sheet of profiles; the same input gives the same bytes."""
    # Typst takes its time to load, and only those who print need it.
    from viewer.sheets.typesetting import typeset

    return typeset(_written(sheet, profiles, language, options), options)


def _written(
    sheet: Sheet, profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> SheetData:
    """Return a sheet whose texts say what language they are in."""
    rows: Sequence[object] = profiles
    if sheet is Sheet.DIRECTORY:  # of thousands, which words nothing from their other texts
        rows = [profile.summary for profile in profiles]
    return with_languages(KINDS[sheet].write(profiles, language, options), language, rows)


def make_changes_pdf(
    entries: Sequence[ImportEntry],
    language: Language,
    options: SheetOptions,
    *,
    is_cancelled: bool = False,
) -> "Typeset":
    """Return the PDF of the report of an import: its outcomes, with the problems of each."""
    from viewer.sheets.changes import changes_sheet
    from viewer.sheets.typesetting import typeset

    sheet_data = changes_sheet(entries, language, options, is_cancelled=is_cancelled)
    return typeset(sheet_data, options)


def make_history_pdf(
    between: "EditionChanges", language: Language, options: SheetOptions
) -> "Typeset":
    """Return the PDF of what one edition of a profile changed of another."""
    from viewer.sheets.changes import history_sheet
    from viewer.sheets.typesetting import typeset

    sheet_data = with_languages(history_sheet(between, language, options), language, between)
    return typeset(sheet_data, options)


def make_world_pdf(view: "WorldView", language: Language, options: SheetOptions) -> "Typeset":
    """Return the PDF of all countries by one topic."""
    from viewer.sheets.typesetting import typeset
    from viewer.sheets.world import world_sheet

    return typeset(world_sheet(view, language, options), options)


def make_world_pictures(
    view: "WorldView", language: Language, options: SheetOptions, resolution: int
) -> list[bytes]:
    """Return the pages of the world as PNG pictures, with `resolution` pixels an inch."""
    from viewer.sheets.typesetting import draw_pages
    from viewer.sheets.world import world_sheet

    return draw_pages(world_sheet(view, language, options), options, resolution)


def make_pictures(
    sheet: Sheet,
    profiles: Sequence[Profile],
    language: Language,
    options: SheetOptions,
    resolution: int,
) -> list[bytes]:
    """Return the pages of a sheet as PNG pictures, with `resolution` pixels an inch."""
    from viewer.sheets.typesetting import draw_pages

    return draw_pages(_written(sheet, profiles, language, options), options, resolution)


def with_offices(
    profiles: Sequence[Profile], wanted: Mapping[str, frozenset[str]]
) -> list[Profile]:
    """Return the profiles, those named in `wanted` (profile id → office ids) with these offices."""
    return [
        profile._replace(
            offices=tuple(
                office for office in profile.offices if office.id in wanted[profile.summary.id]
            )
        )
        if profile.summary.id in wanted
        else profile
        for profile in profiles
    ]


RESOLUTION = 200  # of pictures, in dots an inch: sharp on a screen, legible when printed


def sheet_name(profiles: Sequence[str], sheet: Sheet) -> str:
    """Return a name without its suffix. Ids are letters, digits and hyphens: safe anywhere."""
    return f"{profiles[0]}-{sheet}" if len(profiles) == 1 else f"{len(profiles)}-profiles-{sheet}"


def numbered(file: Path, count: int) -> list[Path]:
    """Return a name for each page: the file's own for one, name-1.png, name-2.png … for several."""
    if count == 1:
        return [file]
    return [file.with_name(f"{file.stem}-{n}{file.suffix}") for n in range(1, count + 1)]
