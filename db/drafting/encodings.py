"""What encoding a page was saved in: as it says by itself, else the one that makes words of it."""

import codecs
import re
from typing import NamedTuple

from db.documents.encoding import START
from db.documents.faults import Faults

_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b|\?xml\b)[^<>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.I,
)
DECLARED_WITHIN = 4096  # bytes from the start; browsers look as far as 1024
LOOKED_AT = 100_000  # bytes that a guess is made of
SAMPLED_WITHIN = 4 * 1024 * 1024  # bytes from the start; only tables are larger
# What those who say Latin-1 mean, as browsers read it.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}
# What pages in an alphabet of their own may be in.
_ALPHABETS = (
    *("cp1251", "koi8_r", "iso8859_5", "cp1256", "iso8859_6", "cp1253", "cp1255", "cp1254"),
    *("cp1252", "mac_roman", "shift_jis", "euc_jp", "gb18030", "euc_kr", "big5"),
)
# What those in Latin letters may be in, the likeliest first.
_LATIN = ("cp1252", "iso8859-15", "mac_roman", "cp1250", "iso8859-2", "cp850")
_TAGS = re.compile(rb"<[^<>]{0,2000}>")
_LATIN_LETTER = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
# What nobody writes: a sign between letters, a capital between small ones, a letter at a digit.
_NO_WORD = re.compile(
    "(?<=[^\\W\\d_])[\u201a\u201e\u2013\u2014\u2020-\u2026\u2030\u2039\u203a\u00a1-\u00ac\u00ae-\u00b4\u00b6"
    "\u00b8-\u00bf\u00d7\u00f7](?=[a-z])|(?<=[a-z])[\u00c0-\u00de\u0160\u0152\u017d\u0178](?=[a-z])"
    "|[\u00bc-\u00be](?=[a-z])|[\x80-\x9f\u00a4]|[^\\W\\d_a-zA-Z](?=\\d)"
)
LEAST_OTHER = 0.3  # of the letters, where a page is in an alphabet of its own
SOUND = 10  # letters beyond ASCII in UTF-8 for each byte that is none
MOST_MESS = 0.1  # that charset-normalizer may see in what a page says that it is in


class Decoded(NamedTuple):
    """The text of a page; `guessed` is the encoding where the page does not tell it."""

    text: str
    guessed: str = ""


def decode_page(source: bytes, faults: Faults) -> Decoded:
    """Return the text of a page in whatever encoding; one that is not told is guessed.

    Raises ReadingStoppedError for what is no text.
    """
    for encoding in _certain(source):
        text = _decoded(source, encoding)
        if text is not None:
            return Decoded(text.removeprefix("\ufeff"))
    if b"\0" in source:
        raise faults.stop("not-text", START)
    text = source.decode("utf-8", "replace")
    if _is_nearly(text):
        return Decoded(text.removeprefix("\ufeff"), "utf-8")
    declared = _declared(source)
    said = _decoded(source, declared) if declared else None
    if said is not None and _makes_words(source, declared):
        return Decoded(said)
    guessed = _guess(_sample(source))
    return Decoded(source.decode(guessed, "replace"), guessed)


def _certain(source: bytes) -> tuple[str, ...]:
    """What a mark says, or bytes that are nothing else: each other one zero, or valid UTF-8."""
    for mark, encoding in _MARKS:
        if source.startswith(mark):
            return (encoding,)
    big, little = source[::2].count(0), source[1::2].count(0)
    if big or little:
        return ("utf-16-be",) if big > little else ("utf-16-le",)
    return ("utf-8",)


def _decoded(source: bytes, encoding: str) -> str | None:
    try:
        text = source.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _is_nearly(text: str) -> bool:
    """Whether a text is UTF-8 but for a few bytes, which a reader sees as such."""
    bad = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) > SOUND * bad


def _declared(source: bytes) -> str:
    """What a web page says that it is in; "" for nothing, or nothing that is known."""
    found = _DECLARED.search(source[:DECLARED_WITHIN])
    try:
        name = codecs.lookup(found[1].decode()).name if found else ""
        "".encode(name or "ascii")  # some codecs are of no text at all
    except LookupError:
        return ""
    wide = ("utf-8", "utf-16", "utf-32", "utf-7")  # which it is not, as it has no zeros
    return "" if name.startswith(wide) else _MEANT.get(name, name)


def _sample(source: bytes) -> bytes:
    """The words of a page, of those with letters beyond ASCII first, without its markup."""
    plain = _TAGS.sub(b" ", source[:SAMPLED_WITHIN])
    telling = [line for line in plain.splitlines() if not line.isascii()]
    return b"\n".join(telling)[:LOOKED_AT]


def _makes_words(source: bytes, encoding: str) -> bool:
    """Whether a page can be in the encoding that it says: words come out, and no other's do."""
    from charset_normalizer import from_bytes

    sample = _sample(source)
    match = from_bytes(sample, cp_isolation=[encoding]).best()
    if match is None or match.chaos > MOST_MESS:
        return False
    other = from_bytes(sample, cp_isolation=[_guess(sample)]).best()
    text = sample.decode(encoding, "replace")
    if other is not None and _has_other_alphabet(text):
        return match.coherence >= other.coherence
    return _faults_of(text) == 0 or other is None or _faults_of(text) <= _faults_of(str(other))


def _guess(sample: bytes) -> str:
    """The encoding in which a sample is words: of an alphabet of its own, else of Latin letters."""
    from charset_normalizer import from_bytes

    match = from_bytes(sample, cp_isolation=list(_ALPHABETS)).best()
    if match is not None and _has_other_alphabet(str(match)):
        return match.encoding
    texts = {each: text for each in _LATIN if (text := _decoded(sample, each)) is not None}
    return min(texts, key=lambda each: _faults_of(texts[each]))


def _has_other_alphabet(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    others = sum(_LATIN_LETTER.match(sign) is None for sign in letters)
    return others > LEAST_OTHER * len(letters)


def _faults_of(text: str) -> int:
    """How much of a text is nothing that somebody wrote."""
    return len(_NO_WORD.findall(text)) + text.count("\ufffd")
