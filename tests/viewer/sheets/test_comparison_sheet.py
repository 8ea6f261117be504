"""What a reader finds on the comparison of profiles."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.rows import Profile, Text
from tests.viewer.sheets.reading_back import (
    errors_of,
    headings_of,
    letters_outside,
    pages_of,
    tags_of,
    text_of,
)
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.sheets.options import TEXT_SIZES, Paper

Print = Callable[..., bytes]


def named(profile: Profile, title: str) -> Profile:
    return profile._replace(summary=profile.summary._replace(title=Text(title, "en")))


def with_label(profile: Profile, text: str) -> Profile:
    """Return a profile whose first figure has the given text everywhere."""
    words = Text(text, "en")
    fact = profile.facts[0]
    value = fact.value._replace(published=text)
    return profile._replace(facts=(fact._replace(label=words, group_label=words, value=value),))


@pytest.mark.parametrize(
    "said",
    [
        "IOM in Belgium Edition of February 2016",
        "IOM in Egypt Edition of August 2022",
        "Editions of February 2016 to August 2022",
        "104,124,440",
        "Compare with care: periods differ by more than a year",
        "an estimate among them",
        "a year is not stated",
        "not in this profile",
        "not available",
        "July 2020, estimate",
    ],
)
def test_figures_stand_side_by_side_with_what_makes_them_differ(
    belgium: Profile, egypt: Profile, print_sheet: Print, said: str
) -> None:
    assert said in text_of(print_sheet(Sheet.COMPARE, [belgium, egypt]))


def pictures_of(pdf: bytes) -> list[str]:
    """What each picture says to those who cannot see it."""
    return [str(element.get("/Alt")) for tag, element in tags_of(pdf) if tag == "/Figure"]


@pytest.mark.parametrize("is_in_colour", [True, False])
def test_what_two_tell_on_one_scale_is_drawn_and_said(
    belgium: Profile, egypt: Profile, print_sheet: Print, is_in_colour: bool
) -> None:
    pdf = print_sheet(Sheet.COMPARE, [belgium, egypt], in_colour=is_in_colour)
    said = pictures_of(pdf)
    assert said[0].startswith("Population. IOM in Belgium · 2015: 11.3 million; IOM in Egypt")
    assert "Compare with care: periods differ" in said[0]
    assert any(sentence.startswith("HDI rank. ") for sentence in said)
    # Neither what only one tells nor what is no amount.
    assert not any(sentence.startswith(("Languages", "Voluntary returns")) for sentence in said)


def test_charts_can_be_left_out(belgium: Profile, egypt: Profile, print_sheet: Print) -> None:
    fields = frozenset(KINDS[Sheet.COMPARE].fields) - {"charts"}
    pdf = print_sheet(Sheet.COMPARE, [belgium, egypt], fields=fields)
    assert pictures_of(pdf) == []
    assert "Charts" not in text_of(pdf)


def test_it_takes_two_to_six_profiles() -> None:
    assert (KINDS[Sheet.COMPARE].least_profiles, KINDS[Sheet.COMPARE].most_profiles) == (2, 6)


@pytest.mark.parametrize("count", range(2, 7))
def test_each_profile_has_a_column_with_a_head(
    belgium: Profile, egypt: Profile, print_sheet: Print, count: int
) -> None:
    pdf = print_sheet(Sheet.COMPARE, [belgium, egypt, *([egypt] * 4)][:count], is_landscape=True)
    tags = [tag for tag, _ in tags_of(pdf)]
    assert tags.count("/TH") == tags.count("/Table") * (count + 1)
    assert set(headings_of(pdf)) == {1, 2, 3}


def test_no_cell_is_blank(belgium: Profile, egypt: Profile, print_sheet: Print) -> None:
    tags = tags_of(print_sheet(Sheet.COMPARE, [belgium, egypt, belgium]))
    assert all(element.get("/K") for tag, element in tags if tag == "/TD")


def test_heads_come_again_on_each_page(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    facts = tuple(
        belgium.facts[0]._replace(indicator=f"i{n}", label=Text(f"No. {n}.")) for n in range(90)
    )
    fields = frozenset(KINDS[Sheet.COMPARE].fields) - {"charts"}
    pdf = print_sheet(Sheet.COMPARE, [belgium._replace(facts=facts)] * 2, fields=fields)
    pages = pages_of(pdf)
    assert len(pages) > 3
    assert all("Edition of February 2016 IOM in Belgium" in page for page in pages)
    for page in pages:
        assert page.count("No. ") * 2 == page.count("11.3 million")


@pytest.mark.slow
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("paper", Paper)
def test_six_profiles_fit_every_paper(
    belgium: Profile, egypt: Profile, print_sheet: Print, paper: Paper, size: int
) -> None:
    six = [belgium, egypt, with_label(named(egypt, "W" * 300), "V" * 300), belgium, egypt, belgium]
    for is_landscape in (False, True):
        pdf = print_sheet(
            Sheet.COMPARE, six, paper=paper, text_size=size, is_landscape=is_landscape
        )
        assert letters_outside(pdf) == []


@pytest.mark.slow
@settings(max_examples=30)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_in_any_field_makes_a_sheet(
    belgium: Profile, print_sheet: Print, text: str
) -> None:
    profiles = [with_label(named(belgium, text), text), belgium]
    assert print_sheet(Sheet.COMPARE, profiles, tag="ar").startswith(b"%PDF-")


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_an_independent_checker_finds_no_error(
    belgium: Profile, egypt: Profile, print_sheet: Print, tmp_path: Path, tag: str
) -> None:
    pdf = print_sheet(Sheet.COMPARE, [belgium, egypt, egypt, belgium, egypt, egypt], tag=tag)
    assert errors_of(pdf, tmp_path) == []


def test_the_same_input_gives_the_same_bytes(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    both = [belgium, egypt]
    assert print_sheet(Sheet.COMPARE, both) == print_sheet(Sheet.COMPARE, both)
