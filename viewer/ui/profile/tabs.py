"""The five tabs of a profile; each is built when it is first shown."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from db.rows import Profile
from viewer.formatting.search import tab_title
from viewer.i18n.language import Language
from viewer.ui.profile.context import TabContext

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
        self._places: list[PagePlace] = []
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.setAccessibleName(context.language.tr("Tabs of the profile"))
        for title in tab_titles(context.language):
            place = PagePlace()
            self._places.append(place)
            self.addTab(place, title)
        self.currentChanged.connect(self._show)

    def show_profile(self, profile: Profile) -> None:
        """Show another profile in the tab that is in front."""
        self.page_changing.emit()
        self._profile = profile
        self._built.clear()
        self._build(self.currentIndex())

    @property
    def has_news(self) -> bool:
        """Whether rows are marked as changed since the reader looked last."""
        return bool(self._context.news)

    def renew(self, **changes: Any) -> None:
        """Build the pages anew with these parts of their context."""
        self._context = replace(self._context, **changes)
        if self._profile is not None:
            self.show_profile(self._profile)

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front by its name; an unknown name is the first tab."""
        self.setCurrentIndex(NAMES.index(name) if name in NAMES else 0)

    @property
    def page(self) -> QWidget | None:
        """The page in front, None before there is a profile."""
        return self._places[self.currentIndex()].page

    def show_office(self, office_id: str) -> None:
        """Bring the contacts of an office to the front."""
        from viewer.ui.profile.contacts import ContactsTab

        self.show_tab("contacts")
        if isinstance(self.page, ContactsTab):
            self.page.show_office(office_id)

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

    def _show(self, index: int) -> None:
        self._build(index)
        self.tab_changed.emit(NAMES[index])

    def _build(self, index: int) -> None:
        if self._profile is None or index in self._built:
            return
        self._built.add(index)
        place = self._places[index]
        place.put(_builder(NAMES[index])(self._profile, self._context, place))


class PagePlace(QWidget):
    """Where the page of one tab stands."""

    def __init__(self) -> None:
        super().__init__()
        self.page: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def put(self, page: QWidget) -> None:
        """Show `page` in place of the one before."""
        if self.page is not None:
            self._layout.removeWidget(self.page)
            self.page.deleteLater()
        self.page = page
        self._layout.addWidget(page)


def _builder(name: str) -> Callable[[Profile, TabContext, QWidget], QWidget]:
    """What builds a tab; imported only now, so that the first tab does not wait for the others."""
    if name == "overview":
        from viewer.ui.profile import overview

        return overview.overview_tab
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
