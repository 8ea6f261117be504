"""An edition that nobody dates is told as that, and figures have the ages of their own years."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from db.library import Library
from db.rows import PartialDate, Profile
from viewer.app.paths import RESOURCES
from viewer.commands.profile_text.page import profile_lines
from viewer.exports.vcard import vcards
from viewer.exports.web_page import web_page
from viewer.formatting.ages import AgeRules, age_lines, fact_age
from viewer.i18n.language import Language
from viewer.ui.library.sections import Grouping, in_sections, lines_of

ENGLISH = Language.load(RESOURCES / "locale", "en")
RULES = AgeRules(date(2026, 1, 31))


@pytest.fixture(scope="module")
def belgium(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    file: Path = tmp_path_factory.mktemp("library") / "library.sqlite"
    return Library.open(file, RESOURCES, ("en",)).profile("iom-belgium")


@pytest.fixture(scope="module")
def undated(belgium: Profile) -> Profile:
    summary = belgium.summary._replace(
        edition=None, facts_as_of=None, newest_figure=PartialDate(2015)
    )
    return belgium._replace(summary=summary)


def test_no_age_is_counted_from_it(undated: Profile) -> None:
    said = "\n".join(age_lines(ENGLISH, undated, RULES))
    assert "The contacts do not say how old they are" in said
    assert "Figures as of" not in said
    population = undated.facts[0]
    assert fact_age(ENGLISH, population, None, RULES.today) == "11 years old"


def test_the_list_has_it_last_by_years(belgium: Profile, undated: Profile) -> None:
    lines = lines_of([undated.summary, belgium.summary._replace(id="dated")], ENGLISH)
    years = [section.name for section in in_sections(lines, Grouping.EDITION, ENGLISH)]
    assert years == ["2016", "Edition not stated"]


@pytest.mark.parametrize(
    "shown",
    [
        lambda profile: "\n".join(profile_lines(ENGLISH, profile, RULES)),
        lambda profile: web_page(profile, ENGLISH, RULES).decode(),
    ],
    ids=["terminal", "web page"],
)
def test_it_is_shown_as_not_stated(undated: Profile, shown: Callable[[Profile], str]) -> None:
    text = " ".join(shown(undated).split())
    assert "Edition not stated" in text
    assert "Edition of" not in text and "Edition February" not in text


@pytest.mark.parametrize("version", ["4.0", "3.0"])
def test_an_address_book_is_told_no_moment(
    belgium: Profile, undated: Profile, version: str
) -> None:
    assert b"\r\nREV:" in vcards([belgium], ENGLISH, version)
    assert b"\r\nREV:" not in vcards([undated], ENGLISH, version)
