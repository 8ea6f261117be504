"""The help says the same in every language, and has a page for every message."""

import re
from pathlib import Path

import pytest

from db.library import Library
from viewer.app.paths import RESOURCES
from viewer.help import Topic, abbreviations_of, find, load_topics
from viewer.help.messages_page import GROUPS
from viewer.help.remedies import REMEDIES
from viewer.help.topics import WRITTEN
from viewer.i18n.language import Language, available_languages

TAGS = available_languages(RESOURCES / "locale")
ABBREVIATIONS = {"AVRR": "Assisted Voluntary Return and Reintegration"}
CODES = frozenset(code for sentences in GROUPS.values() for code in sentences)


def language(tag: str) -> Language:
    return Language.load(RESOURCES / "locale", tag)


def topics(tag: str = "en") -> dict[str, Topic]:
    every = load_topics(RESOURCES, language(tag), ABBREVIATIONS)
    return {topic.name: topic for topic in every}


def shape(text: str) -> list[str]:
    """What each line begins with: a heading, a point, a picture or plain text."""
    begins = (re.match(r"#+ |- |!\[|", line) for line in text.splitlines() if line)
    return [begin[0] for begin in begins if begin]


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("name", WRITTEN)
def test_a_page_has_the_same_headings_points_and_pictures_in_every_language(
    name: str, tag: str
) -> None:
    assert (RESOURCES / "help" / tag / f"{name}.md").exists()
    assert shape(topics(tag)[name].text) == shape(topics()[name].text)


@pytest.mark.parametrize("tag", TAGS)
def test_every_picture_is_there_and_is_described(tag: str) -> None:
    for name in WRITTEN:
        topic = topics(tag)[name]
        for described, picture in re.findall(r"!\[(.*?)\]\((.*?)\)", topic.text):
            assert described
            assert (topic.pictures / picture).stat().st_size


def test_a_page_that_a_language_lacks_is_in_english(tmp_path: Path) -> None:
    for name in WRITTEN:
        there = tmp_path / "help" / "en" / f"{name}.md"
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_text(f"# The {name}\n", "utf-8")
    shown = load_topics(tmp_path, language("fr"), {})
    assert shown[0].title == "The finding"


@pytest.mark.parametrize("tag", TAGS)
def test_every_message_has_a_page_in_every_language(tag: str) -> None:
    shown = topics(tag)
    for code in CODES:
        assert shown[code].text.startswith("# ")
        assert len(shown[code].text.splitlines()) > 1
    assert f"]({min(CODES)})" in shown["messages"].text


def test_a_page_says_what_to_do_only_about_messages_that_there_are() -> None:
    assert REMEDIES.keys() <= CODES
    assert "What to do" in topics()["library-locked"].text


def test_the_contents_list_the_pages_to_read_and_not_each_message() -> None:
    listed = [topic.name for topic in find(topics().values(), " ")]
    assert listed == [*WRITTEN, "abbreviations", "messages"]


def test_words_are_found_by_their_beginnings_without_case_and_accents() -> None:
    assert find(topics().values(), "DOUBT age")[0].name == "figures"
    assert find(topics().values(), "volúntary reint")[0].name == "abbreviations"
    assert find(topics().values(), "disk full")[0].name == "disk-full"
    assert find(topics().values(), "no such word at all") == ()


def test_pages_whose_title_has_the_word_come_first() -> None:
    found = [topic.name for topic in find(topics().values(), "printing")]
    assert found[0] == "printing"
    assert len(found) > 1


def test_the_abbreviations_are_those_that_the_document_explains(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.sqlite", RESOURCES, ("en",))
    known = abbreviations_of(library.profile("iom-belgium"))
    assert known["AVRR"] == "Assisted Voluntary Return and Reintegration"
    assert known["IOM"] == "International Organization for Migration"
    assert "" not in known


def test_a_name_with_the_signs_of_markdown_stays_a_name() -> None:
    nasty = {"[x](help)": "**bold** <b>\n# heading"}
    text = {each.name: each for each in load_topics(RESOURCES, language("en"), nasty)}
    assert r"\[x\]\(help\)" in text["abbreviations"].text
    assert "\n# heading" not in text["abbreviations"].text
