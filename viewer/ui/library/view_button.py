"""The button over the library: it says what is shown of it, and opens the choice of that."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from viewer.i18n.language import Language
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.library.sections import ALL, PINNED, WITH_OFFICE, Grouping


class ViewButton(QPushButton):
    """`chosen` gives a Grouping and what is shown: see `shown_lines`."""

    chosen = Signal(object, str)

    def __init__(self, language: Language, profiles: ProfileModel) -> None:
        super().__init__()
        self._language = language
        self._profiles = profiles
        self.setProperty("look", "choice")
        self.setAccessibleDescription(language.tr("Choose what is listed, and how it is grouped."))
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        self.say()

    def say(self) -> None:
        """Say what is shown."""
        self.setText(self.said.replace("&", "&&"))

    @property
    def said(self) -> str:
        """What is shown, in words."""
        return self._name(self._profiles.shown)

    def _name(self, shown: str) -> str:
        tr = self._language.tr
        names = {
            ALL: tr("All profiles"),
            WITH_OFFICE: tr("With an office"),
            PINNED: tr("Pinned"),
        }
        return names.get(shown) or self._language.region(shown)

    def fill(self) -> None:
        """Give the menu what the library as it is now can be shown by."""
        tr, menu = self._language.tr, self.menu()
        menu.clear()
        shown = QActionGroup(menu)
        continents = sorted(self._profiles.continents, key=self._language.region)
        for each in (ALL, PINNED, WITH_OFFICE, *continents):
            action = self._add(shown, self._name(each), each == self._profiles.shown)
            action.triggered.connect(lambda _=False, each=each: self._choose(shown=each))
            if each == WITH_OFFICE:
                menu.addSeparator()
        menu.addSection(tr("Group by"))
        names = {
            Grouping.REGION: tr("Region"),
            Grouping.LETTER: tr("First letter"),
            Grouping.EDITION: tr("Year of the edition"),
        }
        groupings = QActionGroup(menu)
        for grouping, name in names.items():
            action = self._add(groupings, name, grouping is self._profiles.grouping)
            action.triggered.connect(lambda _=False, each=grouping: self._choose(grouping=each))

    def _add(self, group: QActionGroup, name: str, is_chosen: bool) -> QAction:
        action = self.menu().addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_chosen)
        group.addAction(action)
        return action

    def _choose(self, grouping: Grouping | None = None, shown: str | None = None) -> None:
        profiles = self._profiles
        self.chosen.emit(
            profiles.grouping if grouping is None else grouping,
            profiles.shown if shown is None else shown,
        )
