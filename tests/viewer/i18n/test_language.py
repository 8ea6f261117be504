"""The reader's language: which one is chosen, and how it writes dates, numbers and names."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import PartialDate, Period
from viewer.app.paths import RESOURCES
from viewer.i18n.language import Language, available_languages, closest_language

LOCALES = RESOURCES / "locale"
ENGLISH = Language.load(LOCALES, "en")
FRENCH = Language.load(LOCALES, "fr")
ARABIC = Language.load(LOCALES, "ar")
VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def test_the_program_speaks_six_languages_and_names_each_in_itself() -> None:
    assert available_languages(LOCALES) == ("ar", "de", "en", "es", "fr", "nl")
    assert ENGLISH.own_names == {
        "ar": "العربية",
        "de": "Deutsch",
        "en": "English",
        "es": "Español",
        "fr": "Français",
        "nl": "Nederlands",
    }


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("fr", "fr"),
        ("fr-BE", "fr"),
        ("fr_BE.UTF-8", "fr"),
        ("FR", "fr"),
        ("ar_EG.utf8@calendar=x", "ar"),
        ("xx", ""),
        ("", ""),
        ("../fr", ""),
    ],
)
def test_the_closest_language_serves_a_tag(asked: str, served: str) -> None:
    assert closest_language(asked, available_languages(LOCALES)) == served


@pytest.mark.parametrize(
    ("environment", "tag"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "ar_EG.UTF-8", "LC_ALL": "fr_FR"}, "fr"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "xx:fr:ar"}, "fr"),
        ({"LANGUAGE": "fr", "LC_ALL": "C"}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "xx_XX.UTF-8"}, "en"),
    ],
)
def test_without_a_tag_the_system_is_asked(
    environment: dict[str, str], tag: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Language.load(LOCALES, None).tag == tag


def test_a_language_without_translation_falls_back_to_english() -> None:
    language = Language.load(LOCALES, "xx")
    assert (language.tag, language.tr("not stated")) == ("en", "not stated")


def test_texts_are_preferred_in_the_own_language_and_then_in_english() -> None:
    assert FRENCH.preferences == ("fr", "en")
    assert ENGLISH.preferences == ("en",)


def test_only_arabic_runs_from_right_to_left() -> None:
    assert [each.is_right_to_left for each in (ENGLISH, FRENCH, ARABIC)] == [False, False, True]


@pytest.mark.parametrize(
    ("language", "year", "month", "day", "short"),
    [
        (ENGLISH, "1973", "February 2016", "29 February 2016", "Feb 2016"),
        (FRENCH, "1973", "février 2016", "29 février 2016", "févr. 2016"),
        (ARABIC, "1973", "فبراير 2016", "29 فبراير 2016", "فبراير 2016"),
    ],
)
def test_a_date_is_written_as_precisely_as_it_is(
    language: Language, year: str, month: str, day: str, short: str
) -> None:
    assert language.date(PartialDate(1973)) == year
    assert language.date(PartialDate(2016, 2)) == month
    assert language.date(PartialDate(2016, 2, 29)) == day
    assert language.short_date(PartialDate(2016, 2)) == short
    assert language.short_date(PartialDate(1973)) == year


@pytest.mark.parametrize(
    ("period", "text"),
    [
        ("", "not stated"),
        ("2015", "2015"),
        ("2015/2020", "2015\N{EN DASH}2020"),
        ("2015-01/2015-06", "January 2015 \N{EN DASH} June 2015"),
    ],
)
def test_a_period_is_a_date_or_a_range_or_not_stated(period: str, text: str) -> None:
    assert ENGLISH.period(Period.parse(period)) == text


def test_a_number_is_grouped_and_keeps_every_digit() -> None:
    assert ENGLISH.number(1234567) == "1,234,567"
    assert ENGLISH.number(Decimal("11.30")) == "11.30"
    assert ENGLISH.number(Decimal("1E+3")) == "1,000"
    assert ENGLISH.number(-272) == "-272"
    assert FRENCH.number(Decimal("1234.5")) == "1\N{NARROW NO-BREAK SPACE}234,5"
    assert ENGLISH.percent(Decimal("12.3")) == "12.3%"
    assert FRENCH.percent(Decimal("12.3")).startswith("12,3")


def test_countries_and_languages_have_names() -> None:
    assert [each.country("BE") for each in (ENGLISH, FRENCH, ARABIC)] == [
        "Belgium",
        "Belgique",
        "بلجيكا",
    ]
    assert ENGLISH.language_name("es") == "Spanish"
    assert ENGLISH.language_name("pt-BR") == "Brazilian Portuguese"
    assert ENGLISH.language_name("es-PY") == "Spanish"


@pytest.mark.parametrize(
    ("tag", "code", "official", "other"),
    [
        ("en", "SY", "Syrian Arab Republic", "Syria"),
        ("en", "TR", "Türkiye", ""),
        ("fr", "TR", "Türkiye", "Turquie"),
        ("es", "PS", "Estado de Palestina", "Territorios Palestinos"),
        ("ar", "CD", "جمهورية الكونغو الديمقراطية", "الكونغو - كينشاسا"),
        ("de", "PS", "Staat Palästina", "Palästinensische Autonomiegebiete"),
        ("nl", "FR", "Frankrijk", ""),
    ],
)
def test_a_country_is_called_as_the_united_nations_call_it_and_known_by_its_other_name(
    tag: str, code: str, official: str, other: str
) -> None:
    language = Language.load(LOCALES, tag)
    assert (language.country(code), language.other_name(code)) == (official, other)
    for name in filter(None, (official, other)):
        assert ENGLISH.country_code(name.upper()) == code
        assert ENGLISH.is_country(f" {name} ", code)
    assert not ENGLISH.is_country(official, "BE")


def test_congo_alone_is_the_country_that_is_called_just_so() -> None:
    assert ENGLISH.country_code("Congo") == "CG"
    assert ENGLISH.country_code("Congo - Kinshasa") == "CD"


def test_unknown_codes_stand_for_themselves() -> None:
    assert ENGLISH.country("XX") == "XX"
    assert ENGLISH.language_name("qqx") == "qqx"


def test_a_list_has_the_separator_of_its_language() -> None:
    assert ENGLISH.join(["a", "b", "c"]) == "a, b, c"
    assert ARABIC.join(["a", "b"]) == "a\N{ARABIC COMMA} b"
    assert ENGLISH.join([]) == ""


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "لا موجزات"),
        (1, "موجز واحد"),
        (2, "موجزان"),
        (3, "3 موجزات"),
        (10, "10 موجزات"),
        (11, "11 موجزًا"),
        (99, "99 موجزًا"),
        (100, "100 موجز"),
        (102, "102 موجز"),
        (103, "103 موجزات"),
        (1111, "1,111 موجزًا"),
    ],
)
def test_arabic_counts_in_its_six_forms(count: int, text: str) -> None:
    assert ARABIC.tr_n("{count} profile", "{count} profiles", count) == text


def test_french_counts_zero_as_one() -> None:
    forms = [FRENCH.tr_n("{count} profile", "{count} profiles", count) for count in (0, 1, 2)]
    assert forms == ["0 profil", "1 profil", "2 profils"]


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("en", "1 percentage point, 1.5 percentage points, 0.1 percentage points"),
        ("fr", "1 point de pourcentage, 1,5 point de pourcentage, 0,1 point de pourcentage"),
    ],
)
def test_a_number_with_decimals_has_its_own_form_of_the_plural(tag: str, forms: str) -> None:
    language = Language.load(LOCALES, tag)
    told = [
        language.tr_n(
            "{amount} percentage point",
            "{amount} percentage points",
            language.counts_as(number),
            amount=language.number(number),
        )
        for number in map(Decimal, ("1", "1.5", "0.1"))
    ]
    assert ", ".join(told) == forms


def test_the_empty_text_stays_empty() -> None:
    assert FRENCH.tr("") == ""


@given(st.text())
def test_what_fills_a_gap_is_never_interpreted(text: str) -> None:
    assert ENGLISH.tr("place: {place}", place=text) == f"place: {text}"
    assert ARABIC.tr("place: {place}", place=text).endswith(text)
