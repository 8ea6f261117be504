"""The drafts of a window, each with what the writer has set, and whether that is kept anywhere."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from viewer.ui.drafting.desk import Desk
from viewer.ui.platform.tasks import Lane, Task

if TYPE_CHECKING:
    from db.drafting import Decided
    from viewer.ui.drafting.reading import Shown


class Drafts(QObject):
    """`checked` gives the place of a draft that was checked anew, with what the writer has set."""

    checked = Signal(int)
    refused = Signal(object)  # a UserError

    def __init__(self, parent: QObject, desk: Desk) -> None:
        super().__init__(parent)
        self._language, _, self._tasks, self._resources = desk
        self._checks: dict[int, Task[Shown]] = {}
        self.every: list[Shown] = []
        self._kept: list[Decided] = []
        self._next: Callable[[], None] | None = None  # what waits for a check

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
            if not self._checks and self._next is not None:
                step, self._next = self._next, None
                step()

        self._checks[at] = self._tasks.run(check, done, self.refused.emit, Lane.TYPE)

    @property
    def are_checked(self) -> bool:
        """Whether all that the writer has set is in the drafts."""
        return not self._checks

    def when_checked(self, step: Callable[[], None]) -> None:
        """Take a step once all that the writer has set is in the drafts."""
        if self.are_checked:
            step()
        else:
            self._next = step

    def documents(self, places: Iterable[int]) -> dict[str, int]:
        """Return those of the drafts at these places that can be imported, by names of files."""
        named: dict[str, int] = {}
        for at in places:
            if self.every[at].can_be_imported:
                name = f"{self.every[at].draft.id}.yaml"
                named[name if name not in named else f"{at}-{name}"] = at
        return named

    def keep(self, at: int, decided: "Decided") -> None:
        """This is saved or imported."""
        self._kept[at] = decided

    @property
    def is_changed(self) -> bool:
        """Whether the writer has set what is kept nowhere."""
        return any(each.decided != kept for each, kept in zip(self.every, self._kept, strict=True))

    def leave(self) -> None:
        """Call nobody back any more."""
        for task in self._checks.values():
            task.cancel()
        self._checks.clear()
        self._next = None
