"""What kind of file a workbook is, and whether reading it does harm: sizes before content."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.parsers import expat

from db.documents.encoding import START
from db.documents.faults import Faults, ReadingStoppedError
from db.errors import FileUnreadableError, PageRefusedError

MOST_BYTES = 30 * 1024 * 1024  # of a file
MOST_UNPACKED = 64 * 1024 * 1024
MOST_OF_A_PART = 32 * 1024 * 1024  # that is read as a whole: all but the sheets
MOST_PARTS = 2000
_SHEETS = "xl/worksheets/sheet"
_CHUNK = 256 * 1024
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BEGINNING = 8 * 1024 * 1024  # where the names of its streams are looked for
# What reading a file that is not as it should be raises, in zipfile, expat and openpyxl.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, expat.ExpatError,
    KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError, SyntaxError,
)  # fmt: skip


@contextmanager
def refusing(file: Path) -> Iterator[Faults]:
    """Turn what stops the reading of a file into an error that names it.

    Raises PageRefusedError, FileUnreadableError.
    """
    faults = Faults(str(file))
    try:
        yield faults
    except ReadingStoppedError as error:
        raise PageRefusedError(str(file), faults.in_order()) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise FileUnreadableError(file=str(file), reason=reason) from error


def is_workbook(file: Path) -> bool:
    """Whether a file is a workbook, whatever its name; False for what is none and no relative.

    Raises PageRefusedError for workbooks that cannot be read: locked, old, of other programs;
    FileUnreadableError.
    """
    with refusing(file) as faults:
        if not file.is_file():
            return False
        with file.open("rb") as stream:
            beginning = stream.read(len(_OLD_OFFICE))
            if beginning == _OLD_OFFICE:
                _refuse_old(stream.read(_OLD_BEGINNING), faults)
        return beginning.startswith(b"PK\x03\x04") and _is_open_workbook(file, faults)


def _refuse_old(content: bytes, faults: Faults) -> None:
    """Raise ReadingStoppedError with what an old container of Microsoft's holds."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise faults.stop("workbook-locked", START)
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book\0")):
        raise faults.stop("old-workbook", START)
    raise faults.stop("draft-from-office-file", START)


def _is_open_workbook(file: Path, faults: Faults) -> bool:
    try:
        with zipfile.ZipFile(file) as archive:
            names = frozenset(archive.namelist())
            if "xl/workbook.xml" in names:
                _refuse_large(archive, file.stat().st_size, faults)
                return True
            if "xl/workbook.bin" in names:
                raise faults.stop("old-workbook", START)
            if "content.xml" in names and "mimetype" in names:
                raise faults.stop("open-document", START)
            if any(name.startswith(("word/", "ppt/")) for name in names):
                raise faults.stop("draft-from-office-file", START)
            return False
    except DAMAGED as error:
        raise faults.stop("workbook-damaged", START) from error


def _refuse_large(archive: zipfile.ZipFile, size: int, faults: Faults) -> None:
    """Raise ReadingStoppedError where a workbook is larger than any that offices keep.

    The directory may lie; but no more of a part is ever unpacked than it says.
    """
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise faults.stop("workbook-locked", START)
    unpacked = sum(part.file_size for part in parts)
    whole = [each.file_size for each in parts if not each.filename.startswith(_SHEETS)]
    is_large = size > MOST_BYTES or unpacked > MOST_UNPACKED or max(whole) > MOST_OF_A_PART
    if is_large or len(parts) > MOST_PARTS:
        limit, found = str(MOST_UNPACKED // 2**20), str(max(size, unpacked) // 2**20)
        raise faults.stop("workbook-too-large", START, limit=limit, size=found)


def refuse_definitions(archive: zipfile.ZipFile, faults: Faults) -> None:
    """Raise ReadingStoppedError where a part defines what its text stands for: no program does."""
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            parse_part(archive, name, expat.ParserCreate(), faults)


def parse_part(
    archive: zipfile.ZipFile, name: str, parser: expat.XMLParserType, faults: Faults
) -> None:
    """Give a part to a parser, piece by piece. Raises ReadingStoppedError for definitions in it."""

    def refuse(*_: object) -> None:
        raise faults.stop("workbook-damaged", START)

    parser.StartDoctypeDeclHandler = refuse
    with archive.open(name) as stream:
        while piece := stream.read(_CHUNK):
            parser.Parse(piece, False)
    parser.Parse(b"", True)
