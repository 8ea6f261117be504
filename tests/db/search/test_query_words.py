"""The table of words that a query may hold beside names: small ones, and those for a kind."""

import json
import re

import pytest

from db.rows import HitKind
from db.rows.units import SCALES
from db.search.folding import folded
from db.search.query_words import kind_word, read_query_words
from db.search.terms import Piece, terms_of
from viewer.app.paths import RESOURCES

KNOWN = read_query_words(RESOURCES)
TABLE = json.loads((RESOURCES / "search" / "words.json").read_text("utf-8"))
LANGUAGES = {file.parent.name for file in (RESOURCES / "locale").glob("*/cldr.json")}


def test_every_language_of_the_program_has_its_small_words_and_words_for_each_kind() -> None:
    assert set(TABLE["small"]) >= LANGUAGES
    for kind, languages in TABLE["kinds"].items():
        assert set(languages) >= LANGUAGES, kind
        assert all(languages.values()), kind


def test_each_kind_is_one_that_a_thing_can_have() -> None:
    vocabulary = (RESOURCES / "indicators" / "indicators.yaml").read_text("utf-8")
    indicators = set(re.findall(r"- \{id: ([\w-]+), group", vocabulary))
    numbers = {"mobile", "duty", "satellite", "fax"}
    roles = {"funder", "supporter", "initiator", "party"}
    assert set(TABLE["kinds"]) <= {*HitKind, *numbers, *roles, *SCALES, *indicators}
    shown = {HitKind.PROFILE}  # a profile is asked for by its name
    assert set(HitKind) - set(TABLE["kinds"]) == shown


def test_no_small_word_asks_for_a_kind() -> None:
    assert KNOWN.small.isdisjoint(KNOWN.kinds)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("fax", ("fax",)),
        ("e-mail", ("email",)),
        ("E-Mails", ("email",)),
        ("Téléphone", ("phone",)),
        ("الهاتف", ("phone",)),
        ("هاتف", ("phone",)),
        ("tel", ("phone",)),
        ("telep", ("phone",)),
        ("GDP", ("gdppercapitappp",)),
        ("te", ()),
        ("brussels", ()),
    ],
)
def test_a_word_asks_for_a_kind_in_any_language_and_as_soon_as_it_is_begun(
    typed: str, kinds: tuple[str, ...]
) -> None:
    (piece,) = terms_of(typed, KNOWN).pieces
    assert piece.kinds == kinds


def test_a_kind_is_one_word_of_the_index() -> None:
    for kind in TABLE["kinds"]:
        assert folded(kind_word(kind)) == kind_word(kind)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("capital of the country", ("capital", "country")),
        ("capitale de la France", ("capitale", "france")),
        ("langues d'Éthiopie", ("langues", "ethiopie")),
        ("السكان في مصر", ("السكان", "مصر")),
        ("of", ("of",)),
        ("in the", ("in", "the")),
        ("phone DE", ("phone", "de")),
        ("phone de", ("phone",)),
    ],
)
def test_small_words_are_left_out_where_there_are_others(
    query: str, words: tuple[str, ...]
) -> None:
    assert terms_of(query, KNOWN).words == words


def test_without_a_table_every_word_counts() -> None:
    assert terms_of("of phone").pieces == (Piece("of", ("of",)), Piece("phone", ("phone",)))


def test_other_names_of_countries_belong_to_names_that_the_index_has() -> None:
    cldr = json.loads((RESOURCES / "locale" / "en" / "cldr.json").read_text("utf-8"))
    known = {*cldr["territories"].values(), *cldr["other_names"].values()}
    assert set(TABLE["countries"]) <= known


@pytest.mark.parametrize(
    ("query", "pieces"),
    [
        ("Ivory Coast", [Piece("Ivory Coast", ("ivory", "coast"), ("cote d ivoire",))]),
        ("U.K.", [Piece("U.K.", ("u", "k"), ("united kingdom",))]),
        (
            "la République démocratique du Congo",
            [
                Piece(
                    "République démocratique Congo",
                    ("republique", "democratique", "congo"),
                    ("congo kinshasa",),
                )
            ],
        ),
        ("ivory", [Piece("ivory", ("ivory",))]),
        ("accra accra", [Piece("accra", ("accra",))]),
    ],
)
def test_another_name_of_a_country_is_one_piece_with_the_name_in_the_index(
    query: str, pieces: list[Piece]
) -> None:
    assert list(terms_of(query, KNOWN).pieces) == pieces


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("phone:kenya", [("phone",), ()]),
        ("kenya/phone", [(), ("phone",)]),
        ("fax-kenya", [("fax",), ()]),
        ("e-mail", [("email",)]),
        ("press.office@example.org", [(), ("office",), (), ()]),
        ("Guinea-Bissau", [()]),
    ],
)
def test_only_the_part_of_a_word_that_asks_for_a_kind_does(
    query: str, kinds: list[tuple[str, ...]]
) -> None:
    assert [piece.kinds for piece in terms_of(query, KNOWN).pieces] == kinds
