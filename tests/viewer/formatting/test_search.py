"""What a search found, in words: an answer as the reader writes it, what it is, when and whose."""

from collections.abc import Callable

import pytest

from db.library import Library
from db.rows import Hit, HitKind, PartialDate, Period, SearchResults, Text
from viewer.formatting.search import (
    hit_copied,
    hit_detail,
    hit_group,
    hit_label,
    hit_owner,
    hit_period,
    hit_value,
    left_out_words,
)
from viewer.i18n.language import Language


def first(library: Library, query: str, kind: HitKind) -> Hit:
    return next(hit for hit in library.search(query).hits if hit.kind is kind)


def made(kind: HitKind = HitKind.PROGRAMME, **more: object) -> Hit:
    hit = Hit(kind, "p", Text("IOM in Norway"), "NO", "overview", "", Text("Value"))
    return hit._replace(**more)  # type: ignore[arg-type]


def test_each_kind_has_a_name_of_its_own(english: Language) -> None:
    assert len({hit_group(english, kind) for kind in HitKind}) == len(HitKind)


@pytest.mark.parametrize(
    ("tag", "value"), [("en", "11.3 million"), ("fr", "11,3 millions"), ("ar", "11.3 مليون")]
)
def test_a_figure_is_written_and_copied_as_the_reader_writes_it(
    with_norway: Library, language: Callable[[str], Language], tag: str, value: str
) -> None:
    hit = first(with_norway, "population belgium", HitKind.FACT)
    assert hit_value(language(tag), hit) == value
    assert hit_copied(language(tag), hit) == value


def test_hours_are_as_published_or_in_words(english: Language, with_norway: Library) -> None:
    hit = first(with_norway, "oslo hours", HitKind.HOURS)
    assert hit_value(english, hit) == "Du lundi au jeudi de 8 h 30 à 17 h."
    bare = hit._replace(value=Text(""))
    assert hit_value(english, bare).startswith(
        "Mon\N{EN DASH}Thu 08:30\N{EN DASH}17:00 (en hiver), "
    )
    assert hit_copied(english, bare) == hit_value(english, bare)


def test_copy_takes_what_can_be_dialled(english: Language, with_norway: Library) -> None:
    assert hit_copied(english, first(with_norway, "belgium fax", HitKind.PHONE)) == "+3222877006"
    prefix = with_norway.search("belgium phone").hits[-1]
    assert hit_value(english, prefix) == "+32 2 287 + extension"
    assert hit_copied(english, prefix) == "+32 2 287"


@pytest.mark.parametrize(
    ("query", "kind", "label"),
    [
        ("belgium fax", HitKind.PHONE, "Fax"),
        ("oslo email", HitKind.EMAIL, "E-mail · en norvégien ou en anglais"),
        ("kari nordmann", HitKind.PERSON, "Cheffe de mission"),
        ("fedasil", HitKind.PARTNER, ""),
        ("unfpa", HitKind.PARTNER, "supported by"),
        ("intergovernmental committee", HitKind.PARTNER, "party to the event"),
        ("chepe 8881", HitKind.STORY, "Chepe · Músico"),
        ("912", HitKind.FACT, "label not stated"),
    ],
)
def test_a_value_is_told_with_what_it_is(
    english: Language, with_norway: Library, query: str, kind: HitKind, label: str
) -> None:
    assert hit_label(english, first(with_norway, query, kind)) == label


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(), ""),
        (Period.parse("2015"), "2015"),
        (Period.parse("2015/2020"), "2015\N{EN DASH}2020"),
        (Period(PartialDate(1984), None), "since 1984"),
        (Period(None, PartialDate(2014, 6)), "until June 2014"),
    ],
)
def test_when_is_said_as_far_as_it_is_known(english: Language, period: Period, words: str) -> None:
    assert hit_period(english, made(period=period)) == words


def test_whose_a_hit_is_ends_with_country_and_profile(english: Language) -> None:
    assert hit_owner(english, made(whose=Text("Office"))) == "Office · Norway · IOM in Norway"
    assert hit_owner(english, made(HitKind.PROFILE)) == "Norway"


def test_a_close_match_says_so(english: Language, with_norway: Library) -> None:
    assert hit_detail(english, first(with_norway, "fedasli", HitKind.PARTNER)) == "close match"
    assert "close match" not in hit_detail(english, first(with_norway, "fedasil", HitKind.PARTNER))


def test_the_words_that_were_left_out_are_named(english: Language) -> None:
    found = SearchResults("x", (), 0, is_all=True, left_out=("spoken", "widely"))
    assert left_out_words(english, found) == "Found without “spoken”, “widely”."
    assert left_out_words(english, found._replace(left_out=())) == ""
