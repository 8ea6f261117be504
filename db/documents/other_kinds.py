"""Files that somebody may take for a document, known by how they begin: archives, workbooks."""

from db.documents.encoding import START
from db.documents.faults import Faults

BEGINNING = 64 * 1024  # bytes: by then an archive has named its first files

_ZIP = b"PK\x03\x04"
# What workbooks hold and other archives do not: Excel's, OpenDocument's.
_WORKBOOK_PARTS = (b"xl/", b"application/vnd.oasis.opendocument.spreadsheet")
_OFFICE_PARTS = (b"word/", b"ppt/", b"application/vnd.oasis.opendocument.")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a")


def refuse_other_kinds(beginning: bytes, faults: Faults) -> None:
    """Name a file of another kind as what it is. Raises ReadingStoppedError."""
    is_zip = beginning.startswith(_ZIP)
    if is_zip and _holds(beginning, _WORKBOOK_PARTS):
        raise faults.stop("is-workbook", START)
    if beginning.startswith(_OLD_OFFICE) or (is_zip and _holds(beginning, _OFFICE_PARTS)):
        raise faults.stop("is-office-file", START)
    if is_zip or beginning.startswith(_OTHER_ARCHIVES):
        raise faults.stop("is-archive", START)
    if beginning.startswith(b"%PDF-"):
        raise faults.stop("is-pdf", START)


def _holds(beginning: bytes, parts: tuple[bytes, ...]) -> bool:
    return any(part in beginning for part in parts)
