"""What may be a figure of something else, or another number, is no figure of a draft."""

from collections.abc import Callable
from typing import Any

import pytest

from db.drafting import Drafted

Draft = Callable[[str | bytes], Drafted]


def amounts(draft: Drafted) -> list[str]:
    found: list[dict[str, Any]] = draft.document["facts"]
    return [fact["value"]["amount"] for fact in found if "amount" in fact["value"]]


@pytest.mark.parametrize(
    "page",
    [
        "Population: 45\nmillion",
        "Emigrants\n500\nthousand",
        "Refugees: 12 345\n 678",
        "Refugees\n2014\n1,300",
        "Unemployment rate\nYouth unemployment rate\n12%\n17%",
        "Refugees\nImmigrants\nEmigrants\n1,300\n46,000\n5,000",
        "Remittances (M USD): 710",
        "Remittances (Mio. EUR): 710",
        "Refugees (x1000): 71",
        "Remittances (10^6 USD): 710",
        "Remittances (mln USD): 710",
        "Remittances (M\u20ac): 710",
        "Remittances (MUSD): 711",
        "Area (1000 km2): 580",
        "GDP (PPP): 2015 estimate",
        "Refugees: 2016 data",
        "Life expectancy: 61/65",
        "Democracy index: 5.1/10",
        "Population: Area",
    ],
)
def test_what_may_be_another_number_is_none(page: str, draft: Draft) -> None:
    assert amounts(draft(f"IOM in Kenya\n{page}\nCurrency: Shilling (KES)")) == []


@pytest.mark.parametrize(
    "value",
    [
        '123<a href="#n">1</a>',
        '12,345<a href="#n">2</a>',
        "45<b>1</b>",
        "500<em>3</em>",
        "<b>1</b>45",
        '1,500<span class="footnote">1</span>',
    ],
)
def test_digits_that_meet_at_an_element_are_no_number(value: str, draft: Draft) -> None:
    page = f"<html><body><p>IOM in Kenya</p><p>Refugees: {value}</p></body></html>"
    assert amounts(draft(page)) == []


HIDING = "<style>/* a {} */ .f, #x{color:red;display: none} @media print {.p{display:none}}</style>"


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ('<span class="f">9</span>5 million', "5"),
        ('<b id="x">9</b>5 million', "5"),
        ('<span class="p">9</span> million', "9"),
    ],
)
def test_what_a_style_sheet_hides_within_a_line_is_not_read(
    value: str, amount: str, draft: Draft
) -> None:
    page = f"<html><head>{HIDING}</head><body><p>IOM in Kenya</p><p>Population: {value}</p></body>"
    assert amounts(draft(page)) == [amount]


def test_the_square_of_a_unit_is_no_footnote(draft: Draft) -> None:
    (fact,) = draft("IOM in Kenya\nArea: 580,367 Km\u00b2").document["facts"]
    assert fact["value"]["published"] == "580,367 Km\u00b2"


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Unemployment rate: 5% in 2015, 6% in 2016", "not stated"),
        ("Population: 40 million in 2010 and 45 million in 2015", "not stated"),
        ("Refugees (FY2015): 6,700", "not stated"),
    ],
)
def test_what_is_of_two_years_or_part_of_one_has_no_period(
    line: str, period: str, draft: Draft
) -> None:
    (fact,) = draft(f"IOM in Kenya\n{line}").document["facts"]
    assert (fact["period"], fact.get("source")) == (period, None)


@pytest.mark.parametrize("end", ["\f", "\v", "\x85", "\u2028", "\u2029"])
def test_what_ends_a_line_for_a_reader_ends_it(end: str, draft: Draft) -> None:
    made = draft(f"IOM in Kenya\nRefugees: 95 million{end}Capital: Nairobi")
    assert [fact["value"]["published"] for fact in made.document["facts"]] == [
        "95 million",
        "Nairobi",
    ]


@pytest.mark.parametrize(
    "block",
    [
        "Embassy of Sweden\nLion Place 3\nNairobi\nTel: +254 20 400 0000",
        "Sub-Office Lamu\nSub-Office Voi\nMain Road 1\nVoi\nTel: +254 20 400 0000",
    ],
)
def test_an_address_that_may_be_of_somebody_else_is_of_no_office(block: str, draft: Draft) -> None:
    offices = draft(f"IOM in Kenya\n\n{block}").document.get("offices", [])
    assert not any("phones" in office or "address" in office for office in offices)


@pytest.mark.parametrize(
    "masked",
    ["in...@iom.int", "info@REMOVETHISiom.int", "infoNOSPAM@iom.int", "info@iom.int.remove-this"],
)
def test_a_masked_address_is_withheld(masked: str, draft: Draft) -> None:
    made = draft(f"IOM in Kenya\n\nChurch Road 5\nNairobi\nEmail: {masked}")
    (office,) = made.document["offices"]
    assert [set(email) - {"id"} for email in office["emails"]] == [{"withheld", "published"}]


def test_a_website_ends_before_the_bracket_that_it_stands_in(draft: Draft) -> None:
    page = "IOM in Kenya\n\nTel: +254 20 400 0000\nWebsite: www.iom.int (fr: www.iom.int/fr)"
    (office,) = draft(page).document["offices"]
    assert [site["published"] for site in office["websites"]] == ["www.iom.int", "www.iom.int/fr"]


ARCHIVE = """MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; start="<root>"; boundary="b"

--b
Content-Type: text/html
Content-ID: <ad>

<html><body><p>IOM in Ghana</p><p>Population: 1 million</p></body></html>
--b
Content-Type: text/html; charset="koi8-r"
Content-ID: <root>

<p>IOM in Kenya</p><p>Population: 45 million</p><p>Capital: \u041d\u0430\u0439 --big</p>
--b--
"""


def test_an_archive_is_read_from_the_page_that_it_starts_with(draft: Draft) -> None:
    made = draft(ARCHIVE.encode("koi8-r"))
    assert made.document["title"] == "IOM in Kenya"
    values = [fact["value"]["published"] for fact in made.document["facts"]]
    assert values == ["45 million", "\u041d\u0430\u0439 --big"]
