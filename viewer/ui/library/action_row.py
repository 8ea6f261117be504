"""Something that the program can do, as a row among what was found."""

from dataclasses import dataclass

from PySide6.QtGui import QAction

from db.rows import Mark


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action by its name, under that of its menu, with its key; `is_named` says that its name
    begins with what was typed."""

    action: QAction
    value: str
    menu: str
    key: str
    is_named: bool
    is_large = False
    is_copied = False
    place = ""
    marks: tuple[Mark, ...] = ()

    @property
    def above(self) -> tuple[str, list[Mark]]:
        """The line over its name."""
        return self.menu, []

    @property
    def spoken(self) -> str:
        """All of it in one breath."""
        return ". ".join(filter(None, (self.value, self.key, self.menu)))

    @property
    def tip(self) -> str:
        """What it does."""
        return self.action.statusTip()
