"""Makes a draft of a country of the World Factbook: the figures that the vocabulary has fields for.

What its fields tell in sentences is no figure, and stays unread.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from db.documents.indicators import Vocabulary
from db.drafting.draft import Draft
from db.drafting.fact_lines import FactLine, Reading
from db.drafting.factbook_fields import Field, Place, field_named, fields_of, place_of
from db.drafting.factbook_values import exchanged, read_field
from db.drafting.finishing import finish, slug

TITLE = "World Factbook"
ORGANISATION = {"name": "Central Intelligence Agency", "abbreviation": "CIA"}
LONGEST_NOTE = 120  # characters; a longer one is prose
CURRENCY = "Economy / Exchange rates / Currency"
_NOTE = "note: "


class FactbookDraft(NamedTuple):
    """A draft of a country: all its fields, those of figures, and which of these were not read."""

    draft: Draft
    all_fields: tuple[Field, ...]
    fields: tuple[Field, ...]
    unread: tuple[Field, ...]


class Factbook:
    """Drafts countries of one edition; `edition` is a date, "" where it is not stated.

    `code_of` gives a country's code by its name, "" for none.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        reading: Reading,
        code_of: Callable[[str], str],
        edition: str = "",
    ) -> None:
        self._names = {
            each: tuple(entry["factbook"])
            for each, entry in vocabulary.indicators.items()
            if "factbook" in entry
        }
        certain = reading.read._replace(tag="en", decimal=".", is_certain=True)
        self._reading = reading._replace(read=certain)
        self._code_of = code_of
        self._edition = edition

    def draft(self, content: Mapping[str, Any], country: str = "") -> FactbookDraft:
        """Draft a country; `country` is the code of one whose name the program does not know."""
        fields = fields_of(content)
        draft = Draft()
        place = place_of(fields, self._code_of)
        self._name(draft, place, country)
        exchanged_field = fields.get(CURRENCY)
        currency = exchanged(exchanged_field) if exchanged_field else ""
        chosen, unread = [], []
        for indicator, field in self._chosen(fields):
            chosen.append(field)
            fact = read_field(field, indicator, self._reading, self._source, currency)
            if fact is None:
                unread.append(field)
                continue
            draft.add_fact(field.line, _noted(fact, field, fields))
        read = {each.line for each in draft.used}
        draft.unread = [each.line for each in fields.values() if each.line.number not in read]
        finish(draft, "en")
        return FactbookDraft(draft, tuple(fields.values()), tuple(chosen), tuple(unread))

    def _chosen(self, fields: Mapping[str, Field]) -> Iterator[tuple[str, Field]]:
        """The fields that have figures, in the order of the vocabulary; each once."""
        for indicator, names in self._names.items():
            found = filter(None, (field_named(fields, name) for name in names))
            yield from ((indicator, field) for field in list(found)[:1])

    @property
    def _source(self) -> str:
        return f"{TITLE}, {self._edition}" if self._edition else TITLE

    def _name(self, draft: Draft, place: Place | None, country: str) -> None:
        """What the document is called, of which country, and whence it comes."""
        code = country.upper() or (place.code if place else "")
        name = place.name if place else code
        document = draft.document
        document["id"] = slug(f"factbook {name}")
        document["title"] = f"{TITLE}: {name}" if name else TITLE
        document["organisation"] = dict(ORGANISATION)
        if code:
            document["country"] = code
        if name and (not code or (place and place.is_shared)):
            document["country_name"] = name
        publisher = f"{ORGANISATION['name']} ({ORGANISATION['abbreviation']})"
        source = {"title": TITLE, "publisher": publisher}
        if self._edition:
            document["edition"] = source["date"] = self._edition
        document["source"] = source


def _noted(fact: FactLine, field: Field, fields: Mapping[str, Field]) -> FactLine:
    """The fact with the remark that the Factbook has beside it, where it is a short one."""
    beside = (
        fields.get(f"{name} / note") for name in (field.name, field.name.rpartition(" / ")[0])
    )
    note = next((each.text for each in beside if each), "").removeprefix(_NOTE)
    if not note or len(note) > LONGEST_NOTE or note.count("note"):
        return fact
    return fact._replace(fact={**fact.fact, "note": note})
