"""Pages of many shapes beside what a careful reader finds in them."""

from pathlib import Path

import pytest

from tests.db.drafting.pages import PAGES, answers, drafted, read

LEAST_SHAPES = 14
LEAST_RECALL = 0.95


def test_there_are_pages_of_many_shapes() -> None:
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
