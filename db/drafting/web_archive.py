"""The web page in an archive (MHTML), as browsers save it with its pictures in one file."""

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from email.message import Message

_BEGINS = re.compile(
    rb"\s*(?:from|subject|date|mime-version|content-type|snapshot-content-location)\s*:", re.I
)
_BLANK = re.compile(rb"\r?\n\r?\n")
MOST_PARTS = 2000
HEAD = 4096  # bytes in which an archive says that it is one


def page_in(source: bytes) -> bytes:
    """Return the bytes of the web page that an archive starts with; of what is none all bytes.

    One that has no page, or lost it, is empty.
    """
    if b"multipart/related" not in source[:HEAD].lower() or not _BEGINS.match(source):
        return source
    from email.parser import BytesHeaderParser

    parser = BytesHeaderParser()
    head, *body = _BLANK.split(source.lstrip(), maxsplit=1)
    archive = parser.parsebytes(head)
    boundary, start = archive.get_boundary(), archive.get_param("start")
    border = re.compile(rb"^--" + re.escape((boundary or "").encode()), re.M)
    parts = border.split(body[0], maxsplit=MOST_PARTS) if body and boundary else []
    pages: dict[str | None, bytes] = {}
    for part in parts:
        head, *content = _BLANK.split(part.lstrip(), maxsplit=1)
        message = parser.parsebytes(head)
        if content and message.get_content_type() == "text/html":
            message.set_payload(content[0].decode("latin-1"))
            pages.setdefault(message["Content-ID"], _decoded(message))
    first = next(iter(pages.values()), b"")
    return pages.get(start, first) if isinstance(start, str) else first


def _decoded(message: "Message") -> bytes:
    payload = message.get_payload(decode=True)
    charset = message.get_content_charset("")
    return _as_told(payload, charset) if isinstance(payload, bytes) else b""


def _as_told(page: bytes, charset: str) -> bytes:
    """A page in UTF-8 with its mark, where its archive says what it is in."""
    try:
        return codecs.BOM_UTF8 + page.decode(charset).encode() if charset else page
    except (LookupError, UnicodeError):
        return page
