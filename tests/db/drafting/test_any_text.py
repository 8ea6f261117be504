"""Whatever a page holds: no line is lost, nothing is made up, nothing crashes."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.documents.faults import Faults
from db.drafting import Drafted
from db.drafting.drafting import draft_lines
from db.drafting.lines import Line
from db.drafting.source_text import seen
from db.drafting.web_page import web_lines

PROJECT = Path(__file__).parents[3]
PAGES = sorted((PROJECT / "tests" / "data" / "pages").glob("*.txt"))
WRITTEN = [line for page in PAGES for line in page.read_text("utf-8").splitlines()]
PIECES = st.sampled_from(
    [
        *"():;,.-\u2013/%@+\u2022&<>[]{}#'\"| ",
        *("\u00a0", "\u0663", "\u00bd", "km2", "USD ", "\u20ac", "(2015)", "million", "12.5", "- "),
        *("Tel: ", "Email: ", "Population", "IOM in ", "Last updated: ", " kms from home"),
    ]
)
LINES = st.one_of(
    st.sampled_from(WRITTEN),
    st.text(max_size=60),
    st.lists(st.one_of(PIECES, st.sampled_from(WRITTEN)), max_size=8).map("".join),
    st.builds(lambda line, at: line[at:] + line[:at], st.sampled_from(WRITTEN), st.integers(0, 40)),
)


def drafted(texts: list[str]) -> tuple[list[Line], Drafted]:
    lines = [Line(number, seen(text)) for number, text in enumerate(texts, start=1)]
    return lines, draft_lines(lines, "page.txt", PROJECT / "resources")


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=25))
def test_each_line_is_used_or_told(texts: list[str]) -> None:
    lines, draft = drafted(texts)
    used = {each.line for each in draft.used}
    told = used | {line.number for line in (*draft.prose, *draft.unread)}
    assert told == {line.number for line in lines if line.text}
    assert used.isdisjoint(line.number for line in draft.unread)
    assert len(draft.unread) == len(set(draft.unread))


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=25))
def test_each_published_text_stands_in_its_line(texts: list[str]) -> None:
    lines, draft = drafted(texts)
    document = yaml.load(draft.text, yaml.BaseLoader)
    whole = {line.text for line in lines}
    for published in texts_of(document):
        assert any(published in line for line in whole), published
    beside = {line.number: line.text for line in lines}
    for row in draft.text.splitlines():
        key, _, number = row.partition("  # line ")
        if key.lstrip(" -").startswith("published: ") and number:
            text = yaml.load(key.lstrip(" -"), yaml.BaseLoader)["published"]
            assert text in beside[int(number)]


def texts_of(node: Any) -> list[str]:
    """The published texts, names and titles of a document, and the lines of its addresses."""
    if isinstance(node, list):
        return [text for each in node for text in texts_of(each)]
    if not isinstance(node, dict):
        return []
    found = [text for key in ("published", "person", "occupation") if (text := node.get(key))]
    return found + [text for value in node.values() for text in texts_of(value)]


MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<br>", "<table>", "<tr>", "<td>", "<th colspan=2>"),
        *("</table>", "<dl>", "<dt>", "<dd>", "<ul>", "<li>", "<span class=label>", "</span>"),
        *("<b>", "</b>", "<sup>2</sup>", "<!--", "-->", "<script>", "</script>", "<td rowspan=2>"),
        *("<pre>", "&nbsp;", "&lt;", "<p hidden>", "<h2>", "</h2>", "<", ">", '"', "2015", "\n"),
    ]
)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(MARKUP, LINES), max_size=40))
def test_any_markup_is_read(pieces: list[str]) -> None:
    lines = web_lines("<html><body>" + "".join(pieces), Faults("page.html"))
    assert all(line == " ".join(line.split()) for line in lines)
