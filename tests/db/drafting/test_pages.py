"""Pages of many shapes beside what a careful reader finds in them."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from db.drafting.drafting import Drafted, draft_page
from tests.db.drafting.found import found_in, is_unread_figure

PROJECT = Path(__file__).parents[3]
FOLDER = PROJECT / "tests" / "data" / "pages"
PAGES = sorted(file for file in FOLDER.iterdir() if file.suffix in (".txt", ".html", ".htm"))
# As none of their countries exist: those whose telephone numbers they have.
COUNTRIES = {
    **dict.fromkeys(("markup", "two-columns"), "BI"),
    "programmes": "KE",
    "spanish": "GT",
    "spans": "MD",
    "tables": "HU",
    "terms": "BG",
    "value-below": "HU",
}
LEAST_SHAPES = 14
LEAST_RECALL = 0.95


@cache
def drafted(page: Path) -> Drafted:
    return draft_page(page, PROJECT / "resources", COUNTRIES.get(page.stem, "BE"))


def read(page: Path) -> set[str]:
    document = yaml.load(drafted(page).text, yaml.BaseLoader)
    lines = [line for line in found_in(document) if not is_unread_figure(line)]
    assert len(lines) == len(set(lines))
    return set(lines)


def answers(page: Path) -> tuple[set[str], set[str]]:
    """What is in a page; and what is so doubtful there that it may be left unread."""
    country = {f"country {COUNTRIES.get(page.stem, 'BE')}"}
    lines = page.with_suffix(".answers").read_text("utf-8").splitlines()
    doubtful = {line.removeprefix("? ") for line in lines if line.startswith("? ")}
    return country | {line for line in lines if not line.startswith("? ")}, doubtful


def test_there_are_ten_shapes_of_pages() -> None:
    assert len(PAGES) > LEAST_SHAPES


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_all_that_is_read_is_right(page: Path) -> None:
    certain, doubtful = answers(page)
    assert read(page) - certain - doubtful == set()


def test_nearly_all_that_is_there_is_read() -> None:
    found = sum(len(read(page) & answers(page)[0]) for page in PAGES)
    there = sum(len(answers(page)[0]) for page in PAGES)
    print(f"{found} of {there} read")
    assert found / there >= LEAST_RECALL


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_each_draft_is_a_document_without_faults(page: Path) -> None:
    assert [problem.code for problem in drafted(page).problems] == []


def test_half_of_a_page_of_doubtful_figures_is_no_good_draft() -> None:
    good = {page.stem: drafted(page).is_good for page in PAGES}
    assert [name for name, is_good in good.items() if not is_good] == ["doubtful"]
