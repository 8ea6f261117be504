"""The text of a PDF, as Qt reads it."""

from viewer.ui.printing.page_pictures import OpenPdf


def text_of_pages(pdf: bytes) -> list[str]:
    """Return the text of each page; none for what is no PDF."""
    with OpenPdf(pdf) as document:
        return [document.getAllText(page).text() for page in range(document.pageCount())]
