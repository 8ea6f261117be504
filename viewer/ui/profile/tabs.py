"""The five tabs of a profile; each is built when it is first shown."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from db.rows import EarlierFacts, Profile
from viewer.formatting.search import tab_title
from viewer.i18n.language import Language
from viewer.ui.platform.announcements import announce
from viewer.ui.profile.context import TabContext

if TYPE_CHECKING:
    from viewer.notes.marks import Marks

NAMES = ("overview", "offices", "programmes", "facts", "contacts")


def tab_titles(language: Language) -> tuple[str, ...]:
    """The titles in the order of NAMES."""
    return tuple(tab_title(language, name) for name in NAMES)


class ProfileTabs(QTabWidget):
    """Shows a profile; `tab_changed` gives the name of the tab that came to the front."""

    tab_changed = Signal(str)
    page_changing = Signal()  # nothing in the page must be touched any more

    def __init__(self, context: TabContext) -> None:
        super().__init__()
        self._context = context
        self._profile: Profile | None = None
        self._built: set[int] = set()
        self._is_passed_by = False
        self.places: list[PagePlace] = []  # of the pages, in the order of NAMES
        self.marks_of: Callable[[Profile], Marks | None] = lambda _: None
        # The page takes what the header leaves: where that is little, the header is not cut.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setAccessibleName(context.language.tr("Tabs of the profile"))
        for title in tab_titles(context.language):
            place = PagePlace()
            self.places.append(place)
            self.addTab(place, title)
        self.currentChanged.connect(self._show)

    def event(self, event: QEvent) -> bool:
        """Where no part of the page has a tip of its own, say what abbreviations stand for."""
        if isinstance(event, QHelpEvent) and self._profile is not None:
            from viewer.ui.profile.abbreviation_tips import show_tip

            return show_tip(self, event, self._profile)
        return super().event(event)

    def show_profile(self, profile: Profile) -> None:
        """Show another profile in the tab that is in front."""
        self.page_changing.emit()
        if profile is not self._profile:
            self._context = replace(self._context, earlier=())
        self._profile = profile
        self._context = replace(self._context, marks=self.marks_of(profile))
        self._built.clear()
        self._build(self.currentIndex())

    @property
    def context(self) -> TabContext:
        """What the pages are given."""
        return self._context

    @property
    def has_news(self) -> bool:
        """Whether rows are marked as changed since the reader looked last."""
        return bool(self._context.news)

    def renew(self, **changes: Any) -> None:
        """Build the pages anew with these parts of their context."""
        self._context = replace(self._context, **changes)
        if self._profile is not None:
            self.show_profile(self._profile)

    def show_marks(self, kind: str = "", target: str = "") -> None:
        """Build the pages anew where the reader's marks are others now, and go back to a row."""
        profile = self._profile
        if profile is None or self.marks_of(profile) == self._context.marks:
            return
        self.show_profile(profile)
        show = getattr(self.page, "show_place", None)
        if target and show is not None:
            show(target)

    def show_earlier(self, editions: tuple[EarlierFacts, ...]) -> None:
        """Let the pages that show how a figure went know the editions before."""
        self._context = replace(self._context, earlier=editions)
        for place in self.places:
            if show := getattr(place.page, "show_earlier", None):
                show(editions)

    def show_dialling(self, country: str) -> None:
        """Show how numbers are dialled in a country (ISO code)."""
        if country != self._context.country:
            self.renew(country=country)

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front by its name; an unknown name is the first tab."""
        self.setCurrentIndex(NAMES.index(name) if name in NAMES else 0)

    @property
    def page(self) -> QWidget | None:
        """The page in front, None before there is a profile."""
        return self.places[self.currentIndex()].page

    def thing_at_cursor(self) -> tuple[str, str]:
        """The kind and id of what has the focus in the page in front; its id is "" for nothing."""
        thing_at = getattr(self.page, "thing_at", None)
        return thing_at(QApplication.focusWidget()) if thing_at else ("", "")

    def show_old_facts(self) -> None:
        """Bring the facts to the front, and of them only those that count as old."""
        from viewer.ui.profile.facts import FactsTab

        self.show_tab("facts")
        if isinstance(self.page, FactsTab):
            self.page.show_only_old()

    def show_place(self, tab: str, target: str) -> None:
        """Bring a tab to the front and, by its id, what stands in it; "" is the tab as a whole."""
        self.show_tab(tab)
        show = getattr(self.page, "show_place", None)
        if target and show is not None:
            show(target)
        elif self.page is not None:
            self.page.setFocus()

    def show_beside(self, tab: str, target: str) -> QWidget | None:
        """The same while the focus stays where it is, as what is read out there leads through the
        tabs; return the row that is shown, where it is a widget of its own."""
        self._is_passed_by = True  # a tab that says its name would cut that off
        self.show_tab(tab)
        self._is_passed_by = False
        show = getattr(self.page, "show_beside", None)
        place = show(target) if target and show is not None else None
        return place if isinstance(place, QWidget) else None

    def _show(self, index: int) -> None:
        self._build(index)
        self.tab_changed.emit(NAMES[index])
        # The bar says itself what is chosen in it.
        if not self.tabBar().hasFocus() and not self._is_passed_by:
            announce(self, self.tabText(index))

    def _build(self, index: int) -> None:
        if self._profile is None or index in self._built:
            return
        self._built.add(index)
        place = self.places[index]
        place.put(_builder(NAMES[index])(self._profile, self._context, place))


class PagePlace(QWidget):
    """Where the page of one tab stands."""

    def __init__(self) -> None:
        super().__init__()
        self.page: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the focus was in another tab that went, Qt gives it to this place."""
        super().focusInEvent(event)
        if self.page is not None:
            self.page.setFocus(event.reason())

    def put(self, page: QWidget) -> None:
        """Show `page` in place of the one before; the focus that was there stays."""
        before, focus = self.page, QApplication.focusWidget()
        self.page = page
        self._layout.addWidget(page)
        if before is not None:
            if focus is not None and before.isAncestorOf(focus):
                page.setFocus(Qt.FocusReason.OtherFocusReason)
            self._layout.removeWidget(before)
            before.deleteLater()


def _builder(name: str) -> Callable[[Profile, TabContext, QWidget], QWidget]:
    """What builds a tab; imported only now, so that the first tab does not wait for the others."""
    if name == "overview":
        from viewer.ui.profile import overview

        return overview.OverviewTab
    if name == "offices":
        from viewer.ui.profile import offices

        return offices.offices_tab
    if name == "programmes":
        from viewer.ui.profile import programmes

        return programmes.programmes_tab
    if name == "facts":
        from viewer.ui.profile import facts

        return facts.FactsTab
    from viewer.ui.profile import contacts

    return contacts.ContactsTab
