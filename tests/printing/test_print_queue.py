"""Printing on a real queue of CUPS, to a printer that keeps each job as a file.

Needs cupsd and lpadmin, on Debian and Ubuntu: apt-get install cups-daemon cups-client. The test
starts a server of its own on a socket of its own; the system's is not touched.
"""

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.api import Library
from viewer.language import Language
from viewer.paths import RESOURCES
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

PROGRAM = Path(__file__).with_name("print_one.py")
PROJECT = Path(__file__).parents[2]
PAGES = 3


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contact sheet of three pages."""
    folder = tmp_path_factory.mktemp("sheet")
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    belgium = library.profile("iom-belgium")
    options = SheetOptions(paper=Paper.A4, printed_on=date(2026, 1, 31))
    language = Language.load(RESOURCES / "locale", "en")
    file = folder / "sheet.pdf"
    file.write_bytes(make_pdf(Sheet.CONTACTS, [belgium] * PAGES, language, options).pdf)
    return file


def print_on(queue, sheet: Path, *numbers: int) -> str:  # type: ignore[no-untyped-def] # a fixture's own class
    """Print copies, first and last page, until cancelled; return what became of it."""
    done = subprocess.run(
        [sys.executable, PROGRAM, sheet, queue.name, *map(str, numbers)],
        cwd=PROJECT,
        env={**queue.environment, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_contact_sheet_arrives_with_all_its_pages_on_its_paper(queue, sheet: Path) -> None:  # type: ignore[no-untyped-def] # a fixture's own class
    assert print_on(queue, sheet, 1, 0, 0, 0) == f"WHOLE {PAGES}"
    pages = PdfReader(io.BytesIO(queue.printer.next_job())).pages
    assert len(pages) == PAGES
    for page in pages:
        assert float(page.mediabox.width) == pytest.approx(595, abs=2)
        assert float(page.mediabox.height) == pytest.approx(842, abs=2)


def test_a_range_of_pages_is_drawn_alone_and_copies_are_left_to_the_queue(
    queue,  # type: ignore[no-untyped-def] # a fixture's own class
    sheet: Path,
) -> None:
    assert print_on(queue, sheet, 2, 2, 3, 0) == "WHOLE 2"
    sent = queue.printer.next_job()
    assert sent.count(b"%PDF-") == 2
    assert len(PdfReader(io.BytesIO(sent[: len(sent) // 2])).pages) == 2


def test_nothing_of_a_cancelled_job_goes_to_the_printer(queue, sheet: Path) -> None:  # type: ignore[no-untyped-def] # a fixture's own class
    assert print_on(queue, sheet, 1, 0, 0, 1) == "CANCELLED 2"
    assert print_on(queue, sheet, 1, 1, 1, 0) == "WHOLE 1"
    assert len(PdfReader(io.BytesIO(queue.printer.next_job())).pages) == 1
    assert queue.printer.has_nothing()
