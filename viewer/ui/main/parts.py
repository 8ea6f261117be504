"""Parts of the main window that are seen now and then: each is made when it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from viewer.i18n.language import Language
from viewer.ui.main.actions import Actions
from viewer.ui.platform.accessible_roles import install_roles
from viewer.ui.platform.announcements import announce
from viewer.ui.platform.screen import HELPS, ZOOMS
from viewer.ui.widgets.tab_order import enter_tab_order

if TYPE_CHECKING:
    from PySide6.QtCore import QChildEvent
    from PySide6.QtGui import QAction

    from db.rows import Profile
    from viewer.formatting.foreign_texts import ForeignTexts
    from viewer.ui.library.panel import LibraryPanel
    from viewer.ui.main.library_side import LibrarySide
    from viewer.ui.main.message_page import MessagePage
    from viewer.ui.main.notice_bar import NoticeBar
    from viewer.ui.main.panes import Panes
    from viewer.ui.main.welcome import Welcome
    from viewer.ui.profile.find_bar import FindBar
    from viewer.ui.profile.tabs import ProfileTabs
    from viewer.ui.widgets.progress_bar import ProgressBar

STATUS_MILLISECONDS = 4000


class PartsOnDemand(QMainWindow):
    """A window of rows, one of them the library beside `_stack`, where the profile is shown."""

    work_cancelled = Signal()  # by the progress bar
    draft_requested = Signal(list)  # from these files; none asks for them
    language_requested = Signal(str)  # a tag, "" for the system's
    replaced = Signal(object)  # by a window in another language, which is shown instead

    def __init__(self, language: Language) -> None:
        install_roles()
        super().__init__()
        self._language = language
        self._stack = QStackedWidget()
        self._toolbar: QToolBar
        self._rows: QVBoxLayout
        self._profile_rows: QVBoxLayout
        self.library: LibraryPanel
        self.side: LibrarySide
        self.tabs: ProfileTabs
        self.actions_: Actions
        self.profile: Profile | None = None
        self.text_sizes: list[QAction] = []
        self._foreign: tuple[Profile, ForeignTexts] | None = None

    @property
    def language(self) -> Language:
        """What this window speaks, for as long as it is there."""
        return self._language

    def language_of(self, said: str) -> str:
        """The language of what is said here, where that is a text of the profile alone and in
        another language than the window's; else ""."""
        from viewer.formatting.foreign_texts import ForeignTexts

        if self.profile is None:
            return ""
        if self._foreign is None or self._foreign[0] is not self.profile:
            self._foreign = self.profile, ForeignTexts(self._language, self.profile)
        return self._foreign[1].language_of(said)

    def show_status(self, sentence: str) -> None:
        """Say something in the status bar for four seconds, and to screen readers."""
        self.statusBar().showMessage(sentence, STATUS_MILLISECONDS)
        announce(self, sentence)

    def say_text_size(self, step: int) -> None:
        """Announce how large the text is now, as Settings counts it."""
        from viewer.app.font_scale import percent

        size = self._language.percent(percent(step))
        announce(self, self._language.tr("Text {percent}", percent=size))

    def say_theme(self, theme: str) -> None:
        """Announce the colours that were chosen."""
        from viewer.policy.words import THEMES

        tr = self._language.tr
        announce(self, tr("Colours: {name}", name=tr(THEMES[theme])))

    def childEvent(self, event: "QChildEvent") -> None:
        """The keys of help and of the text sizes work in all windows, but for those that use them
        for their own."""
        super().childEvent(event)
        if event.type() != QEvent.Type.ChildPolished or not event.child().isWidgetType():
            return
        child = event.child()
        if isinstance(child, QWidget) and child.isWindow():
            child.addActions([] if child.property(ZOOMS) else self.text_sizes)
            child.addActions([] if child.property(HELPS) else [self.actions_.help])

    @cached_property
    def find_bar(self) -> "FindBar":
        """The field over the page that finds in it."""
        from viewer.ui.profile.find_bar import FindBar

        bar = FindBar(self._language, lambda: self.tabs.page)
        self._profile_rows.insertWidget(1, bar)
        enter_tab_order(widgets_of(self._profile_rows), bar)
        self.tabs.page_changing.connect(bar.reset)
        self.tabs.tab_changed.connect(bar.reset)
        self.tabs.tab_changed.connect(bar.hide)
        return bar

    @cached_property
    def notice(self) -> "NoticeBar":
        """The line over the window that says something once."""
        from viewer.ui.main.notice_bar import NoticeBar

        bar = NoticeBar(self)
        self._rows.insertWidget(0, bar)
        self._enter_rows(bar)
        return bar

    @cached_property
    def welcome_bar(self) -> "Welcome":
        """What people come for, offered over all else."""
        from viewer.ui.main.welcome import Welcome

        bar = Welcome(self._language, self.actions_)
        self._rows.insertWidget(0, bar)
        self._enter_rows(bar)
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
        self._enter_rows(bar)
        return bar

    def _enter_rows(self, bar: QWidget) -> None:
        """The Tab key comes from the toolbar to what stands under it."""
        enter_tab_order([self._toolbar, *widgets_of(self._rows)], bar)

    @cached_property
    def panes(self) -> "Panes":
        """What F6 goes through."""
        from viewer.ui.main.panes import Panes

        return Panes(self)

    def connect_panes(self, actions: Actions) -> None:
        """Let keys lead from part to part, and into the menus."""
        actions.next_pane.triggered.connect(lambda: self.panes.go(1))
        actions.previous_pane.triggered.connect(lambda: self.panes.go(-1))
        actions.menus.triggered.connect(self._open_menus)

    def _open_menus(self) -> None:
        """Open the first menu; arrow keys lead to the others."""
        bar = self.menuBar()
        bar.setActiveAction(bar.actions()[0])

    @cached_property
    def message(self) -> "MessagePage":
        """What stands in place of a profile when there is none."""
        from viewer.ui.main.message_page import MessagePage

        page = MessagePage(self._language)
        self._stack.addWidget(page)
        return page

    def show_qr(self, target: str) -> None:
        """Show a contact ("office/contact") as a QR code; "" is the one that is chosen in the page,
        or else the number to ring first.
        """
        from viewer.ui.profile.contact_qr import ContactQrDialog, card_of

        if self.profile is None:
            return
        kind, chosen = self.tabs.thing_at_cursor()
        if not target and kind in ("contact", "office"):
            target = chosen
        card = card_of(self.profile, target, self._language)
        if card is None:
            self.show_status(self._language.tr("There is no contact that a QR code could hold"))
            return
        dialog = ContactQrDialog(self, self._language, card)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_waiting(self) -> None:
        """Say that the library is on its way."""
        self._stack.setCurrentWidget(self.message)


def widgets_of(rows: QVBoxLayout) -> list[QWidget]:
    """What stands in the rows, from the top down."""
    items = filter(None, map(rows.itemAt, range(rows.count())))
    return [widget for item in items if (widget := item.widget()) is not None]
