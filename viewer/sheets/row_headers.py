"""Makes the cell that names a row of a table its header, as the heads of columns are.

A voice then says "Area: 30,528 km sq" in the middle of a table. Typst tags the heads of columns;
for those of rows it wants a feature that its Python package does not switch on: it is done here.
"""

import re

from viewer.sheets.pdf_objects import PdfObjects, array

# What Typst begins a tag with. Texts of a profile may stand behind it, never in it.
_TAG = re.compile(
    rb"(?P<begin>\d+ 0 obj\n<</Type/StructElem/S/)(?P<kind>\w+)/P (?P<parent>\d+) 0 R"
)
_ROW_TAG = b"/S/TR/P "
_ROOT = b"/Type/StructTreeRoot"
_NAMES = re.compile(rb"/IDTree<</Names\[([^\]]*)\]>>")
_NAME = re.compile(rb"\((\w+)\)(\d+) 0 R")
_HEADERS = re.compile(rb"/Headers\[([^\]]*)\]")


def with_row_headers(pdf: bytes, column: int) -> bytes:
    """Return a PDF of Typst whose table rows have the cell in a column (from 0) as their header.

    Where a title stands over a row, in the first cell, it becomes a row of its own.
    """
    if _ROW_TAG not in pdf:
        return pdf
    objects = PdfObjects(pdf)
    named = [tagged for row in sorted(objects) for tagged in _row(objects, row, column)]
    for number, root in objects.items():
        if _ROOT in root:
            objects[number] = _NAMES.sub(lambda found: _with_names(found[1], named), root)
    return objects.written()


def _row(objects: PdfObjects, row: int, column: int) -> list[tuple[bytes, int]]:
    """Give a row its header, if it is one and has one; return its name and number."""
    if _ROW_TAG not in objects[row][:60] or _kind(objects, _parent(objects, row)) == b"THead":
        return []
    cells = array(objects, row, b"K")
    _set_title_apart(objects, row, cells)
    if len(cells) <= max(column, 1) or not array(objects, cells[column], b"K"):
        return []
    header, name = cells[column], b"R%d" % row
    for cell in cells:
        if cell == header:
            tagged = _TAG.sub(rb"\g<begin>TH/P \g<parent> 0 R/ID(%b)" % name, objects[cell], 1)
            objects[cell] = tagged.replace(b"/O/Table", b"/O/Table/Scope/Row", 1)
        else:
            objects[cell] = _HEADERS.sub(rb"/Headers[\1(%b)]" % name, objects[cell], 1)
    return [(name, header)]


def _set_title_apart(objects: PdfObjects, row: int, cells: list[int]) -> None:
    """Move a group that comes before the other contents of the first cell to a row above."""
    contents = array(objects, cells[0], b"K")
    if len(contents) < 2 or _kind(objects, contents[0]) != b"Div":
        return
    title, body = contents[0], _parent(objects, row)
    above = objects.add(b"")  # each names the other: the number comes first
    over = b"<</Type/StructElem/S/TD/P %d 0 R/A<</O/Table/ColSpan %d>>/K[%d 0 R]>>"
    cell = objects.add(over % (above, len(cells), title))
    tag = b"<</Type/StructElem/S/TR/P %d 0 R/K[%d 0 R]>>" % (body, cell)
    objects[above] = b"%d 0 obj\n%b\nendobj\n" % (above, tag)
    objects[cells[0]] = objects[cells[0]].replace(b"/K[%d 0 R " % title, b"/K[", 1)
    objects[title] = _TAG.sub(rb"\g<begin>\g<kind>/P %d 0 R" % cell, objects[title], 1)
    objects[body] = re.sub(
        rb"(/K\[(?:.* )?)(?=%d 0 R)" % row, rb"\g<1>%d 0 R " % above, objects[body]
    )


def _kind(objects: PdfObjects, number: int) -> bytes:
    tag = _TAG.match(objects[number])
    return tag["kind"] if tag else b""


def _parent(objects: PdfObjects, number: int) -> int:
    tag = _TAG.match(objects[number])
    return int(tag["parent"]) if tag else 0


def _with_names(listed: bytes, more: list[tuple[bytes, int]]) -> bytes:
    """Return the list of names with more of them, in the order of their bytes."""
    names = sorted([(name, int(number)) for name, number in _NAME.findall(listed)] + more)
    return b"/IDTree<</Names[%b]>>" % b"".join(b"(%b)%d 0 R" % each for each in names)
