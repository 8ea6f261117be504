"""Files that do harm or only look like workbooks: refused soon, with what they are."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest

from db.drafting import draft_source
from db.errors import PageRefusedError
from tests.db.drafting.workbook.conftest import RESOURCES, Rows, book_of

MOST_SECONDS = 2
MOST_BYTES = 300 * 1024 * 1024
SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NAMES = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "lol">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


def bytes_of(rows: Rows) -> bytes:
    made = io.BytesIO()
    book_of({"Facts": rows}).save(made)
    return made.getvalue()


def small_book() -> bytes:
    return bytes_of([("Profile", "Indicator", "Value"), ("x", "Area", "5 km2")])


def with_part(name: str, write: Callable[[zipfile.ZipFile, str], None]) -> bytes:
    """A small workbook in which one part is another."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(small_book())) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        write(new, name)
    return made.getvalue()


def sheet_of(rows: str, before: str = "") -> bytes:
    xml = (
        f"<?xml version='1.0'?>{before}<worksheet {NAMES}><sheetData>{rows}</sheetData></worksheet>"
    )
    return with_part(SHEET, lambda new, name: new.writestr(name, xml))


def zeros(size: int) -> Callable[[zipfile.ZipFile, str], None]:
    def write(new: zipfile.ZipFile, name: str) -> None:
        with new.open(name, "w", force_zip64=True) as stream:
            for _ in range(size // 2**20):
                stream.write(b" " * 2**20)

    return write


def lying(size: int) -> bytes:
    """A workbook whose directory says that a part of many megabytes has a thousand bytes."""
    made = bytearray(with_part(SHEET, zeros(size)))
    at = made.rfind(b"PK\x01\x02")
    made[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    return bytes(made)


def archive(*names: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name in names:
            new.writestr(name, "x")
    return made.getvalue()


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


MILLION = "".join(f"<c t='str'><v>{n}</v></c>" for n in range(1_000_000))
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "unpacks to much": (lambda: with_part(SHEET, zeros(400 * 2**20)), "workbook-too-large"),
    "many texts": (lambda: with_part(TEXTS, zeros(40 * 2**20)), "workbook-too-large"),
    "lies about its size": (lambda: lying(100 * 2**20), "workbook-damaged"),
    "a million columns": (lambda: sheet_of(f"<row>{MILLION}</row>"), "too-many-cells"),
    "a cell far away": (lambda: sheet_of("<c r='XFD1048576'><v>1</v></c>"), "too-many-cells"),
    "merged all over": (
        lambda: sheet_of("<row><c r='A1'><v>1</v></c></row></sheetData><mergeCells>"
        "<mergeCell ref='A1:ZZ9999999'/></mergeCells><sheetData>"), "no-table"),
    "one text everywhere": (
        lambda: bytes_of([["x" * 30_000 + " "] * 100] * 9), "workbook-too-large"),
    "entities": (lambda: sheet_of("<c t='str'><v>&i;</v></c>", LAUGHS), "workbook-damaged"),
    "entities of texts": (
        lambda: with_part(TEXTS, lambda new, name: new.writestr(name, LAUGHS + "<sst>&i;</sst>")),
        "workbook-damaged"),
    "cut off": (lambda: small_book()[:-300], "workbook-damaged"),
    "no xml": (lambda: with_part(SHEET, zeros(2**20)), "workbook-damaged"),
    "locked": (lambda: OLD + bytes(1000) + utf16("EncryptedPackage"), "workbook-locked"),
    "old": (lambda: OLD + bytes(1000) + utf16("Workbook") + bytes(5000), "old-workbook"),
    "old text": (lambda: OLD + bytes(1000) + utf16("WordDocument"), "draft-from-office-file"),
    "binary": (lambda: archive("xl/workbook.bin"), "old-workbook"),
    "opendocument": (lambda: archive("mimetype", "content.xml"), "open-document"),
    "word": (lambda: archive("word/document.xml"), "draft-from-office-file"),
    "any archive": (lambda: archive("a.txt"), "is-archive"),
    "other sheets": (lambda: sheet_of("<row><c t='str'><v>milk</v></c></row>"), "no-table"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_soon_with_what_it_is(name: str, tmp_path: Path) -> None:
    make, code = REFUSED[name]
    file = tmp_path / "book.xlsx"
    file.write_bytes(make())
    tracemalloc.start()
    begun = perf_counter()
    with pytest.raises(PageRefusedError) as refused:
        draft_source(file, RESOURCES)
    took = perf_counter() - begun
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [problem.code for problem in refused.value.problems] == [code]
    assert took < MOST_SECONDS
    assert peak < MOST_BYTES


def test_a_workbook_is_one_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_bytes(small_book())
    assert draft_source(file, RESOURCES)[0].facts == 1
