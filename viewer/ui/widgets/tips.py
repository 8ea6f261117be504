"""Tool tips that are plain text, whatever it looks like."""

from html import escape


def plain_tip(*lines: str) -> str:
    """Return lines as Qt takes them for a tip: it guesses what is markup unless it is told."""
    return f"<qt>{'<br>'.join(map(escape, lines))}</qt>"
