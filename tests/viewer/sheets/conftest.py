"""The Belgian profile and what is needed to print it, for the tests of the sheets."""

import datetime
import io
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from db.rows import Area, ContactPoint, Institution, Office, Profile, Text
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

RESOURCES = Path(__file__).parents[3] / "resources"
PRINTED_ON = datetime.date(2026, 1, 31)

Print = Callable[..., bytes]
Worded = Callable[[str], Profile]


@pytest.fixture(scope="session", autouse=True)
def bare_system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A system without fonts: on every machine the same is printed."""
    nowhere = str(tmp_path_factory.mktemp("system"))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_DATA_DIRS", "LOCALAPPDATA"):
            patch.setenv(name, nowhere)
        yield


@pytest.fixture(scope="session")
def resources() -> Path:
    return RESOURCES


@pytest.fixture(scope="session")
def fonts(resources: Path) -> Path:
    return resources / "fonts"


@pytest.fixture(scope="session")
def print_sheet(language: Callable[[str], Language]) -> Print:
    """Prints any sheet: in English, on A4, on 31 January 2026 unless told otherwise.

    A sheet that many tests look at is made once: the same input gives the same bytes.
    """

    @lru_cache(maxsize=16)
    def made(sheet: Sheet, profiles: tuple[Profile, ...], tag: str, options: SheetOptions) -> bytes:
        return make_pdf(sheet, profiles, language(tag), options).pdf

    def printed(
        sheet: Sheet, profiles: Sequence[Profile], tag: str = "en", **options: Any
    ) -> bytes:
        chosen = {"paper": Paper.A4, "printed_on": PRINTED_ON, **options}
        return made(sheet, tuple(profiles), tag, SheetOptions(**chosen))

    return printed


@pytest.fixture(scope="session")
def print_contacts(language: Callable[[str], Language]) -> Print:
    """Prints a contact sheet: in English, on A4, on 31 January 2026 unless told otherwise."""

    def printed(
        profile: Profile,
        tag: str = "en",
        paper: Paper = Paper.A4,
        printed_on: datetime.date = PRINTED_ON,
    ) -> bytes:
        options = SheetOptions(paper, printed_on)
        return make_pdf(Sheet.CONTACTS, [profile], language(tag), options).pdf

    return printed


@pytest.fixture(scope="session")
def contact_pdf(belgium: Profile, print_contacts: Print) -> PdfReader:
    """Belgium's contact sheet, opened."""
    return PdfReader(io.BytesIO(print_contacts(belgium)))


@pytest.fixture(scope="session")
def worded(belgium: Profile) -> Worded:
    """Makes a profile of one office in which every text is the given one."""

    def profile(text: str) -> Profile:
        words = Text(text, "en")
        office = belgium.offices[0]
        assert office.address
        return belgium._replace(
            summary=belgium.summary._replace(title=words),
            organisation=Institution(words, text, None),
            offices=(
                office._replace(
                    kind=text,
                    name=words,
                    abbreviation=text,
                    covers=(text,),
                    areas=(Area(words, text, None),),
                    address=office.address._replace(organisation=words, street=text, city=text),
                    contacts=_worded_contacts(office, text),
                ),
            ),
        )

    return profile


def _worded_contacts(office: Office, text: str) -> tuple[ContactPoint, ...]:
    words = Text(text, "en")
    return tuple(
        contact._replace(
            shown=text,
            copied=f"http://{text}" if contact.kind == "website" else contact.copied and text,
            note=words,
            withheld=words if contact.withheld else None,
        )
        for contact in office.contacts
    )
