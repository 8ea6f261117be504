"""Changes that can be taken back, and done again, until the program closes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtGui import QAction

from db.rows import ImportReport, ImportResult, UndoStep
from viewer.i18n.language import Language

if TYPE_CHECKING:
    from viewer.notes.note import Edit

Undo: TypeAlias = "UndoStep | Edit"  # of the library, or a change of notes that was made
Words = Callable[[Language], str]  # worded when they are shown: it may be another language then


class Step(NamedTuple):
    """One change that can be taken back; `what` names it: "removing IOM in Belgium"."""

    what: Words
    undo: Undo


def import_in_words(report: ImportReport) -> Words:
    """What an import did, as the words of Undo name it."""
    changing = (ImportResult.ADDED, ImportResult.REPLACED)
    changed = sum(one.result in changing for one in report.outcomes)

    def words(language: Language) -> str:
        return language.tr_n(
            "the import of {count} document", "the import of {count} documents", changed
        )

    return words


def naming(message: str, **names: str) -> Words:
    """The words of a translatable message with these names in its gaps."""
    return lambda language: language.tr(message, **names)


class UndoSteps:
    """The steps back and forward; the two actions say what they would do."""

    def __init__(self, undo: QAction, redo: QAction, language: Language) -> None:
        self._undo, self._redo = undo, redo
        self._language = language
        self.back: list[Step] = []
        self.forward: list[Step] = []
        # Takes back a change of notes, and hands on what of it was possible.
        self.take_edit: Callable[[Edit, Callable[[Edit], None]], None]

    def take_over(self, others: "UndoSteps") -> None:
        """Go on with the steps of a window that this one follows."""
        self.back, self.forward = others.back, others.forward
        self.update_actions()

    def did(self, back: Step) -> None:
        """Something new was done: `back` takes it back, and nothing is left to do again."""
        self.back.append(back)
        self.forward.clear()
        self.update_actions()

    def undone(self, forward: Undo) -> None:
        """The last step back was taken; `forward` does it again."""
        self.forward.append(Step(self.back.pop().what, forward))
        self.update_actions()

    def redone(self, back: Undo) -> None:
        """The last step forward was taken; `back` takes it back again."""
        self.back.append(Step(self.forward.pop().what, back))
        self.update_actions()

    def update_actions(self, is_allowed: bool = True) -> None:
        """Say in the actions what each would do; none is allowed while the library changes."""
        tr = self._language.tr
        undo = tr("&Undo {what}", what=self._escaped(self.back)) if self.back else tr("&Undo")
        redo = tr("&Redo {what}", what=self._escaped(self.forward)) if self.forward else tr("&Redo")
        self._undo.setText(undo)
        self._redo.setText(redo)
        self._undo.setEnabled(is_allowed and bool(self.back))
        self._redo.setEnabled(is_allowed and bool(self.forward))

    def _escaped(self, steps: list[Step]) -> str:
        return steps[-1].what(self._language).replace("&", "&&")
