"""Printing on a real queue of CUPS, to a printer that keeps each job as a file.

Needs cupsd and lpadmin, on Debian and Ubuntu: apt-get install cups-daemon cups-client. The test
starts a server of its own on a socket of its own; the system's is not touched.
"""

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PageObject, PdfReader

from db.library import Library
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language
from viewer.sheets.catalogue import Sheet, make_pdf
from viewer.sheets.options import Paper, SheetOptions

PATHS = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
pytestmark = pytest.mark.skipif(
    shutil.which("cupsd", path=PATHS) is None or shutil.which("lpadmin", path=PATHS) is None,
    reason="cupsd or lpadmin is not installed; the docstring of this file tells how",
)
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


@pytest.fixture
def print_on(queue: Any, sheet: Path) -> Callable[..., str]:
    """Prints copies, from a page to another, until cancelled; returns what became of it."""

    def printed(
        copies: int = 1,
        first: int = 0,
        last: int = 0,
        cancelled_after: int = 0,
        meanwhile: tuple[str, ...] = (),
    ) -> str:
        numbers = map(str, (copies, first, last, cancelled_after))
        done = subprocess.run(
            [sys.executable, PROGRAM, sheet, queue.name, *numbers, *meanwhile],
            env={**queue.environment, "PYTHONPATH": str(PROJECT)},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return printed


def pages(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf)).pages)


def test_a_contact_sheet_arrives_with_all_its_pages_on_its_paper(
    queue: Any, print_on: Callable[..., str]
) -> None:
    assert print_on() == f"WHOLE {PAGES}"
    (sent,) = queue.job(1)
    assert len(pages(sent)) == PAGES
    for page in pages(sent):
        assert float(page.mediabox.width) == pytest.approx(595, abs=2)
        assert float(page.mediabox.height) == pytest.approx(842, abs=2)


def test_a_range_of_pages_is_drawn_alone_and_copies_are_left_to_the_queue(
    queue: Any, print_on: Callable[..., str]
) -> None:
    assert print_on(copies=2, first=2, last=3) == "WHOLE 2"
    assert [len(pages(copy)) for copy in queue.job(1)] == [2, 2]


def test_nothing_of_a_cancelled_job_goes_to_the_printer(
    queue: Any, print_on: Callable[..., str]
) -> None:
    assert print_on(cancelled_after=1) == "CANCELLED 2"
    assert print_on() == f"WHOLE {PAGES}"
    assert len(queue.job(2)) == 1  # jobs are printed in their order
    assert queue.jobs() == {"2"}


def test_a_printer_that_vanishes_half_way_is_told(queue: Any, print_on: Callable[..., str]) -> None:
    lpadmin = str(shutil.which("lpadmin", path=PATHS))
    assert print_on(meanwhile=(lpadmin, "-x", queue.name)) == f"LOST {PAGES}"
    assert queue.jobs() == set()
