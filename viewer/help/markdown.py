"""Text from elsewhere within Markdown: it stays plain text, whatever it holds."""

import re

# Every ASCII sign that Markdown gives a meaning may stand behind a backslash.
_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """Return a text on one line with nothing in it that Markdown would read as more than text."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
