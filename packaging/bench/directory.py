"""The directory of 3,000 offices, beside plain tables of the same offices made by others."""

import datetime
from collections.abc import Iterator
from statistics import median

from bench.application import application
from bench.directory_rivals import rivals, rows_of
from bench.large import LANGUAGES, LargeLibrary
from bench.timing import milliseconds_of
from db.library import Library
from db.rows import Profile
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

OFFICES = 3000
ROUNDS = 3
SLOW = frozenset({"WeasyPrint"})  # runs once


def bench_directory(large: LargeLibrary) -> None:
    """Print how long the directory takes, beside each of the others: medians of some rounds."""
    application()  # QTextDocument needs one
    where = large.places
    language = Language.load(where.resources / "locale", "en")
    library = Library.open(where.library, where.resources, LANGUAGES)
    profiles = list(_profiles(library))
    options = SheetOptions(Paper.A4, datetime.date(2026, 1, 31), where.resources)
    rows = rows_of(profiles, language, where.resources / "fonts")
    print(f"directory, {len(rows)} offices, {ROUNDS} rounds: other, ms / directory, ms / ratio")
    for name, call in rivals(rows, where.resources / "fonts").items():
        theirs, ours = [], []
        for _ in range(1 if name in SLOW else ROUNDS):
            theirs.append(milliseconds_of(call))
            ours.append(
                milliseconds_of(lambda: make_pdf(Sheet.DIRECTORY, profiles, language, options))
            )
        other, directory = median(theirs), median(ours)
        print(f"  {name:20} {other:8.0f} {directory:8.0f} {directory / other:8.2f}", flush=True)


def _profiles(library: Library) -> Iterator[Profile]:
    """Yield profiles until they have offices enough, the last with no more than are needed."""
    missing = OFFICES
    for line in library.profiles():
        profile = library.profile(line.id)
        yield profile._replace(offices=profile.offices[:missing])
        missing -= len(profile.offices[:missing])
        if not missing:
            return
