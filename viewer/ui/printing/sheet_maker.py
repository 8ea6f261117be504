"""The work behind the preview, done in the worker: profiles, the sheet, pictures of its pages."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from db.library import Library
from db.rows import Profile
from viewer.app.paths import Places
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, RESOLUTION, Sheet, make_pdf, make_pictures, with_offices
from viewer.sheets.options import SheetOptions
from viewer.ui.printing.choices import Choices
from viewer.ui.printing.page_pictures import OpenPdf, Pages, draw, page_sizes
from viewer.ui.printing.printing import PaperWork
from viewer.ui.printing.view import View


class Order(NamedTuple):
    """What to make: choices, the profiles' ids, and the preview as it is now."""

    choices: Choices
    ids: tuple[str, ...]
    view: View
    first_pages: Sequence[int]
    printed_on: date
    ages: AgeRules

    @property
    def options(self) -> SheetOptions:
        """What is chosen, as the sheets take it."""
        return self.choices.options(self.printed_on, self.ages)


class Made(NamedTuple):
    """A sheet that was made; `profiles` have all their offices, `pdf` those that are wanted.

    `pdf` is empty where the sheet cannot be made of so many profiles. `warning` names characters.
    """

    order: Order
    profiles: tuple[Profile, ...]
    pdf: bytes
    pages: Pages
    warning: str
    title: str

    @property
    def paper_work(self) -> PaperWork:
        """The sheet for a printer."""
        return PaperWork(self.title, self.pdf, self.pages.sizes, self.order.choices.in_colour)


class SheetMaker:
    """Makes sheets one after another, in one thread; what it read once it keeps."""

    def __init__(self, places: Places, language: Language, shown: Profile) -> None:
        self._places = places
        self._own = language.tag
        self._languages = {language.tag: language}
        self._libraries: dict[str, Library] = {}
        self._profiles = {(language.tag, shown.summary.id): shown}

    def warm_up(self) -> None:
        """Load what takes its time before it is needed: Typst."""
        import viewer.sheets.typesetting  # noqa: F401 (its loading is what is wanted)

    def make(
        self,
        order: Order,
        is_cancelled: Callable[[], bool],
        on_read: Callable[[int, int], None],
    ) -> Made | None:
        """Return the sheet, None when it is no longer wanted.

        `on_read` is called with how many profiles are read, and of how many. Raises
        ProfileUnknownError and what the library's file gives reason for.
        """
        profiles = self._read(order, is_cancelled, on_read)
        if profiles is None or is_cancelled():
            return None
        own = self._languages[self._own]
        title = _title(own, order.choices.sheet, profiles)
        if not fits(order):
            return Made(order, profiles, b"", Pages((), {}), "", title)
        choices = order.choices
        language = self._language(choices.language)
        wanted, options = self._noted(order, with_offices(profiles, choices.offices), language)
        typeset = make_pdf(choices.sheet, wanted, language, options)
        if is_cancelled():
            return None
        warning = _warning(own, typeset.missing)
        return Made(order, profiles, typeset.pdf, _pages(typeset.pdf, order), warning, title)

    def pictures(self, made: Made) -> list[bytes]:
        """Return the pages of a sheet as PNG files."""
        choices = made.order.choices
        language = self._language(choices.language)
        offices = with_offices(made.profiles, choices.offices)
        wanted, options = self._noted(made.order, offices, language)
        return make_pictures(choices.sheet, wanted, language, options, RESOLUTION)

    def _noted(
        self, order: Order, profiles: list[Profile], language: Language
    ) -> tuple[list[Profile], SheetOptions]:
        """Put the reader's notes in, where they are wanted. Raises NotesNewerError and the like."""
        if not order.choices.with_notes:
            return profiles, order.options
        from viewer.notes.store import NotesFile
        from viewer.sheets.noted import noted

        kept = NotesFile(self._places.notes).read()
        return noted(profiles, order.options, kept, language)

    def _read(
        self,
        order: Order,
        is_cancelled: Callable[[], bool],
        on_read: Callable[[int, int], None],
    ) -> tuple[Profile, ...] | None:
        tag = order.choices.language
        missing = [one for one in order.ids if (tag, one) not in self._profiles]
        for done, profile_id in enumerate(missing):
            if is_cancelled():
                return None
            self._profiles[tag, profile_id] = self._library(tag).profile(profile_id)
            on_read(done + 1, len(missing))
        return tuple(self._profiles[tag, profile_id] for profile_id in order.ids)

    def _library(self, tag: str) -> Library:
        if tag not in self._libraries:
            places, languages = self._places, self._language(tag).preferences
            self._libraries[tag] = Library.open(places.library, places.resources, languages)
        return self._libraries[tag]

    def _language(self, tag: str) -> Language:
        if tag not in self._languages:
            self._languages[tag] = Language.load(self._places.resources / "locale", tag)
        return self._languages[tag]


def fits(order: Order) -> bool:
    """Whether the sheet can be made of so many profiles."""
    kind, count = KINDS[order.choices.sheet], len(order.ids)
    return kind.least_profiles <= count <= (kind.most_profiles or count)


def _pages(pdf: bytes, order: Order) -> Pages:
    with OpenPdf(pdf) as document:
        sizes = page_sizes(document)
        scale = order.view.scale(sizes) * order.view.ratio
        seen = [number for number in order.first_pages if number < len(sizes)] or [len(sizes) - 1]
        return Pages(sizes, {number: draw(document, number, scale) for number in seen})


def _title(language: Language, sheet: Sheet, profiles: Sequence[Profile]) -> str:
    """Return what a sheet is called in the print queue: its kind, and whose it is."""
    kind = language.tr(KINDS[sheet].title)
    if len(profiles) == 1:
        whose = " ".join(profiles[0].summary.title.value.split())
    else:
        whose = language.tr_n("{count} profile", "{count} profiles", len(profiles))
    return language.tr("{label}: {value}", label=kind, value=whose)


def _warning(language: Language, missing: tuple[str, ...]) -> str:
    from viewer.sheets.scripts import missing_sentence

    return missing_sentence(language, missing) if missing else ""
