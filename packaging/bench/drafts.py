"""Drafts of the pages of the tests: how much of each is read and how much of it is right."""

import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from bench.timing import milliseconds
from db.drafting import draft_source
from tests.db.drafting.pages import COUNTRIES, PAGES, PROJECT, answers, read
from tests.generated.bad_pages import BAD_PAGES

REPEATS = 5
PAGE_AIM = 100  # ms after start
BAD_AIM = 5  # s
LONGEST = 120  # seconds that a program may take


def bench_drafts() -> None:
    """Print precision, recall and time of each page, then the time of files that are none."""
    print("drafts of pages: precision, % (aim: 100) / recall, % (aim: 95) / ms after start")
    print(f"  (aim: at most {PAGE_AIM})")
    there = found = right = 0
    for page in PAGES:
        certain, doubtful = answers(page)
        mine = read(page)
        good = len(mine & (certain | doubtful))
        there, found, right = there + len(certain), found + len(mine & certain), right + good
        taken = milliseconds(partial(_draft, page), REPEATS)
        row = f"  {page.name:24} {100 * good / len(mine):8.1f}"
        row += f" {100 * len(mine & certain) / len(certain):8.1f} {taken:8.1f}"
        print(f"{row}  {'met' if taken <= PAGE_AIM and good == len(mine) else 'missed'}")
    print(f"  {'all pages':24} {'':8} {100 * found / there:8.1f}")
    _print_bad_pages()


def _draft(page: Path) -> object:
    return draft_source(page, PROJECT / "resources", COUNTRIES.get(page.stem, "BE"))


def _print_bad_pages() -> None:
    print(f"files that are no page, the program from start to end: s (aim: at most {BAD_AIM})")
    for name, (make, _) in BAD_PAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            taken = _time_of_program(make(), Path(folder))
        print(f"  {name:24} {taken:8.2f}  {'met' if taken <= BAD_AIM else 'missed'}", flush=True)


def _time_of_program(content: bytes, folder: Path) -> float:
    page = folder / "page.html"
    page.write_bytes(content)
    command = [sys.executable, "-m", "viewer", "draft", str(page), "--basedir", str(folder)]
    started = time.perf_counter()
    subprocess.run(command, capture_output=True, timeout=LONGEST, check=False)
    return time.perf_counter() - started
