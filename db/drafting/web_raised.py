"""What stands above or below the line of a web page: powers, ordinals, marks of footnotes."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_RAISED = str.maketrans(
    "0123456789+-", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207a\u207b"
)
_LOWERED = str.maketrans(
    "0123456789", "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089"
)
_MARK = re.compile(r"\[.{0,8}\]|[*\u2020\u2021]+")
_LETTER = re.compile(r"[A-Za-z](?:,\s*[A-Za-z])*")


def raised(node: "LexborNode") -> str:
    """The text of an element above the line, so that no digit of it joins a number before it.

    What leads to a footnote is no part of the line.
    """
    text = " ".join((node.text() or "").split())
    link = node.css_first("a[href]")
    is_reference = link is not None and "#" in (link.attributes.get("href") or "")
    if _MARK.fullmatch(text) or is_reference:
        return ""
    return f" [{text}]" if _LETTER.fullmatch(text) else text.translate(_RAISED)


def lowered(node: "LexborNode") -> str:
    """The text of an element below the line: as of chemical formulas."""
    return " ".join((node.text() or "").split()).translate(_LOWERED)
