"""Comparisons from the window: which profiles are meant, their figures, the window for them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from db.library import Library
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.session import Session
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.operation import Operation
from viewer.ui.platform.tasks import Tasks

if TYPE_CHECKING:
    from viewer.comparison import ComparedRow

Compared = tuple[tuple[str, ...], "tuple[ComparedRow, ...]"]  # the titles, and the rows


class Comparisons(Operation):
    """Connects the window's action, also in the library's menu, to windows of comparisons."""

    opened = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        tasks: Tasks,
        language: Language,
        settings: SettingsFile,
    ) -> None:
        super().__init__(window, session, tasks, language, settings)
        action, lines = window.actions_.compare, window.library.list
        action.triggered.connect(self._compare_selected)
        lines.addAction(action)
        lines.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _compare_selected(self) -> None:
        from viewer.comparison import LEAST_PROFILES, MOST_PROFILES  # not before the first paint

        ids = self._window.library.selected_ids()
        if LEAST_PROFILES <= len(ids) <= MOST_PROFILES:
            self._window.notice.dismiss()
            self.compare(ids)
            return
        sentence = self._language.tr(
            "Select two to six profiles in the library, with Ctrl and a click or Shift and the "
            "arrow keys, and choose Compare again."
        )
        self._window.notice.dismiss()
        self._window.notice.show_notice(sentence)
        self._window.actions_.library.setChecked(True)
        self._window.library.list.setFocus()

    def compare(self, ids: Sequence[str]) -> None:
        """Read and compare the profiles in the worker, and open the window."""
        rules = self._window.rules

        def read(library: Library) -> Compared:
            from viewer.comparison import compare

            profiles = [library.profile(each) for each in ids]
            titles = tuple(profile.summary.title.value for profile in profiles)
            return titles, compare(profiles, self._language, rules.today, rules.figures)

        def show(compared: Compared) -> None:
            self._show(ids, compared)

        self._ask_library(read, show)

    def _show(self, ids: Sequence[str], compared: Compared) -> None:
        from viewer.ui.comparison.window import ComparisonWindow

        shown = ComparisonWindow(self._window, *compared, self._language, self._settings)
        shown.print_requested.connect(lambda: self._print(ids))
        shown.show()
        self.opened.emit(shown)

    def _print(self, ids: Sequence[str]) -> None:
        """Open the print window on the comparison of these profiles."""
        from viewer.sheets.catalogue import Sheet
        from viewer.ui.printing.choices import Scope, prefer

        prefer(self._settings, Sheet.COMPARE, Scope.SELECTED)
        self._window.library.select(ids)
        self._window.activateWindow()
        self._window.print_requested.emit()
