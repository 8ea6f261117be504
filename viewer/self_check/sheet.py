"""The whole way of a profile on trial: document, library, sheet, and the sheet's text read back."""

import datetime
import tempfile
from collections.abc import Iterator
from pathlib import Path

from db.rows import Profile
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding


def check_sheet(language: Language, places: Places) -> Iterator[Finding]:
    """A sheet of a profile that comes along; what is wrong raises, and `findings` reports it."""
    from viewer.sheets.catalogue import Sheet, make_pdf
    from viewer.sheets.options import Paper, SheetOptions
    from viewer.ui.printing.page_pictures import text_of_pages

    # Always in English: what is read back of mirrored lines depends on who reads.
    english = Language.load(places.resources / "locale", "en")
    profile = _profile(english, places)
    options = SheetOptions(Paper.A4, datetime.date.today(), places.resources)
    pdf = make_pdf(Sheet.CONTACTS, [profile], english, options).pdf
    pages = text_of_pages(pdf)
    tr, title = language.tr, profile.summary.title.value
    size = f"{language.number(len(pdf) // 1024)} KiB"
    counted = language.tr_n("{count} page", "{count} pages", len(pages))
    summary = language.join([title, counted, size])
    if _squeezed(title) in _squeezed("".join(pages)):
        text = tr("{sheet}: printed to memory and read back", sheet=summary)
        yield Finding("sheet", tr("Trial sheet"), text)
        return
    text, advice = (
        tr("{sheet}: its text is not there", sheet=summary),
        tr("Install the program again."),
    )
    yield Finding("sheet", tr("Trial sheet"), text, False, advice)


def _profile(language: Language, places: Places) -> Profile:
    """Return the first profile of a new library, so that the reader's own plays no part in this."""
    from db.library import Library

    with tempfile.TemporaryDirectory(prefix="profile-viewer-") as folder:
        file = Path(folder, "library.sqlite")
        library = Library.open(file, places.resources, language.preferences)
        return library.profile(library.profiles()[0].id)


def _squeezed(text: str) -> str:
    """The text without spaces: where a line ends is the paper's business."""
    return "".join(text.split())
