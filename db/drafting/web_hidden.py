"""What a web page's own style sheet hides within a line: traps for those who collect addresses."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:opacity|font-size)\s*:\s*0(?![.\d])", re.I
)
_BRACE = re.compile("[{}]")
_SIMPLE = re.compile(r"[.#][A-Za-z_][\w-]{0,80}")
_INLINE = ("span", "a", "b", "i", "em", "strong", "small", "font", "u", "label", "abbr", "bdo")
MOST_NAMES = 200
MOST_CSS = 100_000  # characters


def remove_hidden(page: "LexborHTMLParser") -> None:
    """Take out what simple rules (`.class`, `#id`) hide within a line.

    Blocks stay: a script may show what a style sheet hides at first.
    """
    css = "".join((style.text() or "") for style in page.css("style"))[:MOST_CSS]
    hiding = [selectors for selectors, body in _rules(css) if _UNSEEN.search(body)]
    names = {name.strip() for selectors in hiding for name in selectors.split(",")}
    for name in sorted(filter(_SIMPLE.fullmatch, names))[:MOST_NAMES]:
        for node in page.css(",".join(f"{tag}{name}" for tag in _INLINE)):
            node.decompose()


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the body of each rule; those for other media lie in one body."""
    css = "".join(part.split("*/")[-1] for part in f"*/{css}".split("/*"))  # without comments
    depth = start = inner = 0
    for brace in _BRACE.finditer(css):
        before = depth
        depth = depth + 1 if brace[0] == "{" else max(0, depth - 1)
        if before == 0 and depth == 1:
            inner = brace.end()
        elif before == 1 and depth == 0:
            yield css[start : inner - 1], css[inner : brace.start()]
        if depth == 0:
            start = brace.end()
