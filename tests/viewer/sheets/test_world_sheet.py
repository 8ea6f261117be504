"""What a reader finds on the sheet of the world."""

from collections.abc import Callable

import pytest

from db.library import Library
from tests.viewer.sheets.conftest import PRINTED_ON
from tests.viewer.sheets.reading_back import pages_of, tags_of, text_of
from tests.viewer.sheets.tagged_text import named_rows
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language
from viewer.sheets.catalogue import make_world_pdf
from viewer.sheets.options import Paper, SheetOptions
from viewer.world import COVERAGE, Topic, world_view

Print = Callable[..., bytes]


@pytest.fixture(scope="module")
def print_world(shipped: Library, language: Callable[[str], Language]) -> Print:
    """Prints the world of the profiles that come along, by their population unless told else."""

    def printed(topic: str = "population", tag: str = "en", in_colour: bool = True) -> bytes:
        options = SheetOptions(paper=Paper.A4, printed_on=PRINTED_ON, in_colour=in_colour)
        titled = Topic(topic, "Population")
        view = world_view(shipped, titled, language(tag), AgeRules(PRINTED_ON))
        return make_world_pdf(view, language(tag), options).pdf

    return printed


@pytest.mark.parametrize(
    "said",
    [
        "World: Population",
        "1 Egypt 104,124,440 July 2020, estimate",
        "2 Belgium 11.3 million 2015",
        "no figure",
    ],
)
def test_countries_stand_in_their_order_with_year_and_age(print_world: Print, said: str) -> None:
    assert said in " ".join(text_of(print_world()).split())


def test_the_squares_are_told_to_those_who_cannot_see_them(print_world: Print) -> None:
    figures = [element for tag, element in tags_of(print_world()) if tag == "/Figure"]
    assert str(figures[0].get("/Alt")).startswith(
        "One square for each country. 1 country: 104,124,440 · 1 country: 11.3 million"
    )


def test_the_country_names_its_row_and_not_its_rank(print_world: Print) -> None:
    assert named_rows(print_world())["Egypt"][:2] == ["1", "104,124,440"]
    assert named_rows(print_world(COVERAGE))["Norway"] == ["coveredbyIOMinBelgium"]


def test_who_covers_whom_needs_no_column_for_ranks(print_world: Print) -> None:
    text = text_of(print_world(COVERAGE))
    assert "Rank" not in text
    assert "covered by IOM in Belgium" in text
    assert "not covered" in text


def test_the_same_library_gives_the_same_bytes(print_world: Print) -> None:
    assert print_world() == print_world()
    assert print_world(in_colour=False) != print_world()


def test_it_is_one_page_where_few_countries_have_something_to_say(print_world: Print) -> None:
    assert len(pages_of(print_world())) == 1
    assert len(pages_of(print_world(tag="ar"))) == 1
