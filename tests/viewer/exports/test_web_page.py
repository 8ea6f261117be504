"""The web page of a profile, read back as a browser reads it."""

import base64
import datetime
import hashlib
import re
from collections.abc import Callable
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.rows import ContactKind, ContactPoint, Profile, Text
from viewer.exports.plain_text import plain_text
from viewer.exports.web_page import web_page
from viewer.language import Language

TODAY = datetime.date(2026, 1, 31)
WITHOUT_END = {"meta", "br"}
KNOWN_LINK = re.compile(r"#[a-z0-9-]+|tel:\+\d+(;ext=\d+)?|mailto:[!-~]+|https?://[!-~]+")
TAGS = {
    "a", "address", "b", "bdi", "body", "br", "caption", "dd", "div", "dl", "dt", "footer", "h1",
    "h2", "h3", "h4", "head", "header", "html", "li", "main", "meta", "nav", "p", "rect", "section",
    "span", "style", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip


class Page(HTMLParser):
    """What stands on a page; reading fails when an element is not closed where it should be."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[tuple[str, str]] = []
        self.comments: list[str] = []
        self._open: list[str] = []
        self.feed(source.decode())
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names))
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in WITHOUT_END:
            self._open.append(tag)
        elif tag == "br":
            self.texts.append((self._open[-1], "\n"))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts.append((self._open[-1], data))

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def text(self) -> str:
        return "".join(text for tag, text in self.texts if tag != "style")

    def attributes(self, name: str) -> list[str]:
        return [found[name] for _, found in self.elements if name in found]

    def named(self, *tags: str) -> list[tuple[str, dict[str, str]]]:
        return [element for element in self.elements if element[0] in tags]


def read(profile: Profile, language: Language) -> Page:
    return Page(web_page(profile, language, TODAY))


@pytest.fixture(scope="session")
def page(belgium: Profile, english: Language) -> Page:
    return read(belgium, english)


def test_everything_of_the_profile_is_on_the_page(page: Page) -> None:
    for words in (
        "International Organization for Migration (IOM)",
        "Edition of February 2016",
        "Figures as of February 2016: 9 years old",
        "Check before use: 9 years old",
        "Country Office for Belgium and Luxembourg",
        "+32 2 287 followed by the extension",
        "Rue Montoyer 40",
        "1000 Brussels",
        "Luxembourgish Ministry of Family and Integration",
        "since 1984",
        "USD 11,322 million",
        "2015\N{EN DASH}2020",
        "272 not explained by the source",
        "Agreement revised",
        "2,099 kms from home",
        "Ages are told as of 31 January 2026.",
    ):
        assert words in page.text


def test_what_is_withheld_says_so_and_why(page: Page) -> None:
    assert page.text.count("withheld by the source") == 2
    assert "The source page masks the address, so it is not known here." in page.text
    assert "protected]" not in page.text


def test_numbers_and_addresses_can_be_clicked(
    page: Page, egypt: Profile, english: Language
) -> None:
    assert "tel:+3222877000" in page.attributes("href")
    assert "http://belgium.iom.int" in page.attributes("href")
    assert "mailto:iomegypt@iom.int" in read(egypt, english).attributes("href")


def contact(kind: ContactKind, copied: str, **more: Any) -> ContactPoint:
    return ContactPoint("id", kind, copied, copied, copied, None, None)._replace(**more)


@pytest.mark.parametrize(
    "point",
    [
        contact(ContactKind.WEBSITE, "javascript:alert(1)"),
        contact(ContactKind.WEBSITE, "file:///etc/passwd"),
        contact(ContactKind.EMAIL, "somebody at example.org"),
        contact(ContactKind.TELEPHONE, "+32;phone-context=evil"),
        contact(ContactKind.TELEPHONE, "+3222877000", doubtful=Text("Too long.", "en")),
        contact(ContactKind.FAX, "+3222877006"),
    ],
)
def test_what_is_no_plain_address_is_no_link(
    belgium: Profile, english: Language, point: ContactPoint
) -> None:
    office = belgium.offices[0]._replace(contacts=(point,), activities=())
    found = read(belgium._replace(offices=(office,)), english)
    assert [link for link in found.attributes("href") if not link.startswith("#")] == []
    assert point.published in found.text


def test_headings_go_down_one_level_at_a_time(
    page: Page, every_key: Profile, english: Language
) -> None:
    for read_page in (page, read(every_key, english)):
        levels = [int(tag[1]) for tag, _ in read_page.named("h1", "h2", "h3", "h4", "h5")]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_programmes_in_groups_stand_one_level_deeper(belgium: Profile, english: Language) -> None:
    first, *others = belgium.programmes
    page = read(belgium._replace(programmes=(first._replace(scope="beyond"), *others)), english)
    assert len(page.named("h4")) == len(belgium.programmes)


def test_links_within_the_page_lead_somewhere(page: Page) -> None:
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    within = {link[1:] for link in page.attributes("href") if link.startswith("#")}
    assert within >= {"offices", "programmes", "facts", "history", "stories", "office-1"}
    assert within <= set(ids)
    assert set(page.attributes("aria-labelledby")) <= set(ids)


def test_tables_have_captions_and_headings_with_their_scope(page: Page) -> None:
    assert len(page.named("table")) == len(page.named("caption")) > 0
    scopes = [found.get("scope") for _, found in page.named("th")]
    assert set(scopes) == {"col", "row"}
    landmarks = [tag for tag, _ in page.named("header", "nav", "main", "footer")]
    assert landmarks == ["header", "nav", "main", "footer"]
    assert [found["aria-label"] for _, found in page.named("nav")] == ["Contents"]


def test_texts_tell_their_language_and_direction(
    language: Callable[[str], Language], egypt: Profile, page: Page
) -> None:
    assert page.elements[0] == ("html", {"lang": "en", "dir": "ltr"})
    assert ("bdi", {"lang": "es"}) in page.elements  # an occupation, in Spanish
    arabic = read(egypt, language("ar"))
    assert arabic.elements[0] == ("html", {"lang": "ar", "dir": "rtl"})
    assert ("p", {"lang": "en", "dir": "ltr"}) in arabic.elements
    numbers = [found for _, found in arabic.named("a") if found["href"].startswith("tel:")]
    assert {found["dir"] for found in numbers} == {"ltr"}


def test_the_page_loads_and_runs_nothing(page: Page, egypt: Profile, english: Language) -> None:
    for read_page in (page, read(egypt, english)):
        assert {tag for tag, _ in read_page.elements} <= TAGS
        assert read_page.attributes("src") == read_page.attributes("style") == []
        assert not [name for _, found in read_page.elements for name in found if name[:2] == "on"]
        assert all(KNOWN_LINK.fullmatch(link) for link in read_page.attributes("href"))


def test_the_policy_allows_the_style_of_the_page_and_no_other(page: Page) -> None:
    policy = next(one["content"] for _, one in page.elements if "http-equiv" in one)
    style = "".join(text for tag, text in page.texts if tag == "style")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_bars_show_the_parts_of_a_total(
    page: Page, belgium: Profile, language: Callable[[str], Language]
) -> None:
    bars = [found for _, found in page.named("rect") if found["class"] != "track"]
    assert [(bar["class"], bar["x"], bar["width"]) for bar in bars] == [
        ("part", "0", "23.8"),
        ("part", "0", "39.9"),
        ("part", "0", "36.2"),
        ("rest", "0", "1.0"),  # so little that it would not be seen
    ]
    mirrored = read(belgium, language("ar")).named("rect")
    assert mirrored[1][1]["x"] == "76.2"


def test_the_same_profile_gives_the_same_page(belgium: Profile, english: Language) -> None:
    assert web_page(belgium, english, TODAY) == web_page(belgium, english, TODAY)


def test_a_profile_of_nothing_is_a_page(belgium: Profile, english: Language) -> None:
    empty = belgium._replace(offices=(), programmes=(), facts=(), history=(), stories=())
    page = read(empty, english)
    assert "The profile names no office." in page.text
    assert "This profile lists no programmes." in page.text


def replaced(row: Any, words: str) -> Any:
    """A row with its free texts replaced; ids and codes stay, which documents are checked for."""
    if isinstance(row, Text):
        return row._replace(value=words)
    if isinstance(row, tuple) and hasattr(row, "_asdict"):
        free = {"published", "shown", "copied", "name", "street", "city", "person", "abbreviation",
                "postcode", "hours_text", "extension", "url", "unit", "of_what"}  # fmt: skip
        return type(row)(
            **{
                name: words
                if name in free and isinstance(value, str)
                else value
                if isinstance(value, str)
                else replaced(value, words)
                for name, value in row._asdict().items()
            }
        )
    if isinstance(row, tuple):
        return tuple(replaced(item, words) for item in row)
    return row


hostile = st.sampled_from(
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style><b>", "<!--", "]]>",
     "</text></svg>", "&amp;&lt;", "javascript:alert(1)", "' onclick='x", "\x00\ud800"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.one_of(hostile, st.text(st.characters(), min_size=1)))
def test_no_text_is_markup(every_key: Profile, english: Language, words: str) -> None:
    page = read(replaced(every_key, words), english)
    plain = read(replaced(every_key, "x"), english)
    tags = [tag for tag, _ in page.elements if tag not in ("a", "br", "bdi")]
    assert tags == [tag for tag, _ in plain.elements if tag not in ("a", "br", "bdi")]
    assert page.comments == []
    assert all(KNOWN_LINK.fullmatch(link) for link in page.attributes("href"))
    # Texts of several lines are lines on the page too.
    assert plain_text(words) in page.text
