"""Whether the reader's file of notes is sound; it is only looked at, never set right from here."""

from collections.abc import Iterator

from db.errors import UserError
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.messages import refusal_sentence
from viewer.notes.file_format import read_notes
from viewer.notes.note import Kept
from viewer.notes.store import read_whole
from viewer.self_check.finding import Finding
from viewer.self_check.places import can_write


def check_notes(language: Language, places: Places) -> Iterator[Finding]:
    """How many notes and pins there are, and whether more can be written."""
    tr, label, file = language.tr, language.tr("Notes"), str(places.notes)
    try:
        content = read_whole(places.notes)
        contents = read_notes(content, file) if content is not None else None
        fault = _unreadable(language, file, contents.unreadable) if contents else ""
    except UserError as error:
        fault = refusal_sentence(language, error)
    if fault:
        advice = tr(
            "Move {file} elsewhere and import it from there: what is sound comes in.", file=file
        )
        yield Finding("notes", label, fault, False, advice)
        return
    counts = _counted(language, contents.kept) if contents else [tr("none yet")]
    access = tr("can be changed") if can_write(places.notes.parent) else tr("read only")
    yield Finding("notes", label, language.join([file, *counts, access]))


def _unreadable(language: Language, file: str, count: int) -> str:
    """That entries cannot be read; "" where all can."""
    if not count:
        return ""
    return language.tr_n(
        "{file}: {count} entry cannot be read",
        "{file}: {count} entries cannot be read",
        count,
        file=file,
    )


def _counted(language: Language, kept: Kept) -> list[str]:
    notes, pins = len(kept.notes), len(kept.pins)
    counts = [language.tr_n("{count} note", "{count} notes", notes)]
    return [*counts, language.tr_n("{count} pin", "{count} pins", pins)] if pins else counts
