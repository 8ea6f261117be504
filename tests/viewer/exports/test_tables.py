"""The tables of an export: what each row says, and that nothing of a profile is lost."""

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from db.rows import Contradiction, Fact, Part, PartialDate, Period, Profile, Text, Value, ValueKind
from tests.languages import TAGS
from viewer.exports.tables import TABLES, Cell, Table, tables
from viewer.i18n.language import Language

TODAY = datetime.date(2026, 11, 24)
Records = list[dict[str, Cell]]


def records(profiles: Sequence[Profile], language: Language, name: str) -> Records:
    """The rows of a table, each cell by its header."""
    table = table_of(profiles, language, name)
    headers = [column.header for column in table.columns]
    return [dict(zip(headers, row, strict=True)) for row in table.rows]


def table_of(profiles: Sequence[Profile], language: Language, name: str) -> Table:
    return next(each for each in tables(profiles, language, TODAY) if each.name == name)


def with_value(profile: Profile, value: Value, **changes: object) -> Profile:
    """The profile with one fact alone, whose value is this."""
    fact = profile.facts[0]._replace(value=value)
    return profile._replace(facts=(Fact(**{**fact._asdict(), **changes}),))


def fact_of(rows: Records, fact: str, part: str = "") -> dict[str, Cell]:
    return next(row for row in rows if (row["Fact id"], row["Part"]) == (fact, part))


def test_there_are_four_tables_in_their_order(belgium: Profile, english: Language) -> None:
    assert tuple(table.name for table in tables([belgium], english, TODAY)) == TABLES


@pytest.mark.parametrize("tag", TAGS)
def test_every_column_has_a_header_of_its_own_and_every_row_fills_them(
    belgium: Profile, egypt: Profile, language: Callable[[str], Language], tag: str
) -> None:
    for table in tables([belgium, egypt], language(tag), TODAY):
        headers = [column.header for column in table.columns]
        assert all(headers)
        assert len(set(headers)) == len(headers)
        assert {len(row) for row in table.rows} == {len(headers)}


def test_a_cell_holds_what_its_column_is_for(
    belgium: Profile, egypt: Profile, english: Language
) -> None:
    allowed = {"text": str, "code": str, "date": PartialDate | None, "number": Decimal | int | None}
    for table in tables([belgium, egypt], english, TODAY):
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert isinstance(cell, allowed[column.kind]), (column, cell)


def test_every_row_says_first_what_profile_it_is_from(belgium: Profile, english: Language) -> None:
    for table in tables([belgium], english, TODAY):
        for row in table.rows:
            edition = PartialDate(2016, 2)
            assert row[:5] == ("iom-belgium", "IOM in Belgium", "Belgium", "BE", edition)


def test_many_profiles_follow_each_other(
    belgium: Profile, egypt: Profile, english: Language
) -> None:
    rows = records([egypt, belgium], english, "offices")
    assert [row["Profile"] for row in rows] == ["iom-egypt"] * 2 + ["iom-belgium"] * 2


def test_a_figure_keeps_its_scale_and_can_be_computed_with_without_it(
    belgium: Profile, english: Language
) -> None:
    row = fact_of(records([belgium], english, "facts"), "population")
    assert (row["As published"], row["Amount"], row["Scale"]) == (
        "11.3 million",
        Decimal("11.3"),
        "million",
    )
    assert row["Amount without scale"] == Decimal(11_300_000)
    assert (row["Unit"], row["Year"], row["Age in years"]) == ("people", 2015, 11)


def test_a_rank_says_of_how_many_and_a_percentage_has_its_sign_as_unit(
    belgium: Profile, english: Language
) -> None:
    rows = records([belgium], english, "facts")
    rank, share = fact_of(rows, "hdi-rank"), fact_of(rows, "immigrants")
    assert (rank["Amount"], rank["Per or out of"]) == (Decimal(21), 188)
    assert (share["Amount"], share["Unit"]) == (Decimal("12.3"), "%")


def test_the_parts_of_a_breakdown_follow_their_total(belgium: Profile, english: Language) -> None:
    rows = [
        row for row in records([belgium], english, "facts") if row["Fact id"] == "migration-flows"
    ]
    assert [(row["Part"], row["Amount"]) for row in rows] == [
        ("", Decimal(166_479)),
        ("Belgians", Decimal(39_602)),
        ("Citizens of other EU-27 countries", Decimal(66_379)),
        ("Third-country nationals", Decimal(60_226)),
    ]


def test_the_parts_of_a_series_have_their_own_years(belgium: Profile, english: Language) -> None:
    parts = tuple(
        Part(None, str(amount), Decimal(amount), None, Period.parse(year))
        for year, amount in (("2010", 4), ("2015", 5))
    )
    profile = with_value(belgium, Value(ValueKind.SERIES, "", parts=parts, scale="million"))
    _, *rows = records([profile], english, "facts")
    assert [(row["Part"], row["Year"], row["Age in years"]) for row in rows] == [
        ("2010", 2010, 16),
        ("2015", 2015, 11),
    ]
    assert [row["Amount without scale"] for row in rows] == [Decimal(4_000_000), Decimal(5_000_000)]


def test_parts_by_sex_are_called_by_their_sex(belgium: Profile, english: Language) -> None:
    parts = (Part(None, "12", Decimal(12), None, id="female"),)
    profile = with_value(belgium, Value(ValueKind.BY_SEX, "12", parts=parts))
    assert records([profile], english, "facts")[1]["Part"] == "female"


def test_a_bound_says_which_and_what_it_is_read_as(belgium: Profile, english: Language) -> None:
    value = Value(ValueKind.BOUND, "<0.1%", Decimal("0.1"), unit="%", relation="less-than")
    row = records([with_value(belgium, value)], english, "facts")[0]
    assert (row["Relation"], row["Read as"]) == ("less than", "less than 0.1%")


def test_a_figure_that_is_not_there_says_why_and_has_no_amount(
    belgium: Profile, english: Language
) -> None:
    row = fact_of(records([belgium], english, "facts"), "adult-hiv-prevalence")
    assert (row["Amount"], row["Read as"]) == (None, "not available")


def test_all_that_is_said_beside_a_figure_has_a_column(belgium: Profile, english: Language) -> None:
    profile = with_value(
        belgium,
        Value(ValueKind.RANGE, "1-2 tonnes of coal", Decimal(1), Decimal(2), of_what="coal"),
        place=Text(""),
        doubtful=Text("digits are swapped"),
        source=Text("Census"),
        note=Text("of men"),
        period_note=Text("first half"),
        status="estimate",
        period=Period.parse("2015-02/2016-03-31"),
    )
    row = records([profile], english, "facts")[0]
    assert row["Place"] == "place not stated by the source"
    assert (row["Why it is doubtful"], row["Source"]) == ("digits are swapped", "Census")
    assert (row["Note"], row["Note on the period"]) == ("of men", "first half")
    assert (row["Status"], row["Up to"], row["Share of"]) == ("estimate", Decimal(2), "coal")
    assert row["Period from"] == PartialDate(2015, 2)
    assert row["Period to"] == PartialDate(2016, 3, 31)


def test_a_number_is_there_as_shown_and_as_dialled(belgium: Profile, english: Language) -> None:
    row = records([belgium], english, "contacts")[0]
    assert (row["Kind"], row["City"]) == ("Telephone", "Brussels")
    assert row["Number or address"] == "+32 2 287 70 00"
    assert row["Number to dial"] == "+3222877000"


def test_what_is_withheld_has_its_reason_and_nothing_else(
    belgium: Profile, english: Language
) -> None:
    rows = [row for row in records([belgium], english, "contacts") if row["Why it is not known"]]
    assert [row["Number or address"] for row in rows] == [
        "withheld by the source", "mentioned by the source, but not given",
    ]  # fmt: skip
    for row in rows:
        assert {row["Number to dial"], row["Address to open"], row["As published"]} == {""}


def test_an_office_has_its_address_whole_and_in_parts(belgium: Profile, english: Language) -> None:
    office, without_address = records([belgium], english, "offices")
    assert (office["Street"], office["Postcode"]) == ("Rue Montoyer 40", "1000")
    assert str(office["Address"]).endswith("Rue Montoyer 40; 1000 Brussels; Belgium")
    assert office["Codes of the countries covered"] == "BE LU"
    assert without_address["Address"] == without_address["City"] == ""


def test_a_programme_names_its_offices_funders_and_events(
    belgium: Profile, english: Language
) -> None:
    rows = {row["Programme id"]: row for row in records([belgium], english, "programmes")}
    row = rows["acp-observatory"]
    assert str(row["Offices"]).startswith("Regional Office")
    assert str(row["Funders"]).startswith("initiated by: ACP Secretariat; funded by: ")
    assert row["Events"] == "June 2014: Closing conference"
    assert (row["Status"], row["End"]) == ("ended", PartialDate(2014, 6))


def test_a_profile_of_nothing_makes_tables_without_rows(
    belgium: Profile, english: Language
) -> None:
    empty = belgium._replace(offices=(), programmes=(), facts=())
    assert [list(table.rows) for table in tables([empty], english, TODAY)] == [[]] * 4


def test_a_figure_that_is_not_as_published_says_so_apart_from_its_doubt(
    belgium: Profile, english: Language
) -> None:
    fact = belgium.facts[0]
    said = Contradiction("11.3 million", "11.3 million", "113 million")
    wrong = fact._replace(contradiction=said, doubtful=Text("An old count", "en"))
    (row, *_) = records([belgium._replace(facts=(wrong,))], english, "facts")
    assert row["Why it is doubtful"] == "An old count"
    assert "113 million" in str(row["Not as published"])


def test_the_key_figures_that_a_document_chose_have_their_place(
    belgium: Profile, english: Language
) -> None:
    last, first = belgium.facts[-1].id, belgium.facts[0].id
    rows = records([belgium._replace(key_figures=(last, first))], english, "facts")
    places = {row["Fact id"]: row["Key figure"] for row in rows}
    assert (places.pop(last), places.pop(first)) == (1, 2)
    assert set(places.values()) == {None}
