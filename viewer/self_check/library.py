"""Whether the library can be opened, read to its last row, and changed."""

from collections.abc import Iterator

from db.errors import UserError
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.messages import notice_sentence, refusal_sentence
from viewer.self_check.finding import Finding


def check_library(language: Language, places: Places) -> Iterator[Finding]:
    """The library, opened as the window does (made at a first start), and what that took."""
    from db.library import Library

    tr, label = language.tr, language.tr("Library")
    try:
        library = Library.open(
            places.library, places.resources, language.preferences, places.first_profiles
        )
        health = library.health()
    except UserError as error:
        advice = tr("Do what the sentence says, or put {file} elsewhere.", file=places.library)
        yield Finding("library", label, refusal_sentence(language, error), False, advice)
        return
    profiles = language.tr_n("{count} profile", "{count} profiles", health.profiles)
    access = tr("can be changed") if health.writable else tr("read only")
    versions = f"SQLite {health.sqlite_version}"
    notices = tuple(notice_sentence(language, notice) for notice in library.notices)
    text = language.join([health.file, profiles, access, versions])
    yield Finding("library", label, text, details=notices)
