"""What each country says of a topic: its class, its words, and where it leads."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from db.library import Library
from db.rows import CountryFigure, Profile, Text
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.world import AGE, COVERAGE, NOTHING, UNRANKED, Topic, WorldView, topics, world_view
from viewer.world.figures import figures

View = Callable[[str], WorldView]


def test_what_the_library_has_figures_of_can_be_chosen(
    countries: Library, english: Language
) -> None:
    assert [topic.id for topic in topics(countries, english)] == [COVERAGE, AGE, "population"]
    assert topics(countries, english)[2].title == "Population"


def test_countries_are_ranked_the_largest_first_and_equal_ones_share_a_number(
    view_of: View,
) -> None:
    listed = [(each.number, each.country) for each in view_of("population").listed]
    assert listed == [("1", "JP"), ("2", "FJ"), ("2", "KE"), ("", "NR"), ("", "TV")]


def test_the_newest_edition_speaks_for_a_country(view_of: View) -> None:
    assert view_of("population").squares["KE"].value == "50 people"
    assert view_of("population").squares["KE"].profile_id == "ke"


def test_year_unit_age_doubt_and_place_are_told(view_of: View) -> None:
    assert view_of("population").squares["FJ"].sentence == (
        "Fiji. Population: 50 people · 2015 · 11 years old · "
        "doubtful: two census takers disagree · 2 of 3. Enter opens Office fj."
    )


def test_what_the_source_does_not_give_is_told_and_has_no_shade(view_of: View) -> None:
    square = view_of("population").squares["NR"]
    assert (square.level, square.value) == (UNRANKED, "not available")


def test_a_figure_in_another_unit_is_told_but_not_ranked(view_of: View) -> None:
    square = view_of("population").squares["TV"]
    assert (square.level, square.value) == (UNRANKED, "7 boats")
    assert square.detail.endswith("in another unit than most")


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("TO", "Tonga. Population: no figure. Enter opens Office to."),
        ("BE", "Belgium. Population: no profile."),
        (
            "CK",
            "Cook Islands. Population: no profile of its own, covered by Office fj. "
            "Enter opens Office fj.",
        ),
    ],
)
def test_a_country_without_a_figure_says_why(view_of: View, country: str, said: str) -> None:
    square = view_of("population").squares[country]
    assert square.level == NOTHING
    assert square.sentence == said


def test_each_class_says_from_what_to_what_and_has_a_sign_of_its_own(view_of: View) -> None:
    classes = view_of("population").classes
    assert [(each.mark, each.words) for each in classes] == [
        ("2", "120 people"),
        ("1", "50 people"),
        ("\N{EN DASH}", "not comparable"),
        ("", "no figure"),
    ]


def test_coverage_tells_own_profiles_from_offices_elsewhere(view_of: View) -> None:
    view = view_of(COVERAGE)
    assert [view.squares[code].level for code in ("KE", "CK", "BE")] == [2, 1, NOTHING]
    said = "covered by Office fj, Office jp, Office ke and 6 more"
    assert view.squares["CK"].value == said
    assert view.squares["CK"].profile_id == "fj"
    assert view.listed[-1].country == "CK"


def test_the_oldest_editions_come_first_in_the_order_of_their_age(view_of: View) -> None:
    view = view_of(AGE)
    assert view.listed[0].country == "JP"
    assert view.listed[0].value == "12 years old"
    assert [view.squares[code].level for code in ("JP", "KE", "FJ")] == [3, 2, 1]
    words = [each.words for each in view.classes]
    assert words[:3] == ["over 5 years", "1 to 5 years", "under 1 year"]


def test_one_limit_for_all_ages_makes_two_classes(countries: Library, english: Language) -> None:
    rules = AgeRules(date(2026, 11, 27), figures=12, contacts=12)
    view = world_view(countries, Topic(AGE, "Age of the edition"), english, rules)
    assert [each.words for each in view.classes[:2]] == ["12 years or more", "under 12 years"]
    assert [view.squares[code].level for code in ("JP", "KE")] == [2, 1]


def test_what_has_no_square_is_counted(view_of: View) -> None:
    assert view_of(COVERAGE).note == (
        "2 profiles are of no country with an ISO code and have no square."
    )


def test_five_classes_hold_as_many_countries_each(
    belgium: Profile, english: Language, rules: AgeRules
) -> None:
    fact = next(fact for fact in belgium.facts if fact.indicator == "population")
    found = [
        CountryFigure(code, code, Text(code), None, "en", fact, Decimal(amount), "people")
        for amount, code in enumerate(["BE", "FR", "DE", "NL", "LU", "ES", "PT", "IT", "CH", "AT"])
    ]
    said, _ = figures(english, found, rules)
    assert sorted(each.level for each in said.values()) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert (said["BE"].level, said["AT"].level) == (1, 5)
    assert (said["AT"].number, said["BE"].number) == ("1", "10")


def test_of_ranks_the_first_comes_first(
    belgium: Profile, english: Language, rules: AgeRules
) -> None:
    fact = next(fact for fact in belgium.facts if fact.indicator == "hdi-rank")
    found = [
        CountryFigure(code, code, Text(code), None, "en", fact, Decimal(rank), "rank out of 188")
        for code, rank in (("BE", 21), ("NO", 1), ("NE", 188))
    ]
    said, _ = figures(english, found, rules)
    assert [said[code].number for code in ("NO", "BE", "NE")] == ["1", "2", "3"]
