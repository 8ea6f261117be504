"""What a click opens: web, mail and telephone addresses in a strict form, and nothing else."""

import re
from urllib.parse import quote

_LONGEST = 2000
_WEB = re.compile(r"(https?)://([^/?#\\]*)([/?#].*)?", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?", re.IGNORECASE)
_PORT = re.compile(r"(?::[0-9]{1,5})?")
_USER = re.compile(r"[^\s@]+")
_NUMBER = re.compile(r"\+[0-9]{3,20}")
_EXTENSION = re.compile(r"[0-9]{1,20}")
# What must not be in an address in any form: spaces, and what nobody sees.
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
# Letters that Python's IDNA writes as others than browsers do: the host would be another one.
_WRITTEN_TWO_WAYS = re.compile("[\u00df\u03c2\u200c\u200d]")
_BEHIND_HOST = r"(?:[/?#][a-z0-9/?#\[\]@!$&'()*+,;=:%._~-]*)?"
_OPENABLE = re.compile(
    rf"https?://{_HOST.pattern}{_PORT.pattern}{_BEHIND_HOST}"
    r"|mailto:[a-z0-9@?&=!$'()*+,;:/%._~-]+"
    rf"|tel:{_NUMBER.pattern}(?:;ext={_EXTENSION.pattern})?",
    re.IGNORECASE,
)


def is_openable(link: str) -> bool:
    """True for http, https, mailto and tel in their strict form: ASCII, and nothing that another
    program could misread. Nothing else may be handed to one.
    """
    return _OPENABLE.fullmatch(link) is not None


def web_link(address: str) -> str:
    """Return an http or https address in ASCII, its host as the network knows it (xn--…).

    "" for what is none, and for a name before the host (https://good.org@evil.com), which misleads.
    """
    found = _WEB.fullmatch(address)
    if not found or _UNSEEN.search(address):
        return ""
    scheme, place, path = found.groups()
    name, colon, port = place.partition(":")
    host = _host(name)
    if not host or not _PORT.fullmatch(colon + port):
        return ""
    rest = quote(path or "", safe="/?#[]@:!$&'()*+,;=%-._~", errors="replace")
    return _short(f"{scheme}://{host}{colon}{port}{rest}")


def mail_link(address: str) -> str:
    """Return the mailto: of an address, or "" for what is none."""
    user, _, name = address.rpartition("@")
    host = _host(name)
    if not host or not _USER.fullmatch(user) or _UNSEEN.search(address):
        return ""
    return _short(f"mailto:{quote(user, errors='replace')}@{host}")


def telephone_link(number: str, extension: str = "") -> str:
    """Return the tel: (RFC 3966) of a number in international form, or "" for what is none."""
    if not _NUMBER.fullmatch(number):
        return ""
    return f"tel:{number};ext={extension}" if _EXTENSION.fullmatch(extension) else f"tel:{number}"


def _short(link: str) -> str:
    return link if len(link) <= _LONGEST else ""


def _host(name: str) -> str:
    """Return a host in ASCII, or "" for what is none."""
    if _WRITTEN_TWO_WAYS.search(name):
        return ""
    try:
        host = name if name.isascii() else name.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return host if _HOST.fullmatch(host) else ""
