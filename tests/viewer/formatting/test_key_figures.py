"""Which figures an overview shows first."""

from decimal import Decimal

import pytest

from db.library import Library
from db.rows import Contradiction, Fact, Period, Profile, Text, Value, ValueKind
from viewer.formatting.key_figures import MOST, key_facts, key_figures
from viewer.i18n.language import Language


def fact(name: str, place: int | None, year: str = "2015") -> Fact:
    value = Value(ValueKind.QUANTITY, "1", amount=Decimal(1))
    text = Text(name)
    return Fact(
        name, name, "g", text, text, value, Period.parse(year), "observed", False, None, None,
        None, key_place=place,
    )  # fmt: skip


@pytest.fixture
def empty(belgium: Profile) -> Profile:
    return belgium._replace(facts=(), key_figures=())


def ids(profile: Profile) -> list[str]:
    return [each.id for each in key_facts(profile)]


def test_belgium_shows_six_in_words_with_their_years(belgium: Profile, english: Language) -> None:
    shown = [(each.label, each.value, each.when) for each in key_figures(english, belgium)]
    assert shown == [
        ("Population", "11.3 million", "2015"),
        ("GDP per capita PPP", "USD 42,725", "2014"),
        ("HDI rank", "21 of 188", "2014"),
        ("Immigrants", "12.3%", "2015"),
        ("Net migration rate", "4.2 migrants/1,000 population", "2015\N{EN DASH}2020"),
        ("Remittances", "USD 11,322 million", "2014, estimate"),
    ]


def test_the_most_telling_come_first_and_there_are_no_more_than_six(empty: Profile) -> None:
    facts = tuple(fact(f"f{place}", place) for place in (9, 3, 5, 1, 7, 2, 8))
    assert ids(empty._replace(facts=facts)) == ["f1", "f2", "f3", "f5", "f7", "f8"]
    assert len(key_facts(empty._replace(facts=facts))) == MOST


def test_of_an_indicator_the_newest_figure_of_the_whole_country_is_shown(empty: Profile) -> None:
    old, new, own = fact("old", 0, "2010"), fact("new", 0, "2015"), fact("own", 0, "2020")
    region = fact("region", 0, "2022")._replace(place=Text("North"))
    missing = fact("missing", 0, "2023")._replace(value=Value(ValueKind.NOT_AVAILABLE, ""))
    other = fact("other", None, "2024")
    facts = (old, new, own._replace(is_own_label=True), region, missing, other)
    assert ids(empty._replace(facts=facts)) == ["new"]


def test_a_document_may_choose_which_and_in_what_order(belgium: Profile) -> None:
    chosen = belgium._replace(key_figures=("asylum-requests", "area"))
    assert ids(chosen) == ["asylum-requests", "area"]


def test_a_profile_without_such_figures_shows_none(empty: Profile) -> None:
    assert key_facts(empty._replace(facts=(fact("a", None),))) == []


def test_all_that_come_with_the_program_show_six(shipped: Library) -> None:
    profiles = [shipped.profile(line.id) for line in shipped.profiles()]
    assert {len(key_facts(profile)) for profile in profiles} == {MOST}


def test_a_figure_that_is_doubtful_or_unlike_its_published_text_says_so(
    empty: Profile, english: Language
) -> None:
    doubted = fact("a", 0)._replace(doubtful=Text("A digit too many."))
    unlike = fact("b", 1)._replace(contradiction=Contradiction("11.3 million", "11.3", "113"))
    profile = empty._replace(facts=(doubted, unlike))
    assert [each.when for each in key_figures(english, profile)] == [
        "2015 \N{MIDDLE DOT} doubtful",
        "2015 \N{MIDDLE DOT} ≠ not what is published",
    ]
