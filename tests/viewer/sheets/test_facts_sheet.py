"""What a reader finds on the sheet of facts."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.rows import Fact, Part, PartialDate, Period, Profile, Text, Value, ValueKind
from tests.viewer.sheets.reading_back import (
    errors_of,
    headings_of,
    letters_outside,
    outline_of,
    pages_of,
    tags_of,
    text_of,
)
from tests.viewer.sheets.tagged_text import column_heads
from viewer.sheets.catalogue import Sheet
from viewer.sheets.options import TEXT_SIZES, Paper

Print = Callable[..., bytes]
NOTE = "A note that goes on for long. " * 170  # 5,000 letters


def with_fact(profile: Profile, **changes: Any) -> Profile:
    """Return the profile with its first figure alone, and that changed."""
    return profile._replace(facts=(profile.facts[0]._replace(**changes),))


def worded(fact: Fact, text: str) -> Fact:
    """Return a figure in which every text is the given one."""
    words = Text(text, "en")
    part = Part(words, text, Decimal(1), words)
    value = Value(ValueKind.BREAKDOWN, text or "1", Decimal(3), parts=(part, part))
    return fact._replace(
        group_label=words, label=words, value=value, note=words, source=words, doubtful=words
    )


@pytest.mark.parametrize(
    "said",
    [
        "Population 11.3 million 2015 11 years old",
        "Remittances USD 11,322 million 2014, estimate 12 years old",
        "2015\N{EN DASH}2020",
        "67.6% year not stated at least 9 years old",
        "Adult HIV prevalence not available 2014",
        "Area 30,528 km sq",
        "Migration flows percentages of the parts: computed, not published 166,479 arrivals 2009",
        "Belgians 39,602 · 23.8%",
        "272 not explained by the source",
        "place not stated by the source",
        "Figures as of February 2016: 9 years old",
        "7 do not say their year",
        "Check before use: 9 years old",
    ],
)
def test_each_figure_says_what_it_is_and_how_old(
    belgium: Profile, print_sheet: Print, said: str
) -> None:
    assert said in text_of(print_sheet(Sheet.FACTS, [belgium]))


def test_a_figure_is_shown_with_its_source_and_its_doubt(
    belgium: Profile, print_sheet: Print
) -> None:
    changes = {"source": Text("Census", "en"), "doubtful": Text("too round", "en")}
    profile = with_fact(belgium, **changes, note=Text("counted twice", "en"))
    said = text_of(print_sheet(Sheet.FACTS, [profile]))
    assert "doubtful: too round counted twice" in said and "Sources Census" in said
    # A doubt belongs to its figure, whatever is left out.
    said = text_of(print_sheet(Sheet.FACTS, [profile], fields=frozenset()))
    assert "doubtful: too round" in said
    assert "Census" not in said and "counted" not in said and "2015" not in said


def test_a_series_shows_its_years(belgium: Profile, print_sheet: Print) -> None:
    years = [Period(PartialDate(year), PartialDate(year)) for year in (2014, 2015)]
    parts = tuple(Part(None, f"{n} people", Decimal(n), None, year) for n, year in enumerate(years))
    profile = with_fact(belgium, value=Value(ValueKind.SERIES, "more and more", parts=parts))
    said = text_of(print_sheet(Sheet.FACTS, [profile]))
    assert "2014 0 people 2015 1 people" in said


def test_groups_are_one_table_whose_heads_are_heads(belgium: Profile, print_sheet: Print) -> None:
    pdf = print_sheet(Sheet.FACTS, [belgium])
    groups = len({fact.group for fact in belgium.facts})
    assert [tag for tag, _ in tags_of(pdf)].count("/Table") == 1
    assert column_heads(pdf) == ["Fact", "Value", "Period", "Age"]
    assert headings_of(pdf) == [1, *([2] * groups)]


def test_the_outline_leads_to_each_group(belgium: Profile, print_sheet: Print) -> None:
    groups = dict.fromkeys(fact.group_label.value for fact in belgium.facts)
    outline = outline_of(print_sheet(Sheet.FACTS, [belgium]))
    assert outline == ["IOM in Belgium", *groups]


def test_rows_stay_whole_and_heads_come_again_on_each_page(
    belgium: Profile, print_sheet: Print
) -> None:
    note = Text("begins here, " + "goes on, " * 60 + "and ends here", "en")
    one = belgium.facts[0]
    facts = tuple(one._replace(id=f"f{n}", label=Text(f"No. {n}."), note=note) for n in range(40))
    pages = pages_of(print_sheet(Sheet.FACTS, [belgium._replace(facts=facts)]))
    assert len(pages) > 3
    for page in pages:
        assert page.count("Fact Value Period Age") == 1
        assert page.count("No. ") == page.count("begins here") == page.count("and ends here")


def test_no_heading_stands_alone_at_the_foot(belgium: Profile, print_sheet: Print) -> None:
    one = belgium.facts[0]
    facts = tuple(
        one._replace(id=f"f{n}", group=f"g{n}", group_label=Text(f"Group {n}."), label=Text("Item"))
        for n in range(60)
    )
    for page in pages_of(print_sheet(Sheet.FACTS, [belgium._replace(facts=facts)])):
        assert page.count("Group ") == page.count("Item")


def test_a_note_longer_than_a_page_goes_on_over_pages(belgium: Profile, print_sheet: Print) -> None:
    profile = with_fact(belgium, note=Text(NOTE.strip() + " The end."))
    pdf = print_sheet(Sheet.FACTS, [profile], paper=Paper.A5)
    assert "The end." in text_of(pdf)
    assert letters_outside(pdf) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("paper", Paper)
def test_nothing_runs_off_any_paper(
    belgium: Profile, egypt: Profile, print_sheet: Print, paper: Paper, size: int
) -> None:
    long = egypt._replace(facts=(worded(egypt.facts[0], "W" * 300), *egypt.facts))
    for is_landscape in (False, True):
        pdf = print_sheet(
            Sheet.FACTS, [belgium, long], paper=paper, text_size=size, is_landscape=is_landscape
        )
        assert letters_outside(pdf) == []


@pytest.mark.slow
@settings(max_examples=40)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_in_any_field_makes_a_sheet(
    belgium: Profile, print_sheet: Print, text: str
) -> None:
    profile = belgium._replace(facts=(worded(belgium.facts[0], text),))
    assert print_sheet(Sheet.FACTS, [profile], tag="ar").startswith(b"%PDF-")


def test_a_number_keeps_its_order_where_lines_run_from_the_right(
    egypt: Profile, print_sheet: Print
) -> None:
    said = text_of(print_sheet(Sheet.FACTS, [egypt], tag="ar"))
    assert "104,124,440" in said


def test_a_profile_without_figures_says_so(belgium: Profile, print_sheet: Print) -> None:
    said = text_of(print_sheet(Sheet.FACTS, [belgium._replace(facts=())]))
    assert "The profile holds no figures." in said


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_an_independent_checker_finds_no_error(
    belgium: Profile, egypt: Profile, print_sheet: Print, tmp_path: Path, tag: str
) -> None:
    assert errors_of(print_sheet(Sheet.FACTS, [belgium, egypt], tag=tag), tmp_path) == []


def test_the_same_input_gives_the_same_bytes(belgium: Profile, print_sheet: Print) -> None:
    assert print_sheet(Sheet.FACTS, [belgium]) == print_sheet(Sheet.FACTS, [belgium])
