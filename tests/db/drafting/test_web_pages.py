"""Web pages as their readers see them: what ends a line, what is one, and what nobody sees."""

import base64
import html
import quopri
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from db.documents.faults import Faults
from db.drafting import Drafted
from db.drafting.drafting import draft_page
from db.drafting.web_page import is_web_page, web_lines
from db.errors import PageRefusedError

PROJECT = Path(__file__).parents[3]
PAGES = PROJECT / "tests" / "data" / "pages"


def lines(body: str) -> list[str]:
    page = f"<!DOCTYPE html><html><head><title>No line</title></head><body>{body}</body></html>"
    return web_lines(page, Faults("page.html"))


SEEN = [
    ("<p>One<br>Two</p>", ["One", "Two"]),
    ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
    ("<p>Area:\n 30,528 <b>km</b>\tsq</p>", ["Area: 30,528 km sq"]),
    ("<h2>Facts</h2><p>One</p><p>Two</p><h2>More</h2>", ["Facts", "", "One", "Two", "", "More"]),
    ("One<br><br>Two", ["One", "", "Two"]),
    ("<pre>One\nTwo\n\nThree</pre>", ["One", "Two", "", "Three"]),
    ("<ul><li>One<li>Two</ul>", ["\u2022 One", "\u2022 Two"]),
    ("a<!-- b -->c<script>d</script><style>e</style><noscript>f</noscript>", ["ac"]),
    ("<p hidden>a</p><p style='display: none'>b</p><p class='x sr-only'>c</p>d", ["d"]),
    ("<nav>a</nav><div role=navigation>b</div><s>c</s><del>d</del>e", ["e"]),
    ("5&nbsp;million &lt; 6 &amp; 7 &eacute;", ["5 million < 6 & 7 \u00e9"]),
    ("30,528 km<sup>2</sup> CO<sub>2</sub>", ["30,528 km\u00b2 CO\u2082"]),
    ("4,500<sup>1</sup> 12<sup>b</sup>", ["4,500\u00b9 12 [b]"]),
    ("61<sup><a href='#n'>1</a></sup> 62<sup>[2]</sup> 63<sup>*</sup>", ["61 62 63"]),
    ("<span>Area</span><span>12</span>", ["Area 12"]),
    ("<span>2015</span><span>317</span>", ["2015 | 317"]),
    ("4.<span>2</span> million", ["4.2 million"]),
]


@pytest.mark.parametrize(("body", "seen"), SEEN, ids=[body for body, _ in SEEN])
def test_a_page_has_the_lines_that_its_reader_sees(body: str, seen: list[str]) -> None:
    assert lines(body) == seen


PAIRS = [
    ("<table><tr><td>Area<td>5 km2</table>", ["Area: 5 km2"]),
    ("<table><tr><th>Area:<td>5 km2<tr><th>Emigrants<td></table>", ["Area: 5 km2", "Emigrants:"]),
    ("<dl><dt>Area<dd>5 km2<dt>Languages<dd>A<dd>B</dl>", ["Area: 5 km2", "Languages: A, B"]),
    ("<dl><div><dt>Area</dt><dd>5 km2</dd></div></dl>", ["Area: 5 km2"]),
    ("<p class=field-label>Camps</p><p>5</p>", ["Camps: 5"]),
    ("<table><tr><td>Area<td>5 km2<br>(2015)</table>", ["Area: 5 km2 (2015)"]),
    ("<table><tr><td>Tel<td>+32 1<br>+32 2</table>", ["Tel: +32 1", "+32 2"]),
    ("<table><tr><td>Area<td>5 km2<td>2015</table>", ["Area (2015): 5 km2"]),
    ("<table><tr><th>A<td>5<th>B<td>6</table>", ["A: 5", "B: 6"]),
    ("<table><tr><th>A<th>B<tr><td>5<td>6</table>", ["A: 5", "B: 6"]),
    ("<table><tr><th>Fact<th>2014<th>2015<tr><td>A<td>5<td>6</table>",
     ["A (2014): 5", "A (2015): 6"]),
    ("<table><tr><th>Year<th>A<th>B<tr><td>2014<td>5<td>6<tr><td>2015<td>7<td></table>",
     ["A (2014): 5", "B (2014): 6", "A (2015): 7"]),
    ("<table><tr><th>Indicator<th>Value (%)<th>Source<tr><td>A<td>5<td>UNHCR</table>",
     ["A (%): 5 (UNHCR)"]),
    ("<table><tr><th>Group<th>Male<th>Female<tr><td>A<td>5<td>6<tr><td>B<td>7<td>8</table>",
     ["A (Male): 5", "A (Female): 6", "B (Male): 7", "B (Female): 8"]),
    ("<table><caption>In USD million</caption><tr><td>A<td>5<tr><td>B<td></table>",
     ["In USD million", "A (In USD million): 5", "B (In USD million):"]),
    ("<table><tr><th>Item (USD million)<th>2014<tr><td>A<td>5<tr><td>B<td>6</table>",
     ["A (Item USD million) (2014): 5", "B (Item USD million) (2014): 6"]),
    ("<table><tr><td rowspan=2>A<td>men<td>5<tr><td>women<td>6</table>",
     ["A", "men", "5", "women", "6"]),
    ("<table><tr><td>One<p>Two</p><td>Three<p>Four</p></table>",
     ["One", "Two", "", "Three", "Four"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "seen"), PAIRS, ids=[body for body, _ in PAIRS])
def test_a_label_and_its_value_are_one_line(body: str, seen: list[str]) -> None:
    assert lines(body) == seen


KINDS = [
    ("<!DOCTYPE html>", True),
    ("\n<!-- saved -->\n<HTML>", True),
    ("<?xml version='1.0'?>\n<!DOCTYPE html>", True),
    ("<div class=x>Population: 5</div>", True),
    ("IOM in Belgium\n<b>Population:</b> 5", False),
    ("<b>Population:</b> 5", False),
    ("<!-- " * 1000, False),
    ("5 < 6", False),
]


@pytest.mark.parametrize(("text", "is_one"), KINDS)
def test_a_web_page_is_known_by_what_it_begins_with(text: str, *, is_one: bool) -> None:
    assert is_web_page(text) == is_one


def wrapped(text: str) -> str:
    """A page of text as a web page: its paragraphs, with lines that end in breaks."""
    blocks = [each.strip("\n") for each in text.split("\n\n") if each.strip("\n")]
    body = "".join(f"<p>{html.escape(each).replace(chr(10), '<br>')}</p>\n" for each in blocks)
    return f"<!DOCTYPE html>\n<html><head><meta charset=utf-8></head><body>\n{body}</body></html>"


@pytest.mark.parametrize("name", ["belgium", "several-offices", "value-below"])
def test_a_page_says_the_same_as_text_and_as_a_web_page(name: str, tmp_path: Path) -> None:
    page = PAGES / f"{name}.txt"
    web = tmp_path / "page.data"
    web.write_text(wrapped(page.read_text("utf-8")), "utf-8")
    of_text, of_web = (draft_page(file, PROJECT / "resources") for file in (page, web))
    assert of_web.document == of_text.document
    assert (of_web.facts, of_web.looked_like_facts) == (of_text.facts, of_text.looked_like_facts)


def test_a_draft_of_a_web_page_counts_lines_as_its_reader_sees_them(
    draft: Callable[[str], Drafted],
) -> None:
    made = draft("<html><body>\n\n\n<h1>IOM in Belgium</h1><table><tr><td>Area<td>5 km2</table>")
    assert "as a browser shows it" in made.text
    assert "published: 5 km2  # line 3" in made.text
    assert made.lines[2].text == "Area: 5 km2"


def test_a_masked_address_is_never_made_out(draft: Callable[[str], Drafted]) -> None:
    masked = (
        '<a href="/cdn-cgi/l/email-protection" data-cfemail="0a636c65">[email&#160;protected]</a>'
    )
    made = draft(
        f"<html><body><h1>IOM in Belgium</h1><p>Tel: +32 2 287 70 00<br>Email: {masked}</p>"
        '<p>Website: <a href="mailto:office@example.org">www.example.org</a></p>'
    )
    document = yaml.load(made.text, yaml.BaseLoader)
    (email,) = document["offices"][0]["emails"]
    assert email["published"] == "[email protected]"
    assert "withheld" in email
    assert "office@example.org" not in made.text


ARCHIVE = """From: <Saved by Blink>
Subject: IOM in Belgium
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary--x----"


------Boundary--x----
Content-Type: text/html
Content-ID: <frame@mhtml.blink>
Content-Transfer-Encoding: {encoding}

{page}
------Boundary--x----
Content-Type: image/png
Content-Transfer-Encoding: base64

Population
------Boundary--x------
"""
PAGE = (
    "<!DOCTYPE html><html><h1>IOM in Belgium</h1><p>Réfugiés = 5</p><p>Area: 5 km<sup>2</sup></p>"
)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_page_saved_with_its_pictures_in_one_file_is_read(
    encoding: str, end: str, draft: Callable[[bytes], Drafted]
) -> None:
    codec = {"quoted-printable": quopri.encodestring, "base64": base64.encodebytes}
    page = codec.get(encoding, bytes)(PAGE.encode())
    whole = ARCHIVE.replace("{encoding}", encoding).encode().replace(b"{page}", page)
    made = draft(whole.replace(b"\n", end.encode()))
    assert [line.text for line in made.lines if line.text] == [
        *("IOM in Belgium", "Réfugiés = 5", "Area: 5 km²")
    ]


@pytest.mark.parametrize("cut", [100, 150, 200])
def test_an_archive_that_lost_its_page_is_refused(
    cut: int, draft: Callable[[bytes], Drafted]
) -> None:
    with pytest.raises(PageRefusedError) as refused:
        draft(ARCHIVE.encode()[:cut])
    assert [problem.code for problem in refused.value.problems] == ["empty-page"]
