"""The pages of tests/data/pages, and what a careful reader finds in each."""

from functools import cache
from pathlib import Path

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


@cache
def drafted(page: Path) -> Drafted:
    """The draft of a page."""
    return draft_page(page, PROJECT / "resources", COUNTRIES.get(page.stem, "BE"))


def read(page: Path) -> set[str]:
    """What the draft of a page took from it."""
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
