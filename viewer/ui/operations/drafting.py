"""Drafts from the window: made in a window of their own, and imported as documents in files are."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir

from viewer.app.files import os_errors_as_user_errors, write_all_whole
from viewer.ui.operations.imports import Imports
from viewer.ui.operations.operation import Operation


class Drafting(Operation):
    """Opens a window of drafts; what is imported of it lies in files until the main window ends."""

    def open(self, files: Sequence[Path], imports: Imports) -> None:
        """Open the window, and let it read these files."""
        from viewer.ui.drafting.desk import Desk
        from viewer.ui.drafting.window import DraftWindow

        def take(texts: Mapping[str, str]) -> bool:
            return self._import(texts, imports)

        resources = self._session.places.resources
        desk = Desk(self._language, self._settings, self._tasks, resources)
        shown = DraftWindow(self._window, desk, take)
        shown.show()
        if files:
            shown.read(files)

    def _import(self, texts: Mapping[str, str], imports: Imports) -> bool:
        """Whether the import begins: there is one at a time."""
        if imports.is_busy:
            going_on = self._language.tr("Another change of the library is still going on.")
            self._window.show_status(going_on)
            return False

        def begin(folder: TemporaryDirectory[str]) -> None:
            self._window.destroyed.connect(partial(TemporaryDirectory.cleanup, folder))
            imports.import_paths([Path(folder.name) / name for name in texts], kept=False)

        self._tasks.run(lambda: _written(texts), begin, self._refuse)
        return True


def _written(texts: Mapping[str, str]) -> TemporaryDirectory[str]:
    """A folder that holds these documents; the report of their import may ask for them once more.

    Raises FileUnwritableError, DiskFullError.
    """
    with os_errors_as_user_errors(Path(gettempdir())):
        folder = TemporaryDirectory(prefix="profile-viewer-", ignore_cleanup_errors=True)
    write_all_whole({Path(folder.name) / name: text.encode() for name, text in texts.items()})
    return folder
