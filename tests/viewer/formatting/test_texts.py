"""Names, stories and foreign texts in words."""

import pytest

from db.rows import Institution, ProfileSummary, Story, Text
from viewer.app.paths import RESOURCES
from viewer.formatting.texts import (
    body_name,
    foreign_language,
    story_text,
    summary_countries,
)
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")


@pytest.mark.parametrize(
    ("name", "abbreviation", "text"),
    [
        ("European Union", "EU", "European Union (EU)"),
        ("Fedasil", "", "Fedasil"),
        ("NATO", "NATO", "NATO"),
        ("Committee (ICEM)", "ICEM", "Committee (ICEM)"),
        ("{x}", "{y}", "{x} ({y})"),
    ],
)
def test_a_body_is_named_with_its_abbreviation_once(
    name: str, abbreviation: str, text: str
) -> None:
    assert body_name(ENGLISH, Institution(Text(name), abbreviation, None)) == text


def test_a_story_says_who_it_is_about_as_far_as_the_source_does() -> None:
    known = Story("a", 3122, "3,122 kms from home", "Chepe", Text("Músico", "es"))
    assert story_text(ENGLISH, known) == "Chepe, Músico"
    assert story_text(ENGLISH, Story("b", 850, "850 kms from home", "", None)) == ""


@pytest.mark.parametrize(
    ("tag", "name"),
    [("es", "Spanish"), ("en", ""), ("en-GB", ""), ("", "")],
)
def test_only_another_language_than_the_readers_is_named(tag: str, name: str) -> None:
    assert foreign_language(ENGLISH, Text("text", tag)) == name


@pytest.mark.parametrize(
    ("country", "covers", "name", "text"),
    [
        ("BE", ("BE", "LU"), None, "Belgium, Luxembourg"),
        ("NO", (), None, "Norway"),
        ("NO", (), Text("Norge", "nb"), "Norge"),
        ("", (), Text("Somaliland"), "Somaliland"),
    ],
)
def test_a_profile_that_names_no_countries_is_of_its_own(
    country: str, covers: tuple[str, ...], name: Text | None, text: str
) -> None:
    summary = ProfileSummary("a", Text("A"), country, covers, None, None, name)
    assert summary_countries(ENGLISH, summary) == text
