"""What a click opens: web, mail and telephone addresses in a strict form, and nothing else."""

import re
from urllib.parse import quote

from db.rows import ContactKind, ContactPoint

_LONGEST = 2000
_WEB = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+")
_NUMBER = re.compile(r"\+[0-9]{3,20}")
_EXTENSION = re.compile(r"[0-9]{1,20}")


def contact_link(contact: ContactPoint) -> str:
    """Return what a click on a way to reach an office opens, or "" where nothing should.

    What is withheld or doubtful is not opened; a fax has no telephone at its end.
    """
    if contact.withheld or contact.doubtful or contact.kind is ContactKind.FAX:
        return ""
    if contact.kind is ContactKind.EMAIL:
        return mail_link(contact.copied)
    if contact.kind is ContactKind.WEBSITE:
        return web_link(contact.copied)
    return telephone_link(contact.copied, contact.extension)


def web_link(address: str) -> str:
    """Return an http or https address in ASCII, or "" for what is none."""
    if not _WEB.fullmatch(address):
        return ""
    return _short(quote(address, safe=":/?#[]@!$&'()*+,;=%-._~", errors="replace"))


def mail_link(address: str) -> str:
    """Return the mailto: of an address, or "" for what is none."""
    if not _EMAIL.fullmatch(address):
        return ""
    return _short("mailto:" + quote(address, safe="@", errors="replace"))


def telephone_link(number: str, extension: str = "") -> str:
    """Return the tel: (RFC 3966) of a number in international form, or "" for what is none."""
    if not _NUMBER.fullmatch(number):
        return ""
    return f"tel:{number};ext={extension}" if _EXTENSION.fullmatch(extension) else f"tel:{number}"


def _short(link: str) -> str:
    return link if len(link) <= _LONGEST else ""
