"""The pages of the help: Markdown in resources/help/<tag>, and those made from the program."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from viewer.help.markdown import plain
from viewer.help.messages_page import list_of_messages, message_pages
from viewer.i18n.collation import collation_key
from viewer.i18n.language import SOURCE_LANGUAGE, Language

WRITTEN = (
    "finding", "ringing", "printing", "importing", "drafting", "comparing", "figures", "notes",
    "looks", "language",
)  # fmt: skip
ABBREVIATIONS, MESSAGES = "abbreviations", "messages"


class Topic(NamedTuple):
    """A page: its name, its title, its text as Markdown, and where its pictures lie.

    One that `is_listed` stands in the table of contents; the others are found, or led to.
    """

    name: str
    title: str
    text: str
    pictures: Path
    is_listed: bool = True


def load_topics(
    resources: Path, language: Language, abbreviations: Mapping[str, str]
) -> tuple[Topic, ...]:
    """Return all pages in the order to read them; `abbreviations` has the meaning of each.

    A page that a language lacks is in English. Raises OSError for a damaged installation.
    """
    folder = resources / "help"
    written = (_written(folder, language.tag, name) for name in WRITTEN)
    made = [Topic(MESSAGES, *list_of_messages(language), folder)]
    if abbreviations:
        made.insert(0, Topic(ABBREVIATIONS, *_abbreviations_page(language, abbreviations), folder))
    codes = (Topic(code, code, text, folder, False) for code, text in message_pages(language))
    return (*written, *made, *codes)


def find(topics: Iterable[Topic], query: str) -> tuple[Topic, ...]:
    """Return the pages that have every word of `query`, in title or text; for none the contents.

    Words are compared as lists are sorted: without case and accents; a beginning is enough.
    The page that is called so comes first, then those to read before those of a code, and of each
    kind those whose title has the words; last the one that only leads to codes.
    """
    words = collation_key(query)[0].split()
    if not words:
        return tuple(topic for topic in topics if topic.is_listed)
    found = [topic for topic in topics if _has(topic.title + " " + topic.text, words)]

    def distance(topic: Topic) -> tuple[bool, ...]:
        is_called_so = collation_key(topic.title)[0].split() == words
        leads_on = topic.name == MESSAGES
        return not is_called_so, leads_on, not topic.is_listed, not _has(topic.title, words)

    return tuple(sorted(found, key=distance))


def _has(text: str, words: list[str]) -> bool:
    known = f" {collation_key(text)[0]}"
    return all(f" {word}" in known for word in words)


def _written(folder: Path, tag: str, name: str) -> Topic:
    there = folder / tag / f"{name}.md"
    file = there if there.exists() else folder / SOURCE_LANGUAGE / f"{name}.md"
    text = file.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    return Topic(name, title, text, file.parent)


def _abbreviations_page(language: Language, abbreviations: Mapping[str, str]) -> tuple[str, str]:
    title = language.tr("Abbreviations")
    names = sorted(abbreviations, key=collation_key)
    lines = (f"- **{plain(name)}**: {plain(abbreviations[name])}" for name in names)
    return title, "\n".join((f"# {title}", "", *lines, ""))
