"""Shapes of lines that pages have: what each is read as, and what it is not taken for."""

from collections.abc import Callable

import pytest
import yaml

from db.drafting import Drafted
from tests.db.drafting.found import found_in

HEAD = "IOM in Belgium\n"
SHAPES = [
    ("Population (2015)\n\n11.3 million", "fact population 2015: quantity 11.3 million people"),
    ("\u2022 Population (2015): 5 million", "fact population 2015: quantity 5 million people"),
    ("Population (2015)\u00b9: 5 million", "fact population 2015: quantity 5 million people"),
    ("Immigrants (2015): 12.3%\u00b2", "fact immigrants 2015: percentage 12.3"),
    ("Remittances as % of GDP (2014): 2.4", "fact remittances-as-of-gdp 2014: percentage 2.4"),
    ("Taux net de migration (2015): -2 migrants/1 000 habitants",
     "fact net-migration-rate 2015: rate -2 migrants 1000"),
    ("Programas regionales\n- Programa Mesoam\u00e9rica (PM)",
     "programme PM Programa Mesoam\u00e9rica, region"),
    ("Tel +32 2 287 70 00\nFax: +32 2 287 70 06", "telephone +32 2 287 70 00"),
    ("Tel: +32 2 287 70 00; Fax: +32 2 287 70 06", "fax +32 2 287 70 06"),
    ("Tel: +32 2 287 70 00 | E-mail: [email protected]", "email hidden [email protected]"),
    ("Address: Rue Montoyer 40\n1000 Brussels\nTel: +32 2 287 70 00",
     "address Rue Montoyer 40 / 1000 / Brussels"),
    ("Postal address:\nP.O. Box 12\nBrussels\nTel: +32 2 287 70 00",
     "address 12 / Brussels"),
]  # fmt: skip
NEVER = [
    "Emigrants\nThe office helps emigrants to come home.",
    "Refugees (2015)\n\nOffice",
    "Literacy rate\nLife expectancy at birth",
    "Address: Rue Montoyer 40",
    "Mobile of the office: +32 475 55 20 21",
    "Offices",
]


def found(draft: Drafted) -> list[str]:
    return list(found_in(yaml.load(draft.text, yaml.BaseLoader)))


@pytest.mark.parametrize(("text", "thing"), SHAPES, ids=[text for text, _ in SHAPES])
def test_a_line_of_this_shape_is_read(
    text: str, thing: str, draft: Callable[[str], Drafted]
) -> None:
    made = draft(HEAD + text)
    assert thing in found(made)
    assert made.unread == ()


@pytest.mark.parametrize("text", NEVER)
def test_a_line_of_this_shape_is_no_figure_and_no_office(
    text: str, draft: Callable[[str], Drafted]
) -> None:
    assert found(draft(HEAD + text)) == ["title IOM in Belgium", "country BE"]


def test_thousands_are_not_taken_for_decimals_where_the_page_has_points_before_these(
    draft: Callable[[str], Drafted],
) -> None:
    made = draft(HEAD + "Area: 1.5 million km2\nImmigrants: 12.3%\nReturns (2015): 1.000")
    assert "fact returns 2015: text 1.000" in found(made)


def test_a_block_of_programmes_is_no_address(draft: Callable[[str], Drafted]) -> None:
    made = draft(
        HEAD + "Country programmes\n- Border Control (BC)\nLong Street 2\nTel: +32 2 287 70 00"
    )
    assert "programme BC Border Control, country" in found(made)
    assert "address Long Street 2" in found(made)


def test_an_office_without_an_address_has_none(draft: Callable[[str], Drafted]) -> None:
    made = draft(HEAD + "Sub-office Garissa\nTel: +254 46 210 3475")
    assert "address" not in made.document["offices"][0]


def test_a_line_of_several_contacts_is_read_as_a_whole_or_told(
    draft: Callable[[str], Drafted],
) -> None:
    made = draft(HEAD + "Tel: +32 2 287 70 00\nFax: +32 2 287 70 06; Tel: none")
    assert "telephone +32 2 287 70 00" in found(made)
    assert [line.number for line in made.unread] == [3]
