"""The drafts of a window, each with what the writer has set, and whether that is kept anywhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.i18n.language import Language
from viewer.ui.platform.tasks import Lane, Task, Tasks

if TYPE_CHECKING:
    from db.drafting import Decided
    from viewer.ui.drafting.reading import Shown


class Drafts(QObject):
    """`checked` gives the place of a draft that was checked anew, with what the writer has set."""

    checked = Signal(int)
    refused = Signal(object)  # a UserError

    def __init__(self, parent: QObject, tasks: Tasks, resources: Path, language: Language) -> None:
        super().__init__(parent)
        self._tasks, self._resources, self._language = tasks, resources, language
        self._checks: dict[int, Task[Shown]] = {}
        self.every: list[Shown] = []
        self._kept: list[Decided] = []

    def take(self, drafts: "Sequence[Shown]") -> None:
        """Have these in place of those before."""
        self.leave()
        self.every = list(drafts)
        self._kept = [each.decided for each in drafts]

    def decide(self, at: int, decided: "Decided") -> None:
        """Put into a draft what the writer has set, and check it in the worker."""
        if decided == self.every[at].decided:
            return
        if at in self._checks:
            self._checks.pop(at).cancel()
        self.every[at] = shown = self.every[at]._replace(decided=decided)
        resources, language = self._resources, self._language

        def check() -> "Shown":
            from viewer.ui.drafting.reading import decide

            return decide(shown, decided, resources, language)

        def done(checked: "Shown") -> None:
            del self._checks[at]
            self.every[at] = checked
            self.checked.emit(at)

        self._checks[at] = self._tasks.run(check, done, self.refused.emit, Lane.TYPE)

    def is_checked(self, at: int) -> bool:
        """Whether what the writer has set is in the draft."""
        return at not in self._checks

    def keep(self, at: int, decided: "Decided") -> None:
        """This is saved or imported."""
        self._kept[at] = decided

    @property
    def is_changed(self) -> bool:
        """Whether the writer has set what is kept nowhere."""
        return any(
            each.decided != kept for each, kept in zip(self.every, self._kept, strict=True)
        )

    def leave(self) -> None:
        """Call nobody back any more."""
        for task in self._checks.values():
            task.cancel()
        self._checks.clear()
