"""How old figures are, in words."""

import datetime
from decimal import Decimal

import pytest

from db.rows import (
    ContactKind,
    ContactPoint,
    Fact,
    Institution,
    Office,
    PartialDate,
    Period,
    Profile,
    ProfileSummary,
    Source,
    Text,
    Value,
    ValueKind,
)
from viewer.app.paths import RESOURCES
from viewer.formatting.ages import (
    AgeRules,
    age_in_line,
    age_lines,
    clock_doubt,
    contacts_age,
    fact_age,
    figures_age,
    old_figures,
    unstated_years,
)
from viewer.i18n.language import Language

ENGLISH = Language.load(RESOURCES / "locale", "en")
TODAY = datetime.date(2026, 6, 15)
AS_OF = PartialDate(2016, 2)
FACT = Fact(
    id="returns",
    indicator="returns",
    group="asylum",
    group_label=Text("Asylum"),
    label=Text("Returns"),
    value=Value(ValueKind.QUANTITY, "3,358", Decimal(3358)),
    period=Period(),
    status="observed",
    timeless=False,
    place=None,
    note=None,
    source=None,
)
OFFICE = Office("main", "other", Text("Main"), "", None, (), (), None, (), (), ())
PROFILE = Profile(
    summary=ProfileSummary("x", Text("X"), "BE", ("BE",), AS_OF, AS_OF),
    organisation=Institution(Text("IOM"), "", None),
    description=None,
    source=Source(Text("X"), None, None, ""),
    history=(),
    offices=(),
    programmes=(),
    facts=(FACT,),
    stories=(),
)


@pytest.mark.parametrize(
    ("period", "age"),
    [
        ("2015", "11 years old"),
        ("2025", "1 year old"),
        ("2026", "this year"),
        ("2026-01", "this year"),
        ("2025-10", "less than a year old"),
        ("2015/2020", "6 years old"),
        ("2020/2030", "still running"),
        ("2030", "still to come"),
        ("2016-06-16", "9 years old"),
        ("", "at least 10 years old"),
    ],
)
def test_the_age_of_a_figure_is_counted_from_the_end_of_its_period(period: str, age: str) -> None:
    fact = FACT._replace(period=Period.parse(period))
    assert fact_age(ENGLISH, fact, AS_OF, TODAY) == age


def test_nothing_is_said_of_the_age_of_what_belongs_to_no_year() -> None:
    assert fact_age(ENGLISH, FACT._replace(timeless=True), AS_OF, TODAY) == ""


def test_the_age_is_not_known_where_nothing_bounds_it() -> None:
    assert fact_age(ENGLISH, FACT, None, TODAY) == "age not known"
    assert fact_age(ENGLISH, FACT, PartialDate(2026), TODAY) == "age not known"
    assert fact_age(ENGLISH, FACT, PartialDate(2025), TODAY) == "at least 1 year old"


def test_a_period_runs_from_its_very_first_day() -> None:
    for first, age in (("2026-06-15", "still running"), ("2026-06-16", "still to come")):
        fact = FACT._replace(period=Period.parse(f"{first}/2027"))
        assert fact_age(ENGLISH, fact, AS_OF, TODAY) == age


def test_the_age_of_all_figures_is_told_from_their_common_date() -> None:
    told = figures_age(ENGLISH, PROFILE, TODAY)
    assert told == "Figures as of February 2016: 10 years old"
    undated = PROFILE._replace(summary=PROFILE.summary._replace(facts_as_of=None))
    unsaid = undated._replace(facts=(FACT,))
    assert figures_age(ENGLISH, unsaid, TODAY) == "The figures do not say how old they are"
    dated = undated._replace(facts=(FACT._replace(period=Period.parse("2015")),))
    assert figures_age(ENGLISH, dated, TODAY) == ""
    assert figures_age(ENGLISH, PROFILE._replace(facts=()), TODAY) == ""


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("fr", "État des chiffres\N{NO-BREAK SPACE}: février 2016 (10 ans)"),
        ("ar", "الأرقام حتى فبراير 2016: منذ 10 سنوات"),
    ],
)
def test_the_age_of_all_figures_is_told_in_other_languages(tag: str, told: str) -> None:
    language = Language.load(RESOURCES / "locale", tag)
    assert figures_age(language, PROFILE, TODAY) == told


def test_old_figures_are_counted_by_what_is_known_of_their_age() -> None:
    periods = ("2015", "2020", "2021", "2030")  # 11, 6, 5 years old, and still to come
    facts = (
        FACT,  # no newer than February 2016
        FACT._replace(timeless=True),
        *(FACT._replace(period=Period.parse(period)) for period in periods),
    )
    profile = PROFILE._replace(facts=facts)
    told = old_figures(ENGLISH, profile, TODAY, 5)
    assert told == "3 of 6 figures are over 5 years old"
    told = old_figures(ENGLISH, profile, TODAY, 10)
    assert told == "1 of 6 figures is over 10 years old"
    assert old_figures(ENGLISH, profile, TODAY, 11) == ""


@pytest.mark.parametrize(
    ("tag", "years", "told"),
    [
        ("en", 1, "2 of 3 figures are over 1 year old"),
        ("en", 5, "2 of 3 figures are over 5 years old"),
        ("fr", 1, "2 chiffres sur 3 ont plus d\u20191 an"),
        ("fr", 5, "2 chiffres sur 3 ont plus de 5 ans"),
        ("ar", 1, "2 من 3 من الأرقام عمرهما أكثر من سنة"),
        ("ar", 2, "2 من 3 من الأرقام عمرهما أكثر من سنتين"),
        ("ar", 5, "2 من 3 من الأرقام عمرهما أكثر من 5 سنوات"),
    ],
)
def test_years_and_figures_each_have_the_form_of_their_number(
    tag: str, years: int, told: str
) -> None:
    facts = (FACT, FACT, FACT._replace(period=Period.parse("2026")))
    profile = PROFILE._replace(facts=facts)
    language = Language.load(RESOURCES / "locale", tag)
    assert old_figures(language, profile, TODAY, years) == told


def test_one_line_tells_the_age_and_the_others_what_else_is_known_of_it() -> None:
    profile = PROFILE._replace(facts=(FACT,))
    assert age_in_line(ENGLISH, profile, AgeRules(TODAY)) == "The one figure is over 5 years old"
    assert age_lines(ENGLISH, profile, AgeRules(TODAY)) == (
        "Figures as of February 2016: 10 years old",
        "The one figure is over 5 years old",
        "1 does not say its year",
    )


def test_where_no_figure_is_old_the_line_tells_when_they_are_of() -> None:
    profile = PROFILE._replace(facts=(FACT._replace(period=Period.parse("2026")),))
    told = "Figures as of February 2016: 10 years old"
    assert age_in_line(ENGLISH, profile, AgeRules(TODAY)) == told


def test_figures_without_a_year_are_counted_but_timeless_ones_are_not() -> None:
    dated = FACT._replace(period=Period.parse("2015"))
    timeless = FACT._replace(timeless=True)
    profile = PROFILE._replace(facts=(FACT, FACT, dated, timeless))
    assert unstated_years(ENGLISH, profile) == "2 do not say their year"
    one = PROFILE._replace(facts=(FACT,))
    assert unstated_years(ENGLISH, one) == "1 does not say its year"
    assert unstated_years(ENGLISH, PROFILE._replace(facts=(dated, timeless))) == ""


def test_contacts_are_old_so_long_after_their_edition() -> None:
    point = ContactPoint("fax", ContactKind.FAX, "1", "1", "1", None, None)
    profile = PROFILE._replace(offices=(OFFICE._replace(contacts=(point,)),))
    rules = AgeRules(TODAY)
    assert contacts_age(ENGLISH, profile, rules) == ("Contacts are of an edition 10 years old")
    assert contacts_age(ENGLISH, profile, rules._replace(contacts=10)) != ""
    assert contacts_age(ENGLISH, profile, rules._replace(contacts=11)) == ""
    assert contacts_age(ENGLISH, PROFILE, rules) == ""
    year = profile._replace(summary=PROFILE.summary._replace(edition=PartialDate(2025, 6)))
    assert contacts_age(ENGLISH, year, rules) == "Contacts are of an edition 1 year old"


def test_a_wrong_clock_is_told_with_what_is_used_in_its_place() -> None:
    rules = AgeRules(TODAY).with_clock(datetime.date(1970, 1, 1), [AS_OF])
    told = clock_doubt(ENGLISH, rules)
    assert "says 1 January 1970" in told
    assert "in the library, February 2016" in told
    assert clock_doubt(ENGLISH, AgeRules(TODAY)) == ""
