"""What an outside checker of PDF/UA says of every sheet, and that two processes print the same."""

import datetime
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import outloud  # type: ignore[import-untyped]
import pytest
from PIL import Image
from pypdf import PdfReader

from db.library import Library
from tests.languages import TAGS
from tests.viewer.sheets.test_changes_sheet import HISTORY, TOLD
from viewer.formatting.ages import AgeRules
from viewer.i18n.direction import reads_right_to_left
from viewer.i18n.language import Language
from viewer.sheets.catalogue import (
    KINDS,
    Sheet,
    make_changes_pdf,
    make_history_pdf,
    make_pdf,
    make_pictures,
    make_world_pdf,
)
from viewer.sheets.options import Paper, SheetOptions
from viewer.world import AGE, COVERAGE, topics, world_view

pytestmark = pytest.mark.slow

PROGRAM = Path(__file__).parents[3]
RESOURCES = PROGRAM / "resources"
PRINTED_ON = datetime.date(2026, 1, 31)
LOOKS = {
    "a4": SheetOptions(Paper.A4, PRINTED_ON),
    "a5 landscape": SheetOptions(Paper.A5, PRINTED_ON, is_landscape=True),
    "letter, large, grey": SheetOptions(Paper.LETTER, PRINTED_ON, text_size=150, in_colour=False),
}
# Heads of tables that go on are tagged on each page: a voice needs them there. Running heads are
# no content, as PDF/UA wants, but the checker takes them for lost text until three pages have them.
TOLERATED = {"PAG-001", "TAG-002"}
# In a table of two columns there are more heads, one a row and one above each column, than cells.
ON_ANY_PAGE = {"TBL-010"}
PRINT_ALL = """
import datetime, hashlib, sys
from pathlib import Path
from db.library import Library
from tests.languages import TAGS
from tests.viewer.sheets.test_changes_sheet import HISTORY, TOLD
from viewer.formatting.ages import AgeRules
from viewer.i18n.direction import reads_right_to_left
from viewer.i18n.language import Language
from viewer.app.paths import RESOURCES
from viewer.sheets.catalogue import KINDS, make_pdf
from viewer.sheets.options import Paper, SheetOptions

library = Library.open(Path(sys.argv[1]), RESOURCES, ("en",))
profiles = [library.profile("iom-belgium"), library.profile("iom-egypt")]
options = SheetOptions(Paper.A4, datetime.date(2026, 1, 31))
for tag in ("ar", "en"):
    language = Language.load(RESOURCES / "locale", tag)
    for sheet in KINDS:
        print(sheet, hashlib.sha256(make_pdf(sheet, profiles, language, options).pdf).hexdigest())
"""


class Case(NamedTuple):
    """A sheet, and the profiles that it is made of."""

    sheet: Sheet
    profiles: tuple[str, ...]


CASES = [
    Case(sheet, profiles)
    for sheet, kind in KINDS.items()
    for profiles in (("iom-belgium",), ("iom-egypt",), ("iom-belgium", "iom-egypt"))
    if len(profiles) >= kind.least_profiles
]
Made = Callable[[Case, str, str], bytes]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the profiles that come with the program."""
    return tmp_path_factory.mktemp("library") / "library.sqlite"


@pytest.fixture(scope="module")
def library(file: Path) -> Library:
    return Library.open(file, RESOURCES, ("en",))


@pytest.fixture(scope="module")
def made(library: Library, language: Callable[[str], Language]) -> Made:
    """Makes the sheet of a case, in a language and with a look."""

    def pdf(case: Case, tag: str, look: str) -> bytes:
        profiles = [*map(library.profile, case.profiles)]
        return make_pdf(case.sheet, profiles, language(tag), LOOKS[look]).pdf

    return pdf


def faults_of(pdf: bytes, folder: Path) -> list[Any]:
    """Return what an outside checker finds wrong in a sheet, or doubts."""
    file = folder / "sheet.pdf"
    file.write_bytes(pdf)
    result = outloud.check(str(file))
    assert result.error is None
    assert [run.rule for run in result.runs if run.status == "crashed"] == []
    faults = [finding for finding in result.findings if finding.severity in ("error", "warning")]
    faults = [f for f in faults if f.rule not in TOLERATED or f.page == 1]
    return [f for f in faults if f.rule not in ON_ANY_PAGE and not is_read_backwards(f)]


def is_read_backwards(fault: Any) -> bool:
    """Whether a word is missed only because it is looked for as it is painted: from the left."""
    return fault.rule == "TAG-003" and reads_right_to_left(fault.evidence)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join((case.sheet, *case.profiles)))
def test_an_outside_checker_finds_no_fault(
    made: Made, tmp_path: Path, case: Case, tag: str, look: str
) -> None:
    assert faults_of(made(case, tag, look), tmp_path) == []


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("topic", [COVERAGE, "population", AGE])
def test_it_finds_none_in_the_world(
    library: Library, language: Callable[[str], Language], tmp_path: Path, topic: str, tag: str
) -> None:
    titled = next(each for each in topics(library, language(tag)) if each.id == topic)
    view = world_view(library, titled, language(tag), AgeRules(PRINTED_ON))
    assert faults_of(make_world_pdf(view, language(tag), LOOKS["a4"]).pdf, tmp_path) == []


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("look", LOOKS)
def test_it_finds_none_in_what_changed(
    language: Callable[[str], Language], tmp_path: Path, tag: str, look: str
) -> None:
    for pdf in (
        make_changes_pdf(TOLD, language(tag), LOOKS[look]).pdf,
        make_history_pdf(HISTORY, language(tag), LOOKS[look]).pdf,
    ):
        assert faults_of(pdf, tmp_path) == []


def test_the_outside_checker_does_find_faults(tmp_path: Path) -> None:
    file = tmp_path / "picture.pdf"
    Image.new("RGB", (100, 100)).save(file)
    assert outloud.check(str(file)).errors > 0


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join((case.sheet, *case.profiles)))
def test_a_sheet_has_a_title_an_outline_and_a_picture_of_every_page(
    made: Made, library: Library, english: Language, case: Case
) -> None:
    pdf = PdfReader(io.BytesIO(made(case, "en", "a4")))
    assert pdf.metadata and pdf.metadata.title
    assert pdf.outline
    profiles = [*map(library.profile, case.profiles)]
    pictures = make_pictures(case.sheet, profiles, english, LOOKS["a4"], 30)
    assert len(pictures) == len(pdf.pages)


def test_two_processes_print_the_same_bytes(library: Library, file: Path) -> None:
    assert library.profile("iom-belgium")
    first, second = (
        subprocess.run(
            [sys.executable, "-c", PRINT_ALL, str(file)],
            check=True,
            capture_output=True,
            text=True,
            cwd=PROGRAM,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    )
    assert first.count("\n") == 2 * len(KINDS)
    assert first == second
