"""The main window: library at the side, profile in the middle; it connects its own parts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QByteArray, QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter

from db.rows import Profile, ProfileSummary
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.main.actions import make_actions
from viewer.ui.main.menus import draw_icons, fill_menus, make_toolbar
from viewer.ui.main.parts import PartsOnDemand
from viewer.ui.main.search_navigation import SearchNavigation
from viewer.ui.platform.browser import opened
from viewer.ui.platform.screen import resize_within_screen
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.header import ProfileHeader
from viewer.ui.profile.tabs import ProfileTabs, tab_titles
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import column

FOLD_CHARACTERS = 135
STATUS_MILLISECONDS = 4000


class MainWindow(PartsOnDemand):
    """Shows what it is given; asks for other profiles, printing and text sizes by signals."""

    profile_requested = Signal(str)
    profile_shown = Signal()
    wrong_requested = Signal(str, str)
    print_requested = Signal()
    help_requested = Signal()
    about_requested = Signal()
    theme_requested = Signal(str)
    text_step_requested = Signal(int)

    def __init__(self, language: Language, settings: SettingsFile, today: date) -> None:
        super().__init__(language)
        self._settings = settings
        self._clock = today
        self.rules = settings.values.age_rules(today)
        self.setWindowTitle(language.tr("Profile Viewer"))
        self.profile: Profile | None = None
        self.actions_ = make_actions(self, language, tab_titles(language))
        context = TabContext(language, today, self.copy, self.open_link, self._open_office)
        context = replace(context, rules=self.rules, report_mistake=self.wrong_requested.emit)
        context = replace(context, policy=settings.policy)
        self.tabs = ProfileTabs(context)
        self.library = LibraryPanel(language, settings, today)
        self.header = ProfileHeader(language, self.rules)
        self._arrange()
        self._connect()
        self.search_navigation = SearchNavigation(self)
        self._restore()

    def _arrange(self) -> None:
        self._profile_view, self._profile_rows = column(self.header, self.tabs)
        self._stack.addWidget(self._profile_view)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.library)
        self._splitter.addWidget(self._stack)
        self._splitter.setStretchFactor(1, 1)
        rows, self._rows = column(self._splitter)
        self.setCentralWidget(rows)
        fill_menus(self, self.actions_, self._language)
        self._toolbar = make_toolbar(self, self.actions_, self._language)
        draw_icons(self, self._toolbar, self.actions_)
        self._edition = PlainLabel("", "quiet")
        self._count = PlainLabel("", "quiet")
        for label in (self._edition, self._count):
            label.setWordWrap(False)
        self.statusBar().addWidget(self._edition)
        self.statusBar().addPermanentWidget(self._count)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        actions = self.actions_
        self.library.profile_chosen.connect(self.profile_requested)
        self.library.selection_changed.connect(self._count_profiles)
        self.tabs.tab_changed.connect(self._remember_tab)
        self.header.old_requested.connect(self.tabs.show_old_facts)
        actions.print.triggered.connect(self.print_requested)
        actions.quit.triggered.connect(self.close)
        actions.copy.triggered.connect(self._copy_selection)
        actions.find.triggered.connect(self._find_in_page)
        actions.library.toggled.connect(self.library.setVisible)
        actions.help.triggered.connect(self.help_requested)
        actions.about.triggered.connect(self.about_requested)
        steps = {actions.larger: 1, actions.smaller: -1, actions.normal: 0}
        for action, step in steps.items():
            action.triggered.connect(lambda _=False, step=step: self.text_step_requested.emit(step))
        for theme, action in actions.themes.items():
            action.triggered.connect(lambda _=False, theme=theme: self.theme_requested.emit(theme))
        for index, action in enumerate(actions.tabs):
            action.triggered.connect(lambda _=False, index=index: self.tabs.setCurrentIndex(index))

    def _restore(self) -> None:
        """Open as the window was left; a first window gets a size that shows a whole tab."""
        remembered = self._settings.values.window.encode("ascii", "replace")
        geometry = QByteArray.fromBase64(remembered)
        if not self.restoreGeometry(geometry):
            resize_within_screen(self, 1180, 760)
        width = self._settings.values.library_width
        if 0 < width < self.width():
            self._splitter.setSizes([width, self.width() - width])
        self.tabs.show_tab(self._settings.values.tab)
        themes = self.actions_.themes
        themes.get(self._settings.values.theme, themes["system"]).setChecked(True)
        self.actions_.library.setChecked(self._settings.values.library)
        self._allow_profile_actions(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        values = self._settings.values._replace(
            window=self.saveGeometry().toBase64().toStdString(),
            library=self.actions_.library.isChecked(),
        )
        if self.library.isVisible():
            values = values._replace(library_width=self.library.width())
        self._settings.change(values)
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold_library()

    def fold_library(self) -> None:
        """A narrow window leaves its room to the profile, but for a search."""
        is_wide = self.width() >= self.fontMetrics().averageCharWidth() * FOLD_CHARACTERS
        is_wanted = self.actions_.library.isChecked() and is_wide
        is_used = self.library.is_searching or self.library.field.hasFocus()
        self.library.setVisible(is_wanted or is_used)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.search_navigation.handle_key(event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in looks and hasattr(self, "_count"):
            draw_icons(self, self._toolbar, self.actions_)

    def show_library(self, profiles: tuple[ProfileSummary, ...], chosen: str) -> None:
        """List the profiles of the library, `chosen` marked."""
        self.library.show_profiles(profiles, chosen)
        self.count_ages()

    def count_ages(self) -> None:
        """Tell ages by the reader's settings, and by a day that fits the library's editions."""
        editions = (profile.edition for profile in self.library.profiles)
        rules = self._settings.values.age_rules(self._clock).with_clock(self._clock, editions)
        if rules == self.rules:
            return
        self.rules = self.header.rules = rules
        self.library.count_ages_by(rules)
        self.tabs.renew(today=rules.today, rules=rules)
        if self.profile is not None:
            self.header.show_ages(self.profile)

    def _count_profiles(self) -> None:
        self._count.setText(self.library.counted())

    def show_profile(self, profile: Profile) -> None:
        """Show a profile in the tab that is in front."""
        self.profile = profile
        self.header.show_profile(profile)
        self.tabs.show_profile(profile)
        self._stack.setCurrentWidget(self._profile_view)
        self._allow_profile_actions(True)
        edition = self._language.date(profile.summary.edition)
        self._edition.setText(self._language.tr("Edition of {date}", date=edition))
        title = profile.summary.title.value
        self.setWindowTitle(self._language.tr("{title} · Profile Viewer", title=title))
        self._settings.change(self._settings.values._replace(profile=profile.summary.id))
        self.library.mark(profile.summary.id)
        self.search_navigation.on_profile_shown(profile.summary.id)
        self.profile_shown.emit()

    def show_message(
        self, heading: str, sentence: str, step: str = "", take: Callable[[], None] | None = None
    ) -> None:
        """Say, in place of a profile, why there is none; a button offers the one next step."""
        self.profile = None
        self._edition.setText("")
        self.setWindowTitle(self._language.tr("Profile Viewer"))
        self.message.show_message(heading, sentence, step, take)
        self._stack.setCurrentWidget(self.message)
        self._allow_profile_actions(False)

    def _allow_profile_actions(self, is_allowed: bool) -> None:
        actions = self.actions_
        about_one = (actions.print, actions.find, actions.remove, actions.history, actions.wrong)
        for action in (*about_one, *actions.tabs):
            action.setEnabled(is_allowed)

    def show_status(self, sentence: str) -> None:
        """Say something in the status bar for four seconds, and to screen readers."""
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        self.statusBar().showMessage(sentence, STATUS_MILLISECONDS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard and say so."""
        QApplication.clipboard().setText(text)
        first_line = text.splitlines()[0] if text else ""
        self.show_status(self._language.tr("Copied {text}", text=first_line))

    def _copy_selection(self) -> None:
        from viewer.ui.main.selection import selected
        from viewer.ui.platform.clipboard import put_table  # not before the first paint

        found = selected(self.library, self.tabs.page)
        if isinstance(found, str):
            self.copy(found)
        elif found is not None:
            self.show_status(put_table(found, self._language))

    def _find_in_page(self) -> None:
        self.find_bar.start()

    def _remember_tab(self, name: str) -> None:
        self._settings.change(self._settings.values._replace(tab=name))

    def _open_office(self, office_id: str) -> None:
        self.tabs.show_office(office_id)

    def open_link(self, address: str) -> None:
        """Hand a web address to the browser, if it is nothing but a web address."""
        if self._settings.policy.opens_links:
            self.show_status(opened(address, self._language))
