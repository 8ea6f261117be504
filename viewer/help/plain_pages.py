"""Pages of the help without the signs of Markdown, for a terminal."""

import re

_PICTURES = re.compile(r"^!\[.*\n\n?", re.MULTILINE)
_LINKS = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_SIGNS = re.compile(r"(?<!\\)(\*\*|[*`]|^#+ )", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain_page(text: str) -> str:
    """Return a page as it is read without a window: no pictures, no signs but those of lists."""
    without = _LINKS.sub(r"\1", _PICTURES.sub("", text))
    return _ESCAPED.sub(r"\1", _SIGNS.sub("", without)).rstrip()
