"""One export as a piece of work that can be watched and stopped: read, make, write."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from db.rows import Profile
from viewer.app.files import write_whole
from viewer.exports.catalogue import (
    ExportOptions,
    Format,
    ProfileSource,
    export_files,
    export_names,
)
from viewer.i18n.language import Language


class ExportChoice(NamedTuple):
    """What to export, and how; `with_notes` are the reader's own, at their rows."""

    format: Format
    ids: tuple[str, ...]
    options: ExportOptions
    with_notes: bool = False

    def names(self) -> tuple[str, ...]:
        """The names that the files would have."""
        return export_names(self.format, self.ids, self.options.tables)


class StoppedError(Exception):
    """The reader does not want the rest."""


class ExportJob:
    """Reads every profile, makes every file, then writes them; `done` of `total` steps are taken.

    Another thread may read `done` and `written` at any time.
    """

    def __init__(
        self, choice: ExportChoice, targets: Sequence[Path], is_stopped: Callable[[], bool]
    ) -> None:
        self._choice = choice
        self._is_stopped = is_stopped
        self.with_notes = choice.with_notes
        self.targets = tuple(targets)
        self.total = len(choice.ids) + len(targets)
        self.done = 0
        self.written = 0

    def run(self, library: ProfileSource, language: Language) -> None:
        """Do it all, or what there is time for until it is stopped: `written` says how much.

        Each file is whole or as it was before. Raises ProfileUnknownError, FileUnwritableError,
        DiskFullError.
        """
        choice = self._choice
        try:
            source = _Watched(library, self._count_step)
            files = export_files(choice.format, choice.ids, source, language, choice.options)
            for target, file in zip(self.targets, files, strict=True):
                self._count_step()
                write_whole(target, file.content)
                self.written += 1
        except StoppedError:
            return

    def _count_step(self) -> None:
        if self._is_stopped():
            raise StoppedError
        self.done += 1


class _Watched:
    """A library that calls back each time before it is asked for a profile."""

    def __init__(self, library: ProfileSource, on_step: Callable[[], None]) -> None:
        self._library = library
        self._on_step = on_step

    def profile(self, profile_id: str) -> Profile:
        self._on_step()
        return self._library.profile(profile_id)

    def source(self, profile_id: str) -> bytes:
        self._on_step()
        return self._library.source(profile_id)


def existing_files(targets: Sequence[Path]) -> list[Path]:
    """Those of the files that are there already."""
    return list(filter(os.path.lexists, targets))
