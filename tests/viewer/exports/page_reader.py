"""A web page as a browser reads it, for the tests of pages."""

import datetime
import re
from html.parser import HTMLParser

from db.rows import Profile
from viewer.exports.web_page import web_page
from viewer.formatting.ages import AgeRules
from viewer.i18n.language import Language

RULES = AgeRules(datetime.date(2026, 1, 31))
WITHOUT_END = {"meta", "br"}
KNOWN_LINK = re.compile(r"#[a-z0-9-]+|tel:(\+\d+|\d{2,6})(;ext=\d+)?|mailto:[!-~]+|https?://[!-~]+")


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
    return Page(web_page(profile, language, RULES))
