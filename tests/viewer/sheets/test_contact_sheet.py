"""What a reader finds on the contact sheet of Belgium."""

import datetime
import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from db.rows import ContactKind, PartialDate, Profile, Text
from viewer.sheets.options import Paper

Print = Callable[..., bytes]
MILLIMETRES = 25.4 / 72  # of a point


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in opened(pdf).pages)


def links(pdf: PdfReader) -> list[str]:
    """Return what the links of the first page open."""
    page: Any = pdf.pages[0]
    return [note.get_object()["/A"]["/URI"] for note in page.get("/Annots", [])]


@pytest.mark.parametrize(
    "words",
    [
        "IOM in Belgium",
        "International Organization for Migration (IOM)",
        "Belgium, Luxembourg",
        "Edition of February 2016",
        "Country Office for Belgium and Luxembourg",
        "Telephone",
        "+32 2 287 70 00",
        "+32 2 287 + extension",
        "Dial the prefix, then the person's extension. The source lists no extensions.",
        "Fax",
        "+32 2 287 70 06",
        "withheld by the source",
        "The source page masks the address, so it is not known here.",
        "belgium.iom.int",
        "Rue Montoyer 40",
        "1000 Brussels",
        "RO Brussels",
        "Regional Office for the European Economic Area (EEA), the EU and NATO",
        "Not stated Telephone, E-mail, Address",
        "mentioned by the source, but not given",
        "visit the website of IOM",
        "with 37 countries that are members of these",
        "Switzerland, European Economic Area (EEA), European Union (EU), NATO",
        "Printed on 31 January 2026",
        "Check before use: 9 years old",
        "Page 1 of 1",
    ],
)
def test_the_sheet_says_all_that_one_needs_to_reach_an_office(
    contact_pdf: PdfReader, words: str
) -> None:
    said = contact_pdf.pages[0].extract_text()
    assert words in " ".join(said.split())


def test_what_the_source_does_not_state_is_said_once(contact_pdf: PdfReader) -> None:
    country, regional = contact_pdf.pages[0].extract_text().split("RO Brussels")
    assert "Not stated" not in country
    assert regional.lower().count("not stated") == 1
    assert regional.count("mentioned by the source, but not given") == 1  # website


def test_a_name_that_says_what_the_office_is_has_no_kind_over_it(
    belgium: Profile, print_contacts: Print
) -> None:
    assert "Country office" not in text_of(print_contacts(belgium))
    office = belgium.offices[0]._replace(name=Text("Bureau de la Belgique", "fr"))
    said = text_of(print_contacts(belgium._replace(offices=(office,))))
    assert said.index("Country office") < said.index("Bureau de la Belgique")


def test_no_masked_address_is_printed(contact_pdf: PdfReader) -> None:
    assert "protected" not in contact_pdf.pages[0].extract_text()


@pytest.mark.parametrize(
    ("paper", "size"), [(Paper.A4, (210, 297)), (Paper.LETTER, (216, 279))], ids=["A4", "Letter"]
)
def test_the_sheet_is_one_page_of_the_paper_chosen(
    belgium: Profile, print_contacts: Print, paper: Paper, size: tuple[int, int]
) -> None:
    pages = opened(print_contacts(belgium, paper=paper)).pages
    assert len(pages) == 1
    box = pages[0].mediabox
    assert (round(box.width * MILLIMETRES), round(box.height * MILLIMETRES)) == size


def test_the_same_sheet_has_the_same_bytes(belgium: Profile, print_contacts: Print) -> None:
    assert print_contacts(belgium) == print_contacts(belgium)


def test_another_day_of_printing_stands_in_the_foot(
    belgium: Profile, print_contacts: Print
) -> None:
    pdf = print_contacts(belgium, printed_on=datetime.date(2027, 12, 24))
    assert "Printed on 24 December 2027" in text_of(pdf)
    assert "31 January 2026" not in text_of(pdf)


@pytest.mark.parametrize(
    ("printed_on", "warning"),
    [
        (datetime.date(2016, 2, 1), ""),
        (datetime.date(2017, 1, 31), ""),
        (datetime.date(2017, 2, 1), "Check before use: 1 year old"),
        (datetime.date(2015, 1, 1), ""),
    ],
)
def test_the_foot_warns_of_an_edition_that_is_a_year_old(
    belgium: Profile, print_contacts: Print, printed_on: datetime.date, warning: str
) -> None:
    said = text_of(print_contacts(belgium, printed_on=printed_on))
    assert ("Check before use" in said) == bool(warning)
    assert warning in said


def test_a_number_and_a_website_can_be_clicked_and_a_fax_cannot(contact_pdf: PdfReader) -> None:
    assert links(contact_pdf) == ["tel:+3222877000", "http://belgium.iom.int"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "http://", ""])
def test_only_a_web_address_can_be_clicked(
    belgium: Profile, print_contacts: Print, address: str
) -> None:
    office = belgium.offices[0]
    website = office.contacts[-1]._replace(shown="belgium.iom.int", copied=address)
    assert website.kind is ContactKind.WEBSITE
    profile = belgium._replace(offices=(office._replace(contacts=(website,)),))
    assert links(opened(print_contacts(profile))) == []


def test_an_e_mail_address_can_be_clicked(belgium: Profile, print_contacts: Print) -> None:
    office = belgium.offices[0]
    email = office.contacts[3]._replace(
        shown="a b@example.org", copied="a+b@example.org", withheld=None
    )
    profile = belgium._replace(offices=(office._replace(contacts=(email,)),))
    assert links(opened(print_contacts(profile))) == ["mailto:a%2Bb@example.org"]


def test_a_profile_without_offices_says_so(belgium: Profile, print_contacts: Print) -> None:
    pdf = print_contacts(belgium._replace(offices=()))
    assert "The profile names no office." in text_of(pdf)


def test_a_reader_of_another_language_is_told_the_language_of_the_names(
    belgium: Profile, print_contacts: Print
) -> None:
    said = text_of(print_contacts(belgium, tag="fr"))
    assert "anglais" in said
    assert "Imprimé le 31 janvier 2026" in said
    assert "English" not in text_of(print_contacts(belgium))


def test_a_bare_year_as_edition_stays_a_year(belgium: Profile, print_contacts: Print) -> None:
    summary = belgium.summary._replace(edition=PartialDate(2016))
    assert "Edition of 2016" in text_of(print_contacts(belgium._replace(summary=summary)))


def test_line_breaks_in_a_note_stay_and_those_in_a_name_do_not(
    belgium: Profile, print_contacts: Print
) -> None:
    office = belgium.offices[0]
    noted = office.contacts[0]._replace(note=Text("first\nsecond", "en"))
    profile = belgium._replace(
        offices=(office._replace(name=Text("one\nname", "en"), contacts=(noted,)),),
    )
    lines = [line.strip() for line in text_of(print_contacts(profile)).splitlines()]
    assert {"one name", "first", "second"} <= set(lines)


@pytest.mark.parametrize(
    ("printed_on", "is_said"),
    [
        (datetime.date(2016, 2, 1), True),
        (datetime.date(2017, 1, 31), True),
        (datetime.date(2017, 2, 1), False),
        (datetime.date(2015, 1, 1), False),
    ],
)
def test_the_foot_tells_the_age_of_a_new_edition(
    belgium: Profile, print_contacts: Print, printed_on: datetime.date, is_said: bool
) -> None:
    said = text_of(print_contacts(belgium, printed_on=printed_on))
    assert ("less than a year old" in said) == is_said
