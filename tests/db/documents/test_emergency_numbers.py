"""Emergency numbers: short ones are judged by what their country has, others like telephones."""

import pytest

from db.documents.emergency_numbers import dialled, is_known


@pytest.mark.parametrize(
    ("text", "country", "known"),
    [
        ("112", "BE", True),
        ("1 1 2", "BE", True),
        ("١٢٢", "EG", True),
        ("122", "EG", True),
        ("999", "BE", False),
        ("999", "GB", True),
        ("001", "BE", False),
        ("070 245 245", "BE", True),
        ("02 287 70", "BE", False),
        ("112", "", True),  # nobody can say
        ("999", "AQ", True),
    ],
)
def test_a_number_is_known_where_its_country_gives_it_out(
    text: str, country: str, known: bool
) -> None:
    assert is_known(text, country) is known


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("1 1 2", "BE", "112"),
        ("١٢٢", "EG", "122"),
        ("070 245 245", "BE", "+3270245245"),
        ("ring the bell", "BE", ""),
    ],
)
def test_a_number_is_dialled_by_the_digits_of_a_keypad(
    text: str, country: str, number: str
) -> None:
    assert dialled(text, country) == number
