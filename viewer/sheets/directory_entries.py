"""The offices of a directory: each a few lines, as short as the template can take them."""

from collections.abc import Iterator
from typing import Literal, TypedDict

from db.rows import ContactKind, Office, Text
from viewer.formatting.addresses import address_lines
from viewer.formatting.offices import ContactLine, contact_kind, contact_lines
from viewer.formatting.said_once import kind_beside_name
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, one_line

_MOST_LINES = 18  # of an entry that certainly fits into a column, also in large type
_LETTERS_OF_A_LINE = 20

# A text in the sheet's own language and direction is a plain string: nearly all are.
Phrase = str | Words
Style = Literal["number", "link", "plain", "missing"]


class Way(TypedDict):
    """A way to reach an office: a number with what it is, a link, or what can only be read."""

    style: Style
    value: Phrase
    label: Phrase
    url: str


class Entry(TypedDict):
    """An office. `place` is the number of the place that begins with it (-1: none does).

    `longest` are the letters of its longest word; one that `is_tall` may not fit into a column.
    """

    name: Phrase
    lines: list[Phrase]
    ways: list[Way]
    place: int
    longest: int
    is_tall: bool


def entry(
    language: Language, office: Office, country: str, options: SheetOptions, place: int
) -> Entry:
    """Return an office of a country (ISO code or ""), with the fields that are wanted."""
    name = phrase(language, office.name)
    lines = [phrase(language, line) for line in _lines(language, office, country, options)]
    ways = list(_ways(language, office, options))
    texts = [_text(each) for each in (name, *lines, *(way["value"] for way in ways))]
    return Entry(
        name=name,
        lines=lines,
        ways=ways,
        place=place,
        longest=max(len(word) for text in texts for word in text.split() or [""]),
        is_tall=sum(1 + len(text) // _LETTERS_OF_A_LINE for text in texts) > _MOST_LINES,
    )


def phrase(language: Language, text: Text | str) -> Phrase:
    """Return a text on one line, as short as the template can take it."""
    is_ours = isinstance(text, str) or text.language == language.tag
    value = text if isinstance(text, str) else text.value
    if is_ours and value.isascii() and not language.is_right_to_left:
        return " ".join(value.split())
    result = one_line(language, text)
    has_direction = (result["dir"] == "rtl") == language.is_right_to_left
    return result["text"] if is_ours and has_direction else result


def _text(phrase: Phrase) -> str:
    return phrase if isinstance(phrase, str) else phrase["text"]


def _lines(
    language: Language, office: Office, country: str, options: SheetOptions
) -> Iterator[str]:
    kind = kind_beside_name(language, office)
    if kind or office.abbreviation:
        yield language.join(filter(None, (kind, office.abbreviation)))
    address = office.address
    if address and options.has("address"):
        if address.country == country:  # it stands over the entries
            address = address._replace(country="")
        yield language.join(address_lines(language, address))


def _ways(language: Language, office: Office, options: SheetOptions) -> Iterator[Way]:
    lines = contact_lines(language, office)
    for group in ("numbers", "email", "website"):
        of_group = [line for line in lines if line.group == group]
        if options.has(group):
            yield from (_way(language, line) for line in of_group)
            if group == "numbers" and not of_group:
                label = contact_kind(language, ContactKind.TELEPHONE)
                yield _missing(language, label, language.tr("not stated by the source"))


def _way(language: Language, line: ContactLine) -> Way:
    if line.is_missing:
        return _missing(language, line.label, line.text)
    if line.group == "numbers":
        label = language.join(filter(None, (line.beside, line.label, line.doubt)))
        number = " ".join(line.number.split())
        return Way(style="number", value=number, label=phrase(language, label), url="")
    style: Style = "link" if line.link else "plain"
    return Way(style=style, value=phrase(language, line.text), label=line.doubt, url=line.link)


def _missing(language: Language, label: str, why: str) -> Way:
    said = language.tr("{label}: {value}", label=label, value=why)
    return Way(style="missing", value=phrase(language, said), label="", url="")
