"""Sheets as people make them: heads in any order and language, what is hidden, merged, or lost."""

from openpyxl import Workbook

from tests.db.drafting.workbook.conftest import Draft, told, unread

FACTS = [("Profile", "Indicator", "Value", "Period"), ("iom-x", "Population", "5 million", 2015)]


def test_columns_may_stand_in_any_order_below_a_title(drafts: Draft) -> None:
    rows = [("Our figures",), (), ("Period", "value:", " INDICATOR "), (2015, "5 million", "Area")]
    (draft,) = drafts({"Sheet1": rows})
    (fact,) = draft.document["facts"]
    assert (fact["indicator"], fact["period"], fact["value"]["amount"]) == ("area", "2015", "5")
    assert unread(draft) == {"Sheet1!A1"}


def test_heads_may_be_in_any_language_of_the_program(drafts: Draft) -> None:
    (french,) = drafts(
        {
            "Données": [
                ("Profil", "Indicateur", "Valeur", "Période"),
                ("x", "Superficie", "5 km2", 2015),
            ]
        }
    )
    assert french.document["facts"][0]["indicator"] == "area"
    (german,) = drafts(
        {"Büros": [("Name", "Stadt", "Telefon", "Art"), ("Büro", "Bonn", "0228 1", "Sitz")]}
    )
    assert german.document["offices"][0]["address"]["city"] == "Bonn"


def test_a_billion_is_what_it_is_in_the_language_of_the_heads(drafts: Draft) -> None:
    english = [("Indicator", "Amount", "Scale", "Unit", "Period"), ("Population", 5, "billion")]
    german = [
        ("Indikator", "Zahlenwert", "Skala", "Einheit", "Zeitraum"),
        ("Bevölkerung", 5, "Billion"),
    ]
    assert drafts({"Facts": english})[0].document["facts"][0]["value"]["scale"] == "billion"
    assert drafts({"Angaben": german})[0].document["facts"][0]["value"]["scale"] == "trillion"


def test_each_value_has_its_cell_behind_it(drafts: Draft) -> None:
    (draft,) = drafts({"facts": FACTS})
    assert "published: 5 million  # facts!C2\n" in draft.text
    assert "period: '2015'  # facts!D2\n" in draft.text


def test_unknown_columns_and_sheets_are_told_cell_by_cell(drafts: Draft) -> None:
    rows = [(*FACTS[0], "Colour"), (*FACTS[1], "red")]
    (draft,) = drafts({"Facts": rows, "Shopping": [("milk", 2)]})
    assert unread(draft) == {"Facts!E1", "Facts!E2", "Shopping!A1", "Shopping!B1"}


def test_a_merged_cell_holds_for_each_row_that_it_stands_in(drafts: Draft) -> None:
    rows = [FACTS[0], FACTS[1], (None, "Area", "5 km2"), ("iom-y", "Area", "6 km2")]

    def merge(book: Workbook) -> None:
        book["Facts"].merge_cells("A2:A3")

    first, second = drafts({"Facts": rows}, merge)
    assert (first.id, len(first.document["facts"])) == ("iom-x", 2)
    assert (second.id, len(second.document["facts"])) == ("iom-y", 1)


def test_what_is_hidden_is_read_and_told(drafts: Draft) -> None:
    def hide(book: Workbook) -> None:
        book["Facts"].row_dimensions[2].hidden = True
        book["Offices"].sheet_state = "hidden"

    offices = [("Profile", "Name"), ("iom-x", "Main")]
    (draft,) = drafts({"Facts": FACTS, "Offices": offices}, hide)
    assert len(draft.document["facts"]) == len(draft.document["offices"]) == 1
    assert ("Facts!A2", "hidden-cells") in told(draft)
    assert [code for _, code in told(draft)].count("hidden-cells") == 1


def test_rows_of_no_profile_are_told_where_there_are_several(drafts: Draft) -> None:
    rows = [*FACTS, ("iom-y", "Area", "5 km2"), (None, "Area", "7 km2")]
    first, second = drafts({"Facts": rows})
    assert (first.id, second.id) == ("iom-x", "iom-y")
    assert ("Facts!B4", "row-without-profile") in told(first)
    assert {"Facts!B4", "Facts!C4"} <= unread(first)


def test_rows_belong_together_by_their_country_where_they_have_no_id(drafts: Draft) -> None:
    rows = [
        ("Country", "Indicator", "Value"),
        ("Belgium", "Area", "5 km2"),
        ("Belgique", "Population", "5"),
    ]
    (draft,) = drafts({"Facts": rows})
    assert (draft.document["country"], len(draft.document["facts"])) == ("BE", 2)


def test_an_office_that_only_other_sheets_name_has_its_name_alone(drafts: Draft) -> None:
    rows = [
        ("Office", "Kind", "Number"),
        ("Bonn", "Fax", "0228 123456"),
        ("Bonn", "Pager", "0228 12"),
    ]
    (draft,) = drafts({"Contacts": rows})
    (office,) = draft.document["offices"]
    assert (office["name"], office["kind"], office["phones"][0]["kind"]) == ("Bonn", "other", "fax")
    assert ("Contacts!B3", "unknown-word") in told(draft)
    assert "office-kind-not-stated" in draft.decisions


def test_funders_partners_and_events_find_what_they_belong_to(drafts: Draft) -> None:
    (draft,) = drafts(
        {
            "Programmes": [("Name", "Acronym"), ("Voluntary return", "VR")],
            "Offices": [("Name",), ("Main",)],
            "Funders": [
                ("Programme", "Office", "Name", "Since"),
                ("VR", None, "The Union", 2001),
                (None, "Main", "A ministry", None),
                (None, None, "Nobody's", None),
            ],
            "History": [
                ("Date", "Title", "Programme"),
                (1973, "Signed", None),
                (2014, "Closed", "VR"),
            ],
        }
    )
    (programme,), (office,) = draft.document["programmes"], draft.document["offices"]
    assert programme["funders"] == [{"name": "The Union", "since": "2001", "role": "funder"}]
    assert office["partners"] == [{"name": "A ministry"}]
    assert [each["title"] for each in draft.document["history"]] == ["Signed"]
    assert [each["title"] for each in programme["events"]] == ["Closed"]
    assert "Funders!C4" in unread(draft)


def test_a_cell_that_contradicts_another_about_the_profile_is_told(drafts: Draft) -> None:
    profiles = [("Profile", "Title", "Edition"), ("iom-x", "IOM in X", 2016)]
    rows = [(*FACTS[0], "Edition"), (*FACTS[1], 2017)]
    (draft,) = drafts({"Profiles": profiles, "Facts": rows})
    assert draft.document["edition"] == "2016"
    assert ("Facts!E2", "says-otherwise") in told(draft)


def test_an_office_may_have_all_ways_to_reach_it_in_its_own_row(drafts: Draft) -> None:
    heads = ("Name", "Kind", "Address", "Tel", "Fax", "E-mail", "Website", "People")
    row = ("Main", "Country office", "P.O. Box 12\nNairobi", "+254 20 1234567; +254 20 1234568")
    (draft,) = drafts({"Offices": [heads, (*row, "n/a", "a@b.org", "www.x.org", "Jane; Joe")]})
    (office,) = draft.document["offices"]
    assert office["address"] == {"lines": ["P.O. Box 12", "Nairobi"]}
    numbers = [each["published"] for each in office["phones"]]
    assert numbers == ["+254 20 1234567", "+254 20 1234568"]
    assert office["emails"][0]["address"] == "a@b.org"
    assert office["websites"][0]["url"] == "http://www.x.org"
    assert [person["name"] for person in office["people"]] == ["Jane", "Joe"]
    assert unread(draft) == {"Offices!E2"}
    assert draft.document["language"] == "en"
