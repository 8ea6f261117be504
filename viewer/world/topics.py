"""What countries can be told apart by: an indicator, who covers them, or the age of the edition."""

from typing import NamedTuple

from db.library import Library
from viewer.i18n.language import Language

# Ids of indicators hold no colon.
COVERAGE, AGE = ":coverage", ":age"


class Topic(NamedTuple):
    """`id` is COVERAGE, AGE, or the id of an indicator; `title` is in the reader's language."""

    id: str
    title: str


def topics(library: Library, language: Language) -> tuple[Topic, ...]:
    """Return what there is to choose from: the indicators after what every library has."""
    return (
        Topic(COVERAGE, language.tr("Who covers it")),
        Topic(AGE, language.tr("Age of the edition")),
        *(Topic(each.id, each.label.value) for each in library.countries().indicators()),
    )
