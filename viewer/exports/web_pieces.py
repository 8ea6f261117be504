"""What the sections of a web page are built of: texts, lists, tables, headed sections."""

from collections.abc import Iterable, Sequence

from db.rows import Institution, Text
from viewer.exports.markup import Html, html, joined
from viewer.formatting.texts import body_name, foreign_language
from viewer.i18n.direction import reads_right_to_left
from viewer.i18n.language import Language


def text_element(language: Language, text: Text | str, name: str = "bdi") -> Html:
    """Return a text of the profile in an element with its language and its direction.

    A bdi would find its direction itself, but not every program that shows mail knows that.
    """
    words = Text(text) if isinstance(text, str) else text
    foreign = words.language if foreign_language(language, words) else ""
    turned = reads_right_to_left(words.value) != language.is_right_to_left
    direction = ("ltr" if language.is_right_to_left else "rtl") if turned else ""
    return html(name, words.value, lang=foreign, dir=direction)


def noted(language: Language, notes: Iterable[Text]) -> Html:
    """Return notes as a list."""
    lines = [html("li", text_element(language, note)) for note in notes]
    return html("ul", *lines, class_="notes") if lines else Html()


def missing(words: str) -> Html:
    """Return the words for what the source does not state."""
    return html("span", words, class_="missing")


def named(language: Language, body: Institution) -> Html:
    """Return a body's name, since when it has its role, and the note on it."""
    parts = [text_element(language, body.name._replace(value=body_name(language, body)))]
    if body.since:
        parts.append(joined(language.tr("since {date}", date=language.date(body.since))))
    if body.note:
        parts.append(text_element(language, body.note))
    return dotted(parts)


def dotted(parts: Iterable[str]) -> Html:
    """Return the parts that are not empty, with a dot between them."""
    return joined(*interleaved([part for part in parts if part], " · "))


def lines(language: Language, parts: Sequence[str]) -> Html:
    """Return each part on a line of its own."""
    return joined(*interleaved([text_element(language, part) for part in parts], html("br")))


def interleaved(parts: Sequence[str], between: str) -> list[str]:
    """Return the parts with something between each two."""
    return [one for part in parts for one in (between, part)][1:]


def listed(items: Iterable[str]) -> Html:
    """Return a list with bullets."""
    return html("ul", *(html("li", item) for item in items))


def described(pairs: Iterable[tuple[str, str]]) -> Html:
    """Return names and what they stand for; a pair of nothing is left out."""
    entries = [joined(html("dt", name), html("dd", what)) for name, what in pairs if what]
    return html("dl", *entries) if entries else Html()


def section(name: str, level: int, title: str, *content: str) -> Html:
    """Return a section that its heading names; `name` is where links lead to."""
    heading = html(f"h{level}", title, id=f"{name}-title")
    return html("section", heading, *content, id=name, aria_labelledby=f"{name}-title")


def table(kind: str, caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Html:
    """Return a table; the first cell of each row is its heading."""
    head = html("tr", *(html("th", one, scope="col") for one in heads))
    body = [
        html("tr", html("th", row[0], scope="row"), *(html("td", cell) for cell in row[1:]))
        for row in rows
    ]
    return html(
        "table",
        html("caption", caption),
        html("thead", head) if heads else Html(),
        html("tbody", *body),
        class_=kind,
    )
