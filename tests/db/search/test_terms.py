"""A query is read as words and digits, understood by FTS5, and marked where it was found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from db.search.terms import LONGEST_QUERY, Piece, expression, marks_in, terms_of

THINGS = {
    "population": {"title_words": " population ", "context": " iom in belgium "},
    "office": {"title_words": " country office ", "places": " belgium ", "codes": " be lu "},
    "bissau": {"title_words": " guinea bissau guineabissau "},
    "beta": {"more_words": " beta "},
    "number": {"digits": " 3222877000 222877000 22877000 2877000 877000 77000 7000 000 "},
    "inland": {"digits": " 0999000 "},
}
COLUMNS = (
    *("title_words", "more_words", "text_words", "places"),
    *("codes", "digits", "kinds", "owner", "context"),
)


@pytest.fixture
def index() -> Iterator[sqlite3.Connection]:
    """An index of FTS5 with a few things in it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            f"CREATE VIRTUAL TABLE found USING fts5(name UNINDEXED, {', '.join(COLUMNS)},"
            " tokenize='ascii', detail='column')"
        )
        for name, words in THINGS.items():
            row = (name, *(words.get(column, "") for column in COLUMNS))
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO found VALUES ({marks})", row)
        yield connection


def found(index: sqlite3.Connection, query: str) -> set[str]:
    statement = "SELECT name FROM found WHERE found MATCH ?"
    return {name for (name,) in index.execute(statement, (expression(terms_of(query)),))}


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in marks_in(text, terms_of(query))]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("popul", {"population"}),
        ("population office", set()),
        ("belgium population", {"population"}),
        ("population belgium", {"population"}),
        ("belgium", {"office"}),
        ("iom belgium", set()),
        ("be", {"office", "beta"}),
        ("b", {"office", "bissau", "beta"}),
        ("lu", {"office"}),
        ("l", set()),
        ("be lu", {"office"}),
        ("guineabissau", {"bissau"}),
        ("guinea-bissau", {"bissau"}),
        ("bissau-guinea", {"bissau"}),
        ("guinea-conakry", set()),
        ("pop-ulation", {"population"}),
        ("belgium pop-ulation", {"population"}),
        ("bel-gium pop", {"population"}),
        ("022877000", {"number"}),
        ("877", {"number"}),
        ("0999 00", {"inland"}),
        ("999 877", set()),
    ],
)
def test_a_query_finds_what_has_all_its_words_and_at_least_one_of_them_itself(
    index: sqlite3.Connection, query: str, names: set[str]
) -> None:
    assert found(index, query) == names


@pytest.mark.parametrize(
    ("query", "digits"),
    [
        ("287", ("287",)),
        ("28", ()),
        ("287 70 00", ("2877000",)),
        ("+32 2 287", ("322287",)),
        ("0032 2 287", ("00322287", "322287")),
        ("02 287", ("02287", "2287")),
        ("012", ("012",)),
        ("0012", ("0012",)),
        ("00123", ("00123", "123")),
        ("+32 (0)2 287", ("322287",)),
        ("(02) 287-70/00.1", ("0228770001", "228770001", "0228770", "228770")),
        ("287\u201070\u201500\u00a01", ("28770001",)),
        ("\u0662\u0668\u0667", ("287",)),
        ("  287  ", ("287",)),
        ("287 a", ()),
        ("30,528", ()),
        ("2+87", ()),
    ],
)
def test_only_what_is_written_like_a_telephone_number_has_digits(
    query: str, digits: tuple[str, ...]
) -> None:
    assert terms_of(query).digits == digits


def test_a_hyphenated_word_is_looked_for_apart_and_in_one_piece() -> None:
    terms = terms_of("Guinea-Bissau & office")
    assert terms.words == ("guinea", "bissau", "office")
    assert terms.pieces == (
        Piece("Guinea-Bissau", ("guinea", "bissau"), ("guineabissau",)),
        Piece("office", ("office",)),
    )


@pytest.mark.parametrize(
    ("query", "is_one"), [("", False), (" - ", False), ("28", True), ("a", True)]
)
def test_what_has_neither_words_nor_digits_asks_for_nothing(query: str, is_one: bool) -> None:
    assert bool(terms_of(query)) is is_one
    assert bool(expression(terms_of(query))) is is_one


def test_of_a_very_long_query_the_beginning_is_looked_at() -> None:
    longest = "a" * (LONGEST_QUERY - 2) + " b"
    assert terms_of(f"{longest}c d").words == terms_of(longest).words
    assert terms_of(longest).words[-1] == "b"
    many = terms_of(" ".join(f"x-{number}" for number in range(20)))
    assert len(many.pieces) == 12


@pytest.mark.parametrize(
    ("text", "query", "marks"),
    [
        ("Asylum seekers", "seek asyl", ["Asyl", "seek"]),
        ("Asylum", "lum", []),
        ("Belgium", "be belgi b", ["Belgi"]),
        ("Guinea-Bissau", "guineabis", ["Guinea-Bis"]),
        ("Guineabissau", "guinea-bissau", ["Guineabissau"]),
        ("Guinea-Bissau", "guineabissau bis", ["Guinea-Bissau"]),
        ("e\u0301te\u0301", "e", ["e\u0301"]),
        ("e\u0301te\u0301", "ete", ["e\u0301te\u0301"]),
        ("œuvre", "o", ["œ"]),
        ("Straße 4", "stras", ["Straß"]),
        ("北京市", "北京", ["北京"]),
        ("北x京", "北京", ["北", "京"]),
        ("+32 2 287 70 00", "28770", ["287 70"]),
        ("+32 2 287 70 11", "+32(0)2287", ["32 2 287"]),
        ("2 287 or 02 287", "02287", ["02 287"]),
        ("tel. 2 287 70", "0032228770", []),
        ("tel. 32 2 287 70", "0032228770", ["32 2 287 70"]),
        ("287", "288", []),
    ],
)
def test_marks_stand_where_the_words_and_digits_begin_and_end(
    text: str, query: str, marks: list[str]
) -> None:
    assert marked(text, query) == marks


@pytest.mark.parametrize(
    "pasted",
    [
        "tel:+3222877000",
        "tel:+32-2-287-70-00;ext=12",
        "Tel. +32 2 287 70 00",
        "Tel: +3222877000",
        "Téléphone : 0032 2 287 70 00",
        "+3222877000;",
        "+3222877000 (office)",
        "+32 2 287 70 00 ext 12",
        "+32 2 287 70 00 x12",
        "+32 2 287 70 00 / 06",
        "[32] 02 287 70 00",
        "(32) 02-287 70 00",
        "32-02-287-70-00",
        "+32 02 287 70 00",
        "+32(02)2877000",
        "+32 ( 0 ) 2 287 70 00",
        "\uff0b\uff13\uff12\uff08\uff10\uff09\uff12 2877000",
        "+\u0663\u0662 (\u0660)2 287 70 00",
        "tel:+32%202%20287%2070%2000",
        "+32 2 287 70 00/06",
        "+32 2 287 70 00 - 06",
        "+32 2 287 70 00, +32 2 287 70 06",
        "02/287.70.00",
        "[32] 2 287 70 00",
        "(+32) 2 287 70 00",
        "\u202a+3222877000\u202c",
        "\u202d+3222877000\u202c",
        "\u200e+3222877000",
        "+3222877000\ufeff",
        "+3222877000\u200b",
        "+32\u200b2\u200b2877000",
        "\uff0b3222877000",
        "\uff0b\uff13\uff12 2 287 70 00",
    ],
)
def test_a_pasted_number_is_found_with_whatever_stands_around_it(
    index: sqlite3.Connection, pasted: str
) -> None:
    assert "number" in found(index, pasted)


@pytest.mark.parametrize("pasted", ["+32 2 287 + extension", "287 + ext", "+32 2 287 + poste"])
def test_the_beginning_of_a_number_is_found_as_it_is_shown(
    index: sqlite3.Connection, pasted: str
) -> None:
    assert "number" in found(index, pasted)


def test_years_and_amounts_among_words_are_no_numbers_to_dial() -> None:
    assert terms_of("population 2016, 11.3 million").digits == ()
