"""Where the program's things lie, and whether it can write there."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding


def check_places(language: Language, places: Places) -> Iterator[Finding]:
    """Settings, reports and log must be writable; the library may be on a read-only share."""
    tr = language.tr
    yield _written(language, "settings", tr("Settings"), places.settings, places.settings.parent)
    yield _written(language, "reports", tr("Reports of faults"), places.reports, places.reports)
    yield _written(language, "log", tr("Log"), places.log, places.log.parent)
    is_there = places.resources.is_dir()
    advice = "" if is_there else tr("Install the program again.")
    yield Finding("resources", tr("Resources"), str(places.resources), is_there, advice)


def _written(language: Language, name: str, label: str, place: Path, folder: Path) -> Finding:
    tr = language.tr
    if can_write(folder):
        return Finding(name, label, tr("{file}, can be written", file=place))
    advice = tr("Let this user write in {folder}.", folder=folder)
    return Finding(name, label, tr("{file}, cannot be written", file=place), False, advice)


def can_write(folder: Path) -> bool:
    """Tell whether a file can be made in a folder, or in the one that it would be made in.

    It is tried: what the system says about rights is not all that there is to them.
    """
    present = folder
    while not present.exists() and present != present.parent:
        present = present.parent
    try:
        with tempfile.TemporaryFile(dir=present):
            return True
    except OSError:
        return False
