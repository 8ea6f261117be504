"""What a reader finds on the comparison of profiles."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.library import Library
from db.rows import Profile, Text
from tests.languages import TAGS
from tests.viewer.sheets.conftest import PRINTED_ON
from tests.viewer.sheets.reading_back import (
    errors_of,
    headings_of,
    letters_outside,
    pages_of,
    tags_of,
    text_of,
)
from tests.viewer.sheets.tagged_text import column_heads
from viewer.app.paths import RESOURCES
from viewer.comparison import compare
from viewer.i18n.language import Language
from viewer.sheets.bars import row_bars
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
        "Population¹ ²",
        "Compare with care: ¹ periods differ by more than a year, ² an estimate among them",
        "a year is not stated",
        "Only in IOM in Egypt",
        "Citizens living abroad 10 million",
        "not available",
        "July 2020, estimate",
    ],
)
def test_figures_stand_side_by_side_with_what_makes_them_differ(
    belgium: Profile, egypt: Profile, print_sheet: Print, said: str
) -> None:
    assert said in text_of(print_sheet(Sheet.COMPARE, [belgium, egypt]))


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("tag", TAGS)
def test_two_countries_are_compared_on_one_page(
    tmp_path: Path, print_sheet: Print, tag: str, paper: Paper
) -> None:
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, (tag, "en"))
    both = [library.profile("iom-belgium"), library.profile("iom-egypt")]
    assert len(pages_of(print_sheet(Sheet.COMPARE, both, tag, paper=paper))) == 1


def test_each_reason_is_told_once_and_can_be_left_out(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    said = text_of(print_sheet(Sheet.COMPARE, [belgium, egypt]))
    assert said.count("Compare with care") == said.count("an estimate among them") == 1
    fields = frozenset(KINDS[Sheet.COMPARE].fields) - {"remarks"}
    said = text_of(print_sheet(Sheet.COMPARE, [belgium, egypt], fields=fields))
    assert "Compare with care" not in said and "Population 11.3 million" in said


def test_what_two_tell_on_one_scale_has_bars(
    belgium: Profile, egypt: Profile, english: Language
) -> None:
    bars = {
        row.label.value: row_bars(row) for row in compare([belgium, egypt], english, PRINTED_ON)
    }
    assert [bar and (bar["start"], bar["end"]) for bar in bars["Population under 15"]] == [
        (0.0, 0.503),
        (0.0, 1.0),
    ]
    # Of a figure below zero the bar ends where that of the other begins.
    above, below = bars["Net migration rate"]
    assert above and below and below["end"] == above["start"] > below["start"] == 0
    # Ranks, texts and what one of them alone tells have none.
    for label in ("HDI rank", "Languages", "Migration flows"):
        assert bars[label] == [None, None]


def test_what_only_bounds_a_figure_is_hatched(
    belgium: Profile, egypt: Profile, english: Language
) -> None:
    rows = compare([belgium, egypt], english, PRINTED_ON)
    row = next(row for row in rows if row.label.value == "Remittances")
    assert [bar and bar["is_sure"] for bar in row_bars(row)] == [True, False]


@pytest.mark.parametrize("is_in_colour", [True, False])
def test_bars_can_be_left_out_and_printed_without_colour(
    belgium: Profile, egypt: Profile, print_sheet: Print, is_in_colour: bool
) -> None:
    both = [belgium, egypt]
    fields = frozenset(KINDS[Sheet.COMPARE].fields) - {"charts"}
    drawn = print_sheet(Sheet.COMPARE, both, in_colour=is_in_colour)
    left_out = print_sheet(Sheet.COMPARE, both, fields=fields)
    assert colours_of(drawn) == is_in_colour
    assert not colours_of(left_out)
    assert text_of(drawn) == text_of(left_out)


def colours_of(pdf: bytes) -> bool:
    """Whether a page has a dot that is not grey."""
    pages = [page.render(scale=0.5).to_pil() for page in pypdfium2.PdfDocument(pdf)]
    pixels = (pixel for page in pages for _, pixel in page.convert("RGB").getcolors(1 << 24))
    return any(max(pixel) - min(pixel) > 40 for pixel in pixels)


def test_it_takes_two_to_six_profiles() -> None:
    assert (KINDS[Sheet.COMPARE].least_profiles, KINDS[Sheet.COMPARE].most_profiles) == (2, 6)


@pytest.mark.parametrize("count", range(2, 7))
def test_each_profile_has_a_column_with_a_head(
    belgium: Profile, egypt: Profile, print_sheet: Print, count: int
) -> None:
    pdf = print_sheet(Sheet.COMPARE, [belgium, egypt, *([egypt] * 4)][:count], is_landscape=True)
    assert [tag for tag, _ in tags_of(pdf)].count("/Table") == 1
    assert len(column_heads(pdf)) == count + 1
    assert set(headings_of(pdf)) == {1, 2}


def test_no_cell_is_blank(belgium: Profile, egypt: Profile, print_sheet: Print) -> None:
    tags = tags_of(print_sheet(Sheet.COMPARE, [belgium, egypt, belgium]))
    assert all(element.get("/K") for tag, element in tags if tag == "/TD")


def test_heads_come_again_on_each_page(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    facts = tuple(
        belgium.facts[0]._replace(indicator=f"i{n}", label=Text(f"No. {n}.")) for n in range(140)
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
