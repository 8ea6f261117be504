"""Changes of the library that can be taken back, and done again, until the program closes."""

from typing import NamedTuple

from PySide6.QtGui import QAction

from db.rows import UndoStep
from viewer.i18n.language import Language


class Step(NamedTuple):
    """One change that the library can take back; `what` names it: "removing IOM in Belgium"."""

    what: str
    undo: UndoStep


class UndoSteps:
    """The steps back and forward; the two actions say what they would do."""

    def __init__(self, undo: QAction, redo: QAction, language: Language) -> None:
        self._undo, self._redo = undo, redo
        self._language = language
        self.back: list[Step] = []
        self.forward: list[Step] = []

    def did(self, back: Step) -> None:
        """Something new was done: `back` takes it back, and nothing is left to do again."""
        self.back.append(back)
        self.forward.clear()
        self.update_actions()

    def undone(self, forward: UndoStep) -> None:
        """The last step back was taken; `forward` does it again."""
        self.forward.append(Step(self.back.pop().what, forward))
        self.update_actions()

    def redone(self, back: UndoStep) -> None:
        """The last step forward was taken; `back` takes it back again."""
        self.back.append(Step(self.forward.pop().what, back))
        self.update_actions()

    def update_actions(self, is_allowed: bool = True) -> None:
        """Say in the actions what each would do; none is allowed while the library changes."""
        tr = self._language.tr
        undo = tr("&Undo {what}", what=_escaped(self.back)) if self.back else tr("&Undo")
        redo = tr("&Redo {what}", what=_escaped(self.forward)) if self.forward else tr("&Redo")
        self._undo.setText(undo)
        self._redo.setText(redo)
        self._undo.setEnabled(is_allowed and bool(self.back))
        self._redo.setEnabled(is_allowed and bool(self.forward))


def _escaped(steps: list[Step]) -> str:
    return steps[-1].what.replace("&", "&&")
