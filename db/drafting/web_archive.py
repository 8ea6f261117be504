"""The web page in an archive (MHTML), as browsers save it with its pictures in one file."""

import codecs
import re

_BEGINS = re.compile(
    rb"\s*(?:from|subject|date|mime-version|content-type|snapshot-content-location)\s*:", re.I
)
_BLANK = re.compile(rb"\r?\n\r?\n")
MOST_PARTS = 2000
HEAD = 4096  # bytes in which an archive says that it is one


def page_in(source: bytes) -> bytes:
    """Return the bytes of the first web page in an archive; of what is no archive all bytes.

    One that has no page, or lost it, is empty.
    """
    if b"multipart/related" not in source[:HEAD].lower() or not _BEGINS.match(source):
        return source
    from email.parser import BytesHeaderParser

    parser = BytesHeaderParser()
    head, *body = _BLANK.split(source.lstrip(), maxsplit=1)
    boundary = parser.parsebytes(head).get_boundary()
    border = re.compile(rb"^--" + re.escape((boundary or "").encode()), re.M)
    parts = border.split(body[0], maxsplit=MOST_PARTS) if body and boundary else []
    for part in parts:
        head, *content = _BLANK.split(part.lstrip(), maxsplit=1)
        message = parser.parsebytes(head)
        if content and message.get_content_type() == "text/html":
            message.set_payload(content[0].decode("latin-1"))
            payload = message.get_payload(decode=True)
            charset = message.get_content_charset("")
            return _as_told(payload, charset) if isinstance(payload, bytes) else b""
    return b""


def _as_told(page: bytes, charset: str) -> bytes:
    """A page in UTF-8 with its mark, where its archive says what it is in."""
    try:
        return codecs.BOM_UTF8 + page.decode(charset).encode() if charset else page
    except (LookupError, UnicodeError):
        return page
