"""What screen readers, outlines and archives find in a sheet."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from db.rows import Profile, Text
from tests.viewer.sheets.reading_back import elements

Print = Callable[..., bytes]


def root_of(pdf: PdfReader) -> Any:
    """Return the catalogue of a document, whose entries can be anything."""
    return pdf.root_object


def tags(pdf: PdfReader) -> list[str]:
    return [tag for tag, _ in elements(root_of(pdf)["/StructTreeRoot"])]


def test_the_document_is_tagged_in_reading_order(contact_pdf: PdfReader) -> None:
    assert root_of(contact_pdf)["/MarkInfo"]["/Marked"]
    found = [tag for tag in tags(contact_pdf) if tag in ("/H1", "/H2", "/Link")]
    assert found == ["/H1", "/H2", "/Link", "/Link", "/H2"]


def test_all_is_a_paragraph_a_heading_a_link_or_a_code(contact_pdf: PdfReader) -> None:
    texts = {"/Document", "/Div", "/P", "/H1", "/H2", "/Link", "/Span"}
    assert set(tags(contact_pdf)) == {*texts, "/Figure"}
    assert tags(contact_pdf).count("/P") > 20


def test_the_document_has_a_title_that_readers_show(contact_pdf: PdfReader) -> None:
    assert contact_pdf.metadata
    assert contact_pdf.metadata.title == "IOM in Belgium"
    assert root_of(contact_pdf)["/ViewerPreferences"]["/DisplayDocTitle"]


@pytest.mark.parametrize(("tag", "direction"), [("en", "/L2R"), ("fr", "/L2R"), ("ar", "/R2L")])
def test_the_document_is_in_the_language_of_the_reader(
    belgium: Profile, print_contacts: Print, tag: str, direction: str
) -> None:
    root = root_of(PdfReader(io.BytesIO(print_contacts(belgium, tag=tag))))
    assert root["/Lang"] == tag
    assert root["/ViewerPreferences"]["/Direction"] == direction


def test_a_text_in_another_language_is_marked_as_such(
    belgium: Profile, print_contacts: Print
) -> None:
    office = belgium.offices[0]._replace(name=Text("Bureau de la Belgique", "fr"))
    pdf = PdfReader(io.BytesIO(print_contacts(belgium._replace(offices=(office,)))))
    root = root_of(pdf)["/StructTreeRoot"]
    assert "fr" in {element.get("/Lang") for _, element in elements(root)}


def test_the_outline_leads_to_the_title_and_to_each_office(
    belgium: Profile, contact_pdf: PdfReader
) -> None:
    title, offices = contact_pdf.outline
    assert not isinstance(title, list)
    assert isinstance(offices, list)
    assert title.title == "IOM in Belgium"
    assert [office.title for office in offices if not isinstance(office, list)] == [
        office.name.value for office in belgium.offices
    ]


def test_the_document_declares_pdf_ua_1_and_pdf_a_2a(contact_pdf: PdfReader) -> None:
    xmp = root_of(contact_pdf)["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "<pdfaid:part>2</pdfaid:part>" in xmp
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in xmp


def test_its_dates_are_the_day_of_printing(contact_pdf: PdfReader) -> None:
    assert contact_pdf.metadata
    assert contact_pdf.metadata.creation_date_raw == "D:20260131000000Z"


@pytest.mark.parametrize("text", ["plain", "المنظمة الدولية للهجرة", "中文 \U0001f600 \u0001"])
def test_only_our_fonts_are_used_and_they_are_in_the_file(
    worded: Callable[[str], Profile], print_contacts: Print, text: str
) -> None:
    pdf = PdfReader(io.BytesIO(print_contacts(worded(text))))
    pages: list[Any] = list(pdf.pages)
    for page in pages:
        for font in page["/Resources"]["/Font"].values():
            assert "+NotoSans" in font.get_object()["/BaseFont"]
            descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert "/FontFile2" in descriptor.get_object()
