"""What a click opens: web, mail and telephone addresses in a strict form, and nothing else."""

import re
from urllib.parse import quote

_LONGEST = 2000
# Patterns for `re`, which keeps those that were used: to compile all takes longer than many a use.
_WEB = r"(?i:(https?)://([^/?#\\]*)([/?#].*)?)"
# A number for a host (2130706433, 0x7f.1, 127.0.0.1) says nothing of whose it is.
_NUMERIC = r"(?:[a-z0-9-]+\.)*(?:[0-9]+|0x[0-9a-f]*)\.?(?![a-z0-9.-])"
_HOST = rf"(?i:(?!{_NUMERIC})[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?)"
_PORT = r"(?::0*[1-9][0-9]{0,4})?"  # nothing listens at port 0
_USER = r"[^\s@]+"
_NUMBER = r"\+[0-9]{3,20}"
_EXTENSION = r"[0-9]{1,20}"
# What must not be in an address in any form: spaces, what nobody sees or what turns the rest
# around, and a zero byte, at which other programs end it.
_UNSEEN = r"[\s\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|%00"
# Letters that Python's IDNA writes as others than browsers do: the host would be another one.
_WRITTEN_TWO_WAYS = frozenset("\u00df\u03c2\u200c\u200d")
_BEHIND_HOST = r"(?:[/?#][a-z0-9/?#\[\]@!$&'()*+,;=:%._~-]*)?"
_OPENABLE = (
    rf"(?i:(?!.*%00)https?://{_HOST}{_PORT}{_BEHIND_HOST}"
    r"|mailto:[a-z0-9@?&=!$'()*+,;:/%._~-]+"
    rf"|tel:{_NUMBER}(?:;ext={_EXTENSION})?)"
)


def is_openable(link: str) -> bool:
    """True for http, https, mailto and tel in their strict form: ASCII, and nothing that another
    program could misread. Nothing else may be handed to one.
    """
    return re.fullmatch(_OPENABLE, link) is not None


def web_link(address: str) -> str:
    """Return an http or https address in ASCII, its host as the network knows it (xn--…).

    "" for what is none, and for a name before the host (https://good.org@evil.com), which misleads.
    """
    found = re.fullmatch(_WEB, address)
    if not found or re.search(_UNSEEN, address):
        return ""
    scheme, place, path = found.groups()
    name, colon, port = place.partition(":")
    host = _host(name)
    if not host or not re.fullmatch(_PORT, colon + port):
        return ""
    rest = quote(path or "", safe="/?#[]@:!$&'()*+,;=%-._~", errors="replace")
    return _short(f"{scheme}://{host}{colon}{port}{rest}")


def mail_link(address: str) -> str:
    """Return the mailto: of an address, or "" for what is none."""
    user, _, name = address.rpartition("@")
    host = _host(name)
    if not host or not re.fullmatch(_USER, user) or re.search(_UNSEEN, address):
        return ""
    return _short(f"mailto:{quote(user, errors='replace')}@{host}")


def telephone_link(number: str, extension: str = "") -> str:
    """Return the tel: (RFC 3966) of a number in international form, or "" for what is none."""
    if not re.fullmatch(_NUMBER, number):
        return ""
    return (
        f"tel:{number};ext={extension}" if re.fullmatch(_EXTENSION, extension) else f"tel:{number}"
    )


def _short(link: str) -> str:
    return link if len(link) <= _LONGEST else ""


def _host(name: str) -> str:
    """Return a host in ASCII, or "" for what is none."""
    if not _WRITTEN_TWO_WAYS.isdisjoint(name):
        return ""
    try:
        host = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return host if re.fullmatch(_HOST, host) else ""
