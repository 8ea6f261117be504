"""What a page says of an office once: its kind where the name does not, and what nobody knows."""

import unicodedata

from db.rows import ContactKind, Office
from viewer.formatting.offices import office_kind
from viewer.i18n.language import Language


def kind_beside_name(language: Language, office: Office) -> str:
    """Return what an office is, "" where its name says so or where it is just an office."""
    kind, name = office_kind(language, office.kind), _words(office.name.value)
    is_said = _words(kind) <= name or set(office.kind.split("-")) <= name
    return "" if is_said or office.kind == "other" else kind


def _words(text: str) -> set[str]:
    """The words of a text without accents, vowel marks and the Arabic article."""
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    return {word.removeprefix("ال") for word in plain.replace("-", " ").split()}


def not_in_source(language: Language, office: Office) -> str:
    """Return in one sentence how nobody can know to reach an office; "" where nothing is missing.

    A website is not missed: most offices have none of their own.
    """
    tr, kinds = language.tr, {point.kind for point in office.contacts}
    missing = {
        tr("telephone"): kinds <= {ContactKind.FAX, ContactKind.EMAIL, ContactKind.WEBSITE},
        tr("address"): office.address is None,
        tr("opening hours"): not (office.hours or office.hours_text),
        tr("e-mail"): ContactKind.EMAIL not in kinds,
    }
    what = language.join(name for name, is_missing in missing.items() if is_missing)
    return tr("Not in the source: {what}", what=what) if what else ""
