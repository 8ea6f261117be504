"""Drafts of pages of text, made with the program's own resources."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.documents.number_words import read_number_words
from db.drafting.drafting import Drafted, draft_page
from db.drafting.one_number import Read
from db.drafting.written_dates import Months, read_months

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="session")
def months() -> Months:
    return read_months(RESOURCES / "locale")


@pytest.fixture(scope="session")
def read() -> Callable[..., Read]:
    """How a page in a language is written, English unless told."""
    words = read_number_words(RESOURCES / "locale" / "numbers.json")
    return lambda tag="en", decimal="": Read(tag, words, decimal)


@pytest.fixture
def draft(tmp_path: Path) -> Callable[[str | bytes], Drafted]:
    """Draft a page with this text."""

    def drafted(text: str | bytes, country: str = "") -> Drafted:
        file = tmp_path / "page.txt"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return draft_page(file, RESOURCES, country)

    return drafted
