"""An edition of a profile in a line, and the head of what is told of all of them."""

from db.rows import Edition, PartialDate
from viewer.i18n.language import Language


def history_title(language: Language, title: str) -> str:
    """Return "History of editions of IOM in Belgium"."""
    return language.tr("History of editions of {title}", title=title)


def edition_line(language: Language, edition: Edition) -> str:
    """Return "February 2016 (present)", or when an earlier one was imported."""
    date = language.date(edition.edition)
    if edition.number == 0:
        return language.tr("{edition} (present)", edition=date)
    day = language.short_date(PartialDate.parse(edition.imported_at[:10]))
    return language.tr("{edition} (imported {day})", edition=date, day=day)
