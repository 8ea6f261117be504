"""Parts of the main window that are seen now and then: each is made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from viewer.i18n.language import Language

if TYPE_CHECKING:
    from viewer.ui.main.message_page import MessagePage
    from viewer.ui.main.notice_bar import NoticeBar
    from viewer.ui.profile.find_bar import FindBar
    from viewer.ui.profile.tabs import ProfileTabs
    from viewer.ui.widgets.progress_bar import ProgressBar


class PartsOnDemand(QMainWindow):
    """A window of rows, one of them the library beside `_stack`, where the profile is shown."""

    work_cancelled = Signal()  # by the progress bar

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._stack = QStackedWidget()
        self._rows: QVBoxLayout
        self._profile_rows: QVBoxLayout
        self.tabs: ProfileTabs

    @cached_property
    def find_bar(self) -> "FindBar":
        """The field over the page that finds in it."""
        from viewer.ui.profile.find_bar import FindBar

        bar = FindBar(self._language, lambda: self.tabs.page)
        self._profile_rows.insertWidget(1, bar)
        put_before(self.tabs, bar)
        self.tabs.page_changing.connect(bar.reset)
        self.tabs.tab_changed.connect(bar.reset)
        self.tabs.tab_changed.connect(bar.hide)
        return bar

    @cached_property
    def notice(self) -> "NoticeBar":
        """The line over the window that says something once."""
        from viewer.ui.main.notice_bar import NoticeBar

        bar = NoticeBar(self._language)
        self._rows.insertWidget(0, bar)
        return bar

    @cached_property
    def progress(self) -> "ProgressBar":
        """How far a change of the library is."""
        bar = self.add_progress_bar()
        bar.cancelled.connect(self.work_cancelled)
        return bar

    def add_progress_bar(self) -> "ProgressBar":
        """One more bar over the library and the profile, for work that goes on beside other."""
        from viewer.ui.widgets.progress_bar import ProgressBar

        bar = ProgressBar(self._language)
        self._rows.insertWidget(self._rows.count() - 1, bar)
        return bar

    @cached_property
    def message(self) -> "MessagePage":
        """What stands in place of a profile when there is none."""
        from viewer.ui.main.message_page import MessagePage

        page = MessagePage(self._language)
        self._stack.addWidget(page)
        return page

    def show_waiting(self) -> None:
        """Say that the library is on its way."""
        self._stack.setCurrentWidget(self.message)


def put_before(follower: QWidget, part: QWidget) -> None:
    """Let the Tab key go through a part that was made late before it goes to `follower`."""
    stops = [each for each in (part, *part.findChildren(QWidget)) if _takes_tab(each)]
    before: QWidget | None = follower.previousInFocusChain()
    while before and before is not follower and (before in stops or not _takes_tab(before)):
        before = before.previousInFocusChain()
    for stop in stops:
        if before:
            QWidget.setTabOrder(before, stop)
        before = stop


def _takes_tab(widget: QWidget | None) -> bool:
    return widget is not None and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
