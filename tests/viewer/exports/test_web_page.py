"""The web page of a profile, read back as a browser reads it."""

import base64
import hashlib
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from db.rows import ContactKind, ContactPoint, Profile, Text
from tests.viewer.exports.page_reader import KNOWN_LINK, RULES, Page, read
from viewer.exports.web_page import web_page
from viewer.i18n.language import Language

TAGS = {
    "a", "address", "b", "bdi", "body", "br", "caption", "dd", "div", "dl", "dt", "footer", "h1",
    "h2", "h3", "h4", "head", "header", "html", "li", "main", "meta", "nav", "p", "rect", "section",
    "span", "style", "svg", "table", "tbody", "td", "th", "thead", "title", "tr", "ul",
}  # fmt: skip


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
        "2,099 km from home",
        "Ages are as of 31 January 2026.",
    ):
        assert words in page.text


def test_what_is_withheld_says_so_and_why(page: Page) -> None:
    assert page.text.count("withheld by the source") == 1
    assert page.text.count("mentioned by the source, but not given") == 1
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
    assert web_page(belgium, english, RULES) == web_page(belgium, english, RULES)


def test_a_profile_of_nothing_is_a_page(belgium: Profile, english: Language) -> None:
    empty = belgium._replace(offices=(), programmes=(), facts=(), history=(), stories=())
    page = read(empty, english)
    assert "The profile names no office." in page.text
    assert "This profile lists no programmes." in page.text
