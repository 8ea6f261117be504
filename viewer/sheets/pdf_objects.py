"""The objects of a PDF by their numbers: read from the bytes that Typst writes, and put back."""

import re
from collections.abc import Mapping

_START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")
_TABLE = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER = re.compile(rb"trailer\n(<<.*>>)\nstartxref", re.DOTALL)
_SIZE = re.compile(rb"/Size \d+")
_ENTRY = 20  # bytes of a line of the table of places
_NO_OBJECT = b"0000000000 65535 f\r\n"


class PdfObjects(dict[int, bytes]):
    """Number → the whole object, "12 0 obj … endobj"; more can be added, and all be written."""

    def __init__(self, pdf: bytes) -> None:
        """Raises ValueError for a file that keeps its objects in another way than Typst does."""
        start, trailer = _START.search(pdf), _TRAILER.search(pdf)
        table = _TABLE.match(pdf, int(start[1])) if start else None
        if start is None or table is None or trailer is None:
            raise ValueError("no PDF with one plain table of its objects")
        self._trailer = trailer[1]
        lines = range(table.end() + _ENTRY, table.end() + _ENTRY * int(table[1]), _ENTRY)
        places = [int(pdf[line : line + 10]) for line in lines]
        ends = dict(zip(ordered := sorted(places), [*ordered[1:], int(start[1])], strict=True))
        super().__init__((n, pdf[at : ends[at]]) for n, at in enumerate(places, start=1))
        self._head = pdf[: ordered[0]]

    def add(self, body: bytes) -> int:
        """Add an object; return its number."""
        number = len(self) + 1
        self[number] = b"%d 0 obj\n%b\nendobj\n" % (number, body)
        return number

    def written(self) -> bytes:
        """Return the file."""
        numbers = sorted(self)
        places, at = [], len(self._head)
        for number in numbers:
            places.append(b"%010d 00000 n\r\n" % at)
            at += len(self[number])
        size = len(numbers) + 1
        trailer = _SIZE.sub(b"/Size %d" % size, self._trailer)
        tail = b"xref\n0 %d\n%b%btrailer\n%b\nstartxref\n%d\n%%%%EOF"
        body = b"".join(map(self.__getitem__, numbers))
        return self._head + body + tail % (size, _NO_OBJECT, b"".join(places), trailer, at)


def references(listed: bytes) -> list[int]:
    """Return the numbers of a list of references: "12 0 R 15 0 R"."""
    return [int(number) for number in re.findall(rb"(\d+) 0 R", listed)]


def array(objects: Mapping[int, bytes], number: int, key: bytes) -> list[int]:
    """Return the references that an object has in a list under a key, in their order."""
    found = re.search(rb"/" + key + rb"\[([^\]]*)\]", objects[number])
    return references(found[1]) if found else []
