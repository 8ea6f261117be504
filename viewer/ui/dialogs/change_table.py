"""The table of changes between two editions."""

from collections.abc import Sequence

from db.rows import Change
from viewer.formatting.changes import change_cells, change_heads, contacts_first
from viewer.i18n.language import Language
from viewer.ui.widgets.wrapped_table import TextModel, WrappedTable

SHARES = (0.24, 0.28, 0.28, 0.2)  # of the width
EARLIER = 1


class ChangeModel(TextModel):
    """One row a change: the thing, what it was, what it is, and by how much a figure grew."""

    def __init__(self, language: Language) -> None:
        super().__init__(change_heads(language))
        self._language = language

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show these changes, contacts first."""
        self.show_rows([change_cells(self._language, each) for each in contacts_first(changes)])

    def voice(self, row: int, column: int) -> str:
        """What was, in a quieter voice than what is."""
        return "muted" if column == EARLIER else "text"


class ChangeTable(WrappedTable):
    """Shows a ChangeModel."""

    def __init__(self, model: ChangeModel, language: Language) -> None:
        super().__init__(model, SHARES, language.tr("Changes"))
