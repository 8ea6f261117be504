"""Names in lists stand where readers look for them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.rows import PartialDate, ProfileSummary, Text
from viewer.i18n.collation import by_title, collation_key

IN_ORDER = {
    "accents count as the letter below them": ["Égypte", "Ethiopie", "Éthiopie", "Øst", "Zambie"],
    "accents and case count between equals": ["Cote", "cote", "coté", "côte", "côté"],
    "punctuation counts as a space": ["Côte d'Ivoire", "Côte-Nord", "Coteau"],
    "ligatures count as their letters": ["Aegeis", "Ægina", "Oeuvre", "Œuvres"],
    "Polish and Turkish letters stand with the plain ones": [
        "Izmir",
        "\u0130znik",
        "Lodz",
        "Łomża",
    ],
    "Arabic leaves its article and the forms of alef out": [
        "\u0627\u0644\u0623\u0631\u062f\u0646",  # al-Urdunn, under alef
        "\u0628\u0644\u062c\u064a\u0643\u0627",  # Baljika
        "\u0645\u0635\u0631",  # Misr
        "\u0627\u0644\u0645\u063a\u0631\u0628",  # al-Maghrib, under mim
    ],
}


@pytest.mark.parametrize("names", IN_ORDER.values(), ids=IN_ORDER)
def test_names_stand_in_the_order_of_the_alphabet(names: list[str]) -> None:
    mixed = random.Random(7).sample(names, len(names))
    assert sorted(mixed, key=collation_key) == names


@given(st.lists(st.text(max_size=12), max_size=6), st.randoms())
def test_any_text_has_one_place_whatever_the_order_before(
    names: list[str], chance: random.Random
) -> None:
    mixed = chance.sample(names, len(names))
    assert sorted(mixed, key=collation_key) == sorted(names, key=collation_key)


def test_profiles_of_one_title_stand_by_their_ids() -> None:
    edition = PartialDate(2020)
    summaries = [
        ProfileSummary(one, Text(title), "BE", ("BE",), edition, None)
        for one, title in (("b", "Øst"), ("a", "Øst"), ("c", "Égypte"))
    ]
    assert [one.id for one in by_title(summaries)] == ["c", "a", "b"]
