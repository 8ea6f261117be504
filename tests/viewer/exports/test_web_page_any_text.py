"""Whatever is written in a profile, on its web page it is text."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db.rows import Profile, Text
from tests.viewer.exports.page_reader import KNOWN_LINK, read
from viewer.exports.plain_text import plain_text
from viewer.i18n.language import Language

# Codes and ids stay as they are: documents are checked for them.
FREE = {
    "published", "shown", "copied", "name", "street", "city", "person", "abbreviation", "postcode",
    "extension", "url", "unit", "of_what", "opens", "time_zone",
}  # fmt: skip


def replaced(row: Any, words: str) -> Any:
    """A row in which every free text is the given one."""
    if isinstance(row, Text):
        return row._replace(value=words)
    if isinstance(row, tuple) and hasattr(row, "_asdict"):
        members = row._asdict().items()
        free = {name: words for name, value in members if name in FREE and isinstance(value, str)}
        return type(row)(**{name: replaced(value, words) for name, value in members} | free)
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
    # Links, lines and notes come and go with what a text says.
    loose = ("a", "br", "bdi", "span", "ul", "li")
    tags = [tag for tag, _ in page.elements if tag not in loose]
    assert tags == [tag for tag, _ in plain.elements if tag not in loose]
    assert page.comments == []
    assert all(KNOWN_LINK.fullmatch(link) for link in page.attributes("href"))
    # Texts of several lines are lines on the page too.
    assert plain_text(words) in page.text
