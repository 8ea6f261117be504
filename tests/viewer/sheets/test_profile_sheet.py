"""What a reader finds in the printed profile."""

import datetime
import itertools
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.rows import Event, Institution, PartialDate, Profile, Programme, Text
from tests.viewer.sheets.reading_back import (
    errors_of,
    headings_of,
    letters_outside,
    outline_of,
    pages_of,
    tags_of,
    text_of,
)
from viewer.i18n.language import Language
from viewer.sheets.catalogue import KINDS, Sheet
from viewer.sheets.options import TEXT_SIZES, Paper, SheetOptions
from viewer.sheets.paper_charts import paper_style, time_line

Print = Callable[..., bytes]
_DAY = datetime.date(2026, 1, 31)
LONG = "Long words and very ordinary ones that go on. " * 110  # 5,000 letters


def worded(profile: Profile, text: str) -> Profile:
    """Return a profile in which the texts of every part are the given one."""
    words = Text(text, "en")
    body = Institution(words, text, words)
    event = Event(PartialDate(2016, 2), words, words, (body,))
    office, programme = profile.offices[0], profile.programmes[1]
    return profile._replace(
        description=words,
        history=(event,),
        offices=(office._replace(name=words, description=words, partners=(body,)),),
        programmes=(
            programme._replace(
                name=words, abbreviation=text, description=words, events=(event,), funders=(body,)
            ),
        ),
        stories=(profile.stories[0]._replace(person=text, occupation=words),),
        source=profile.source._replace(title=words),
    )


def many_programmes(profile: Profile, count: int) -> tuple[Programme, ...]:
    one = profile.programmes[1]
    names = [Text(f"Programme no. {number}.", "en") for number in range(count)]
    return tuple(one._replace(id=name.value, name=name, abbreviation="") for name in names)


def test_belgium_takes_three_to_six_pages(belgium: Profile, print_sheet: Print) -> None:
    assert 3 <= len(pages_of(print_sheet(Sheet.PROFILE, [belgium]))) <= 6


@pytest.mark.parametrize(
    "said",
    [
        "Belgium hosts two IOM offices",
        "Whom to ring first Telephone +32 2 287 70 00",
        "1973 First agreement signed",
        "withheld by the source",
        "Rue Montoyer 40 1000 Brussels Belgium",
        "since 1984 · running as of February 2016",
        "Not stated: dates, funding",
        "since 1984",
        "Return and Emigration of Asylum Seekers ex Belgium (REAB)",
        "Funded by European Union (EU)",
        "Population 11.3 million 2015 11 years old",
        "272 not explained by the source",
        "World Customs Organization",
        "8,881 km from home Chepe, Músico",
        "Source: IOM in Belgium",
    ],
)
def test_it_tells_all_of_the_profile(belgium: Profile, print_sheet: Print, said: str) -> None:
    assert said in text_of(print_sheet(Sheet.PROFILE, [belgium]))


def test_headings_follow_each_other_level_by_level(
    belgium: Profile, egypt: Profile, print_sheet: Print
) -> None:
    grouped = belgium._replace(
        programmes=tuple(
            programme._replace(scope=scope)
            for programme, scope in zip(
                belgium.programmes, ("country", "region", "beyond", ""), strict=True
            )
        )
    )
    for profile in (belgium, egypt, grouped):
        levels = headings_of(print_sheet(Sheet.PROFILE, [profile]))
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_the_outline_leads_to_parts_offices_and_programmes(
    belgium: Profile, print_sheet: Print
) -> None:
    outline = outline_of(print_sheet(Sheet.PROFILE, [belgium]))
    parts = ["Overview", "Offices", "Programmes", "Facts", "Partners", "Stories of migrants"]
    assert [title for title in outline if title in parts] == parts
    assert {office.name.value for office in belgium.offices} <= set(outline)


def test_each_chart_says_in_words_what_it_shows(belgium: Profile, print_sheet: Print) -> None:
    tags = tags_of(print_sheet(Sheet.PROFILE, [belgium]))
    said = [str(element["/Alt"]) for tag, element in tags if tag == "/Figure"]
    assert len(said) == 1
    assert "REAB: since 1984" in said[0] and "ACP Observatory: until June 2014" in said[0]


def test_a_total_is_broken_down_once(belgium: Profile, print_sheet: Print) -> None:
    said = text_of(print_sheet(Sheet.PROFILE, [belgium]))
    assert said.count("272 not explained by the source") == said.count("39,602") == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("overview", "Whom to ring first"),
        ("offices", "Partners"),
        ("programmes", "When they ran"),
        ("facts", "Population under 15"),
        ("charts", "When they ran"),
        ("stories", "Chepe"),
    ],
)
def test_a_part_can_be_left_out(
    belgium: Profile, print_sheet: Print, field: str, said: str
) -> None:
    fields = frozenset(KINDS[Sheet.PROFILE].fields)
    assert said in text_of(print_sheet(Sheet.PROFILE, [belgium], fields=fields))
    assert said not in text_of(print_sheet(Sheet.PROFILE, [belgium], fields=fields - {field}))


def test_black_and_white_has_no_colour_and_keeps_the_hatching(
    belgium: Profile, english: Language
) -> None:
    options = SheetOptions(Paper.A4, printed_on=_DAY, in_colour=False)
    (chart,) = time_line(english, belgium, options)
    colours = re.findall("#([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})", chart["svg"])
    assert colours and all(red == green == blue for red, green, blue in colours)
    assert chart["svg"].count("<line") > 2


def test_charts_are_as_wide_as_the_text_of_the_page(english: Language) -> None:
    for paper in Paper:
        portrait = paper_style(english, SheetOptions(paper, _DAY))
        landscape = paper_style(english, SheetOptions(paper, _DAY, is_landscape=True))
        assert 300 < portrait.width < landscape.width


@pytest.mark.slow
def test_a_time_line_of_many_programmes_goes_on_over_pages(
    belgium: Profile, print_sheet: Print
) -> None:
    profile = belgium._replace(programmes=many_programmes(belgium, 90))
    pdf = print_sheet(Sheet.PROFILE, [profile])
    said = [str(element["/Alt"]) for tag, element in tags_of(pdf) if tag == "/Figure"]
    assert len(said) > 3
    joined = " ".join(said)
    assert all(programme.name.value in joined for programme in profile.programmes)
    assert letters_outside(pdf) == []


def test_no_programme_is_split(belgium: Profile, print_sheet: Print) -> None:
    profile = belgium._replace(programmes=many_programmes(belgium, 40))
    fields = frozenset({"programmes"})
    for page in pages_of(print_sheet(Sheet.PROFILE, [profile], fields=fields)):
        assert page.count("Programme no.") == page.count("Funded by") == page.count("Dates")


@pytest.mark.slow
@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("paper", Paper)
def test_nothing_runs_off_any_paper(
    belgium: Profile, egypt: Profile, print_sheet: Print, paper: Paper, size: int
) -> None:
    profiles = [egypt, worded(belgium, "W" * 300)]
    pdf = print_sheet(Sheet.PROFILE, profiles, paper=paper, text_size=size)
    assert letters_outside(pdf) == []


@pytest.mark.slow
def test_texts_longer_than_a_page_are_printed_whole(belgium: Profile, print_sheet: Print) -> None:
    pdf = print_sheet(Sheet.PROFILE, [worded(belgium, LONG + "The end.")], paper=Paper.A5)
    assert text_of(pdf).count("The end.") > 8
    assert letters_outside(pdf) == []


@pytest.mark.slow
@settings(max_examples=30)
@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_in_any_field_makes_a_sheet(
    belgium: Profile, print_sheet: Print, text: str
) -> None:
    assert print_sheet(Sheet.PROFILE, [worded(belgium, text)]).startswith(b"%PDF-")


@pytest.mark.parametrize("text", ["</text><script>", "]]>&amp;<svg onload='x'>", "#panic()"])
def test_nothing_of_a_name_escapes_into_a_chart(
    belgium: Profile, print_sheet: Print, text: str
) -> None:
    pdf = print_sheet(Sheet.PROFILE, [worded(belgium, text)])
    assert any(text in str(element.get("/Alt", "")) for _, element in tags_of(pdf))


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_an_independent_checker_finds_no_error(
    belgium: Profile, egypt: Profile, print_sheet: Print, tmp_path: Path, tag: str
) -> None:
    assert errors_of(print_sheet(Sheet.PROFILE, [belgium, egypt], tag=tag), tmp_path) == []


def test_the_same_input_gives_the_same_bytes(belgium: Profile, print_sheet: Print) -> None:
    assert print_sheet(Sheet.PROFILE, [belgium]) == print_sheet(Sheet.PROFILE, [belgium])


@pytest.mark.parametrize("events", range(2, 12, 2))
def test_how_an_office_is_reached_stands_on_one_page(
    belgium: Profile, print_sheet: Print, events: int
) -> None:
    office = belgium.offices[0]._replace(name=Text("Office of the capital"))
    history = (belgium.history[0],) * events  # pushes the office down to the foot of the page
    profile = belgium._replace(offices=(office,), history=history)
    pages = pages_of(print_sheet(Sheet.PROFILE, [profile]))
    (page,) = [each for each in pages if "Represents IOM in Belgium" in each]
    for said in ("Office of the capital", "+32 2 287 70 06", "1000 Brussels", "Covers Belgium"):
        assert said in page
