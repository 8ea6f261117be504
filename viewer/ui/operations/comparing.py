"""Comparisons from the window: which profiles are meant, their figures, the window for them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from db.library import Library
from viewer.ui.operations.operation import Operation

if TYPE_CHECKING:
    from viewer.comparison import ComparedRow

Compared = tuple[tuple[str, ...], "tuple[ComparedRow, ...]"]  # the titles, and the rows


class Comparisons(Operation):
    """Connects the window's action, also in the library's menu, to windows of comparisons."""

    opened = Signal(object)

    def _connect(self) -> None:
        action, lines = self._window.actions_.compare, self._window.library.list
        action.triggered.connect(self._compare_selected)
        lines.addAction(action)
        lines.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _compare_selected(self) -> None:
        """Compare what is selected in the library; what cannot be compared so is asked for."""
        from viewer.comparison import LEAST_PROFILES, MOST_PROFILES  # not before the first paint

        self._window.notice.dismiss()
        ids, profiles = self._window.library.selected_ids(), self._window.library.profiles
        if LEAST_PROFILES <= len(ids) <= MOST_PROFILES:
            self.compare(ids)
        elif len(profiles) < LEAST_PROFILES:
            tr = self._language.tr
            self._window.notice.show_notice(tr("A comparison needs a second profile: import one."))
        else:
            only_two = len(profiles) == LEAST_PROFILES
            shown = self._window.profile.summary.id if self._window.profile else ""
            self._pick([each.id for each in profiles if only_two or each.id == shown])

    def _pick(self, proposed: Sequence[str]) -> None:
        """Ask which profiles are meant."""
        from viewer.ui.library.comparison_picker import ComparisonPicker
        from viewer.ui.library.sections import lines_of

        every = lines_of(self._window.library.profiles, self._language)
        lines = [line for line in every if not line.points]
        picker = ComparisonPicker(self._window, lines, proposed, self._language)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.accepted.connect(lambda: self.compare(picker.ids))
        picker.open()

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
