"""A country of the World Factbook as a source: one file of its JSON."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from db.documents.faults import Faults, ReadingStoppedError
from db.documents.file_bytes import STANDARD_INPUT, read_bytes
from db.documents.indicators import read_vocabulary
from db.drafting.drafting import Drafted, known_for, told_of
from db.drafting.factbook import Factbook
from db.drafting.factbook_fields import factbook_in

HEAD = (
    "A draft of {name}: {used} of its {fields} fields were read. "
    "Behind each value stands its field."
)


def factbook_of(file: Path) -> Mapping[str, Any] | None:
    """Return what a file holds, where that is a country of the World Factbook; else None.

    Raises FileUnreadableError. The standard input, which can be read once only, is a page.
    """
    if file == STANDARD_INPUT:
        return None
    try:
        return factbook_in(read_bytes(file, Faults(str(file))).decode("utf-8-sig"))
    except (ReadingStoppedError, UnicodeDecodeError):
        return None  # whoever reads it as a page says why


def draft_factbook(
    content: Mapping[str, Any], name: str, resources: Path, country: str = ""
) -> Drafted:
    """Draft a country of the World Factbook whose file is called so."""
    known = known_for(resources, "en", ".")
    factbook = Factbook(read_vocabulary(resources), known.facts, known.country_of)
    made = factbook.draft(content, country)
    lines = [field.line for field in made.all_fields]
    used = len(lines) - len(made.draft.unread)
    head = HEAD.format(name=name, used=used, fields=len(lines))
    return told_of(made.draft, lines, head, resources, len(made.unread))
