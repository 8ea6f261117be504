"""The lines of a web page as a reader sees them: its blocks, its tables, its lists, no markup."""

import re
from collections import deque
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from db.documents.encoding import START
from db.documents.faults import Faults
from db.drafting.web_blocks import APART, NEXT, PARAGRAPH, Blocks, Row, as_texts
from db.drafting.web_hidden import remove_hidden
from db.drafting.web_nesting import is_too_complex
from db.drafting.web_pairs import pair
from db.drafting.web_raised import lowered, raised
from db.drafting.web_tables import Cell, read_table, with_scale
from db.drafting.words import words_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Comments and the like may stand before what says that a page is one.
_WEB_PAGE = re.compile(
    r"(?:\s++|<!--(?:[^-]|-(?!->)){0,2000}+-->)*+(?:<\?xml\b|"
    r"<(?:!doctype\s+html|html|head|body|meta|title|table|div|main|article|section)\b)",
    re.I,
)
# What a reader does not see, what leads elsewhere, and what is struck out.
_UNSEEN = words_of(
    "head script style template noscript nav svg iframe object embed audio video canvas map "
    "select datalist button input textarea menu del s strike"
)
_UNSEEN_ROLES = frozenset({"navigation", "search", "menu", "menubar"})
_UNSEEN_CLASSES = frozenset(
    {"visually-hidden", "visuallyhidden", "element-invisible", "sr-only", "screen-reader-text"}
)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
# Each begins a line and ends one; the number says how far apart it stands.
_GAPS: Mapping[str, int] = {
    **dict.fromkeys(
        words_of(
            "center dd details dt div fieldset figcaption hgroup legend li summary caption body "
            "html tbody thead tfoot tr td th dialog"
        ),
        NEXT,
    ),
    "p": PARAGRAPH,
    **dict.fromkeys(
        words_of(
            "h1 h2 h3 h4 h5 h6 ul ol dl table section article aside header footer main blockquote "
            "figure form hr address pre"
        ),
        APART,
    ),
}
_LABEL_CLASS = re.compile(r"(?:^|[\s_-])label(?:$|[\s_-])", re.I)
DEEPEST = 20  # tables and lists in one another; a page of more is read block by block


def is_web_page(text: str) -> bool:
    """Whether a text is a web page: it begins with markup of a whole page or of a block."""
    return _WEB_PAGE.match(text) is not None


def web_lines(text: str, faults: Faults) -> list[str]:
    """Return the lines of a web page.

    Raises ReadingStoppedError for one whose elements are too many or too deep.
    """
    from selectolax.lexbor import LexborHTMLParser

    if is_too_complex(text):
        raise faults.stop("page-too-complex", START)
    page = LexborHTMLParser(text)
    remove_hidden(page)
    root = page.root
    return as_texts(_rows(root, 0)) if root is not None else []


def _rows(root: "LexborNode", depth: int) -> list[Row]:
    """The lines of all that an element holds."""
    blocks = Blocks()
    for node, is_begin in _visited(root, blocks, depth):
        tag = node.tag or ""
        gap = _GAPS.get(tag)
        if gap is None:
            blocks.inline(is_begin=is_begin)
        else:
            blocks.end_line(gap)
            if tag == "li" and is_begin:
                blocks.bullet()
    blocks.end_line(0)
    return blocks.rows


def _visited(root: "LexborNode", blocks: Blocks, depth: int) -> Iterator[tuple["LexborNode", bool]]:
    """Each element when it begins and when it ends; what needs its whole is put in at once."""
    node: LexborNode | None = root.first_child
    while node is not None:
        last = _taken(node, blocks, depth)
        if last is not None:
            node = last
        else:
            yield node, True
            if node.first_child is not None:
                node = node.first_child
                continue
            yield node, False
        while node.next is None:
            node = node.parent
            if node is None or node.mem_id == root.mem_id:
                return
            yield node, False
        node = node.next


def _taken(node: "LexborNode", blocks: Blocks, depth: int) -> "LexborNode | None":
    """Put in what is no element to walk through; return the last node of it, None for others."""
    tag = node.tag or ""
    if tag == "-text":
        blocks.text(node.text_content or "", is_kept=_is_kept(node))
    elif tag == "br":
        blocks.line_break()
    elif tag in ("sup", "sub"):
        blocks.text((raised if tag == "sup" else lowered)(node))
    elif tag in ("table", "dl") and depth < DEEPEST and not is_unseen(node):
        blocks.add(_table(node, depth) if tag == "table" else _terms(node, depth), APART)
    elif not (tag.startswith(("-", "!")) or is_unseen(node)):
        return _labelled(node, blocks, depth)
    return node


def _is_kept(node: "LexborNode") -> bool:
    """Whether the ends of lines in a text are ends of lines for its reader, too."""
    return node.parent is not None and node.parent.tag in ("pre", "listing", "xmp")


def is_unseen(node: "LexborNode") -> bool:
    """Whether a reader of the page does not see an element."""
    attributes = node.attributes
    return (
        node.tag in _UNSEEN
        or "hidden" in attributes
        or (attributes.get("role") or "") in _UNSEEN_ROLES
        or not _UNSEEN_CLASSES.isdisjoint((attributes.get("class") or "").casefold().split())
        or _UNSEEN_STYLE.search(attributes.get("style") or "") is not None
    )


def _labelled(node: "LexborNode", blocks: Blocks, depth: int) -> "LexborNode | None":
    """What the page itself calls a label, with the element behind it."""
    if not _is_label(node) or depth >= DEEPEST:
        return None
    value = node.next
    while value is not None and value.tag == "-text" and not (value.text_content or "").strip():
        value = value.next
    if value is None or value.tag == "-text" or _is_label(value) or is_unseen(value):
        return None
    lines = pair(_rows(node, depth + 1), _rows(value, depth + 1))
    if lines is None:
        return None
    blocks.add(lines, NEXT)
    return value


def _is_label(node: "LexborNode") -> bool:
    return _LABEL_CLASS.search(node.attributes.get("class") or "") is not None


def _table(table: "LexborNode", depth: int) -> list[Row]:
    caption: list[Row] = []
    rows = []
    for part in _elements(table):
        if part.tag == "caption":
            caption += _rows(part, depth + 1)
        for row in [part] if part.tag == "tr" else _elements(part):
            if row.tag == "tr":
                cells = [_cell(each, depth, part.tag == "thead") for each in _elements(row)]
                rows.append(cells)
    return caption + with_scale(read_table(rows), [row.text for row in caption])


def _cell(cell: "LexborNode", depth: int, is_in_head: bool) -> Cell:
    spans = [cell.attributes.get(each) or "1" for each in ("rowspan", "colspan")]
    return Cell(
        _rows(cell, depth + 1), cell.tag == "th" or is_in_head, spans[0] != "1", spans[1] != "1"
    )


def _terms(terms: "LexborNode", depth: int) -> list[Row]:
    """A list of terms, each with what is said of it."""
    parts = deque(
        one
        for part in _elements(terms)
        for one in (_elements(part) if part.tag == "div" else [part])
    )
    rows: list[Row] = []
    while parts:
        first = parts.popleft()
        term, said = _rows(first, depth + 1), list[Row]()
        while first.tag == "dt" and parts and parts[0].tag == "dd":
            said += _rows(parts.popleft(), depth + 1)
        rows += (pair(term, said) if first.tag == "dt" else None) or [*term, *said]
    return rows


def _elements(node: "LexborNode") -> list["LexborNode"]:
    found, child = [], node.first_child
    while child is not None:
        if not (child.tag or "-").startswith(("-", "!")) and not is_unseen(child):
            found.append(child)
        child = child.next
    return found
