"""The offices of a directory: each a few lines, as short as the template can take them."""

from collections.abc import Iterator
from typing import Literal, TypedDict

from db.rows import ContactKind, ContactPoint, Office, Text
from viewer.formatting.links import contact_link
from viewer.formatting.offices import address_lines, contact_kind, contact_text, office_kind
from viewer.i18n.language import Language
from viewer.sheets.options import SheetOptions
from viewer.sheets.words import Words, one_line

_FIELDS = {ContactKind.EMAIL: "email", ContactKind.WEBSITE: "website"}
_MOST_LINES = 18  # of an entry that certainly fits into a column, also in large type
_LETTERS_OF_A_LINE = 20

# A text in the sheet's own language and direction is a plain string: nearly all are.
Phrase = str | Words


class Way(TypedDict):
    """A way to reach an office: a number with what it is, a link, or what can only be read."""

    style: Literal["number", "link", "plain", "missing"]
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
    kind = office_kind(language, office.kind)
    yield language.join([kind, office.abbreviation]) if office.abbreviation else kind
    address = office.address
    if address and options.has("address"):
        if address.country == country:  # it stands over the entries
            address = address._replace(country="")
        yield language.join(address_lines(language, address))


def _ways(language: Language, office: Office, options: SheetOptions) -> Iterator[Way]:
    numbers = [contact for contact in office.contacts if contact.kind not in _FIELDS]
    if options.has("numbers"):
        for contact in numbers:
            yield _number(language, contact)
        if not numbers:
            why = language.tr("not stated by the source")
            yield _missing(language, ContactKind.TELEPHONE, why)
    for kind, field in _FIELDS.items():
        for contact in office.contacts if options.has(field) else ():
            if contact.kind is kind:
                yield _link(language, contact)


def _number(language: Language, contact: ContactPoint) -> Way:
    if contact.withheld:
        return _missing(language, contact.kind, contact_text(language, contact))
    label = [contact_kind(language, contact.kind)]
    if contact.extension:
        label.insert(0, language.tr("extension {extension}", extension=contact.extension))
    elif contact.kind is ContactKind.DIRECT_DIAL and not contact.copied:
        label.insert(0, language.tr("+ extension"))
    if contact.doubtful:
        label.append(language.tr("doubtful"))
    shown = contact.published or contact.shown if contact.doubtful else contact.shown
    return Way(
        style="number",
        value=" ".join(shown.split()),
        label=phrase(language, language.join(label)),
        url="",
    )


def _link(language: Language, contact: ContactPoint) -> Way:
    shown = contact_text(language, contact)
    if contact.withheld:
        return _missing(language, contact.kind, shown)
    label = language.tr("doubtful") if contact.doubtful else ""
    url = contact_link(contact)
    return Way(
        style="link" if url else "plain", value=phrase(language, shown), label=label, url=url
    )


def _missing(language: Language, kind: ContactKind, why: str) -> Way:
    said = language.tr("{label}: {value}", label=contact_kind(language, kind), value=why)
    return Way(style="missing", value=phrase(language, said), label="", url="")
