"""The contact sheet, beside Typst making an empty page."""

import datetime
from pathlib import Path

import typst

from bench.timing import print_beside_floor
from db.api import Library
from viewer.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

REPEATS = 15


def bench_sheet(file: Path, resources: Path, profile_id: str) -> None:
    """Print the time of the contact sheet, and that of an empty page."""
    language = Language.load(resources / "locale", "en")
    profile = Library.open(file, resources, language.preferences).profile(profile_id)
    options = SheetOptions(paper=Paper.A4, printed_on=datetime.date(2026, 1, 31))
    # Like the sheet without the system's fonts: looking for those takes longer than the sheet.
    our_fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(resources / "fonts")],
    )
    print(f"sheets, {REPEATS} of each: empty page, ms / sheet, ms / ratio")
    print_beside_floor(
        "contact sheet",
        lambda: make_pdf(Sheet.CONTACTS, [profile], language, options),
        lambda: typst.Compiler(b"", font_paths=our_fonts).compile(format="pdf"),
        REPEATS,
    )
