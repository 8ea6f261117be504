"""Files that are no page to draft from, each as bad as it gets: by name, with what is refused."""

import random
from collections.abc import Callable, Mapping

_HEAD = "<!DOCTYPE html><html><body>"
MANY = 100_000


def _binary() -> bytes:
    return random.Random(1).randbytes(300_000)


def _page(body: str) -> Callable[[], bytes]:
    return (_HEAD + body).encode


# What each is, and the code of the refusal; "" where a draft is made that is no good one.
BAD_PAGES: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "binary": (_binary, "not-text"),
    "100 MB": (lambda: b"Population: 5\n" * 7_500_000, "too-large"),
    "one line of 10 MB": (lambda: b"a " * 5_000_000, "too-large"),
    "one line of 3 MB": (_page("a " * 1_500_000), "page-too-long"),
    "nested blocks": (_page("<div>" * MANY + "x"), "page-too-complex"),
    "nested and closed": (_page("<p><div>" * MANY + "</div>" * MANY), "page-too-complex"),
    "nested tables": (_page("<table><tr><td>" * MANY), "page-too-complex"),
    "nested lists": (_page("<ul><li>" * MANY), "page-too-complex"),
    "open bold text": (
        _page("".join(f"<b id={at}>" for at in range(3000)) + "<p>x" * MANY),
        "page-too-complex",
    ),
    "attributes": (
        _page("<div " + " ".join(f"a{at}=1" for at in range(3 * MANY)) + ">x"),
        "page-too-complex",
    ),
    "rows": (_page("<table>" + "<tr><th>a<td>1" * MANY), "page-too-complex"),
    "comments": (lambda: b"<!-- -->" * 4 * MANY, "page-too-long"),
    "open comments": (lambda: b"<!--" * 7 * MANY, "page-too-long"),
    "open tag": (lambda: b'<html><body><a href="' + b"x" * 3_900_000, "empty-page"),
    "signs": (_page("<" * 3_000_000), "page-too-long"),
    "letters of Windows": (
        lambda: ("<html><body>" + "\u00e9 \u00e0 \u00fc Population " * MANY).encode("cp1252"),
        "page-too-long",
    ),
    "all rows that may be": (_page("<table>" + "<tr><td>a b<td>c" * 1900), ""),
    "another alphabet": (lambda: ("\u65e5\u672c\u8a9e\u306e\u6587" * 20_000).encode("euc_jp"), ""),
    "news": (
        _page(
            "<h1>Minister resigns</h1>"
            + "<p>The minister resigned on Monday after 12 hours of debate, sources say.</p>" * 40
        ),
        "",
    ),
    "sign in": (
        _page(
            "<h1>Sign in</h1><form><label>User name:</label><input><label>Password:</label><input>"
            "<button>Sign in</button></form><p>Forgot your password?</p>"
        ),
        "",
    ),
}
