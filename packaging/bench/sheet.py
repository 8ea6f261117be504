"""Every sheet of a profile, beside Typst making an empty page."""

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

import typst

from bench.timing import milliseconds_of, print_beside_floor
from db.library import Library
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, make_pdf, make_pictures
from viewer.sheets.options import Paper, SheetOptions

REPEATS = 15
PREVIEW = 96  # pixels an inch


def bench_sheet(file: Path, resources: Path, profile_id: str) -> None:
    """Print the time of each sheet, as a file and as pictures, and that of an empty page."""
    language = Language.load(resources / "locale", "en")
    profile = Library.open(file, resources, language.preferences).profile(profile_id)
    options = SheetOptions(paper=Paper.A4, printed_on=datetime.date(2026, 1, 31))
    print(f"sheets, {REPEATS} of each: empty page, ms / sheet, ms / ratio; first call in brackets")
    for sheet, kind in KINDS.items():
        profiles = [profile] * kind.least_profiles
        _print_sheet(sheet, partial(make_pdf, sheet, profiles, language, options), resources)
        pictures = partial(make_pictures, sheet, profiles, language, options, PREVIEW)
        _print_sheet(f"{sheet} preview", pictures, resources)


def _print_sheet(name: str, make: Callable[[], object], resources: Path) -> None:
    first = milliseconds_of(make)
    # Like the sheet without the system's fonts: looking for those takes longer than the sheet.
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources / "fonts")],
    )
    print_beside_floor(
        f"{name} ({first:.0f})",
        make,
        lambda: typst.Compiler(b"", font_paths=fonts).compile(format="pdf"),
        REPEATS,
    )
