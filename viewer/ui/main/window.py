"""The main window: library at the side, profile in the middle; it connects its own parts."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent

from db.rows import Profile, ProfileSummary
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.library.panel import LibraryPanel
from viewer.ui.main.actions import make_actions
from viewer.ui.main.library_side import LibrarySide
from viewer.ui.main.menus import draw_icons, fill_menus, make_toolbar
from viewer.ui.main.parts import PartsOnDemand
from viewer.ui.main.room import HeadArea, Room
from viewer.ui.main.search_navigation import SearchNavigation
from viewer.ui.platform.browser import opened
from viewer.ui.platform.screen import open_as_left, place_and_size
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.header import ProfileHeader
from viewer.ui.profile.tabs import ProfileTabs, tab_titles
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import column


class MainWindow(PartsOnDemand):
    """Shows what it is given; asks for other profiles, printing and text sizes by signals."""

    profile_requested = Signal(str)
    profile_shown = Signal()
    wanted = Signal(object)  # a Wanted, handed over by another start of the program
    wrong_requested = Signal(str, str)
    note_requested = Signal(str, str, str)  # kind and id of a row, id of the note ("": a new one)
    pin_office_requested = Signal(str)
    earlier_facts_requested = Signal()
    print_requested = Signal()
    help_requested = Signal(str)  # for a page by its name; "" for the first
    about_requested = Signal()
    theme_requested = Signal(str)
    text_step_requested = Signal(int)
    looks_changed = Signal()  # colours or text size, in the settings

    def __init__(self, language: Language, settings: SettingsFile, today: date) -> None:
        super().__init__(language)
        self._settings = settings
        self._clock = today
        self.rules = settings.values.age_rules(today)
        self.setWindowTitle(language.tr("Profile Viewer"))
        self.actions_ = make_actions(self, language, tab_titles(language))
        self.tabs = ProfileTabs(self._context())
        self.library = LibraryPanel(language, settings)
        self.header = ProfileHeader(language, self.rules)
        self._arrange()
        self._connect()
        self.search_navigation = SearchNavigation(self)
        self._restore()

    def _context(self) -> TabContext:
        """What the pages are given, and can ask of the window."""
        return TabContext(
            self._language,
            self._clock,
            self.copy,
            self.open_link,
            self._open_office,
            rules=self.rules,
            report_mistake=self.wrong_requested.emit,
            show_qr=self.show_qr,
            country=self._settings.values.country,
            policy=self._settings.policy,
            settings=self._settings,
            ask_earlier=self.earlier_facts_requested.emit,
            open_fact=lambda fact: self.tabs.show_place("facts", fact),
            write_note=self.note_requested.emit,
            pin_office=self.pin_office_requested.emit,
        )

    def _arrange(self) -> None:
        # The toolbar first: the Tab key goes from part to part as they come, pages at the end.
        fill_menus(self, self.actions_, self._language)
        field = self.library.field
        self._toolbar = make_toolbar(self, self.actions_, field, self._language)
        head = HeadArea(self.header)
        self._profile_view, self._profile_rows = column(head, self.tabs)
        self._stack.addWidget(self._profile_view)
        self.side = LibrarySide(self.library, self._stack, self._language)
        rows, self._rows = column(self.side)
        self.setCentralWidget(rows)
        draw_icons(self, self._toolbar, self.actions_)
        Room(self, self.side, head, self._toolbar)
        self._count = PlainLabel("", "quiet")
        self._count.setWordWrap(False)
        self.statusBar().addPermanentWidget(self._count)
        self.statusBar().setSizeGripEnabled(False)

    def _connect(self) -> None:
        actions = self.actions_
        self.library.profile_chosen.connect(self.profile_requested)
        self.library.copy_requested.connect(self.copy)
        self.library.selection_changed.connect(lambda: self._count.setText(self.library.counted()))
        self.tabs.tab_changed.connect(self._remember_tab)
        self.header.old_requested.connect(self.tabs.show_old_facts)
        actions.print.triggered.connect(self.print_requested)
        actions.qr.triggered.connect(lambda: self.show_qr(""))
        actions.quit.triggered.connect(self.close)
        actions.copy.triggered.connect(self._copy_selection)
        actions.find.triggered.connect(self._find_in_page)
        self.connect_panes(actions)
        actions.library.toggled.connect(self.side.want_library)
        actions.help.triggered.connect(lambda: self.help_requested.emit(""))
        actions.about.triggered.connect(self.about_requested)
        self.text_sizes = [actions.larger, actions.smaller, actions.normal]
        for action, step in zip(self.text_sizes, (1, -1, 0), strict=True):
            action.triggered.connect(lambda _=False, step=step: self.text_step_requested.emit(step))
        for theme, action in actions.themes.items():
            action.triggered.connect(lambda _=False, theme=theme: self.theme_requested.emit(theme))
        for index, action in enumerate(actions.tabs):
            action.triggered.connect(lambda _=False, index=index: self.tabs.setCurrentIndex(index))

    def _restore(self) -> None:
        """Open as the window was left; a first window gets a size that shows a whole tab."""
        open_as_left(self, self._settings.values.window, 1180, 760)
        width = self._settings.values.library_width
        if 0 < width < self.width():
            self.side.setSizes([width, self.width() - width])
        self.tabs.show_tab(self._settings.values.tab)
        self.mark_theme()
        self.actions_.library.setChecked(self._settings.values.library)
        self._allow_profile_actions(False)

    def mark_theme(self) -> None:
        """Check the menu's entry of the colours that are chosen."""
        themes = self.actions_.themes
        themes.get(self._settings.values.theme, themes["system"]).setChecked(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remember()
        super().closeEvent(event)

    def remember(self) -> None:
        """Keep how the window stands, for the next one."""
        values = self._settings.values._replace(
            window=place_and_size(self), library=self.actions_.library.isChecked()
        )
        if self.library.isVisible():
            values = values._replace(library_width=self.side.library_width)
        self._settings.change(values)

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
        editions = filter(None, (each.edition for each in self.library.profiles))
        rules = self._settings.values.age_rules(self._clock).with_clock(self._clock, editions)
        if rules == self.rules:
            return
        self.rules = self.header.rules = rules
        self.tabs.renew(today=rules.today, rules=rules)
        if self.profile is not None:
            self.header.show_ages(self.profile)

    def show_dialling(self) -> None:
        """Show how numbers are dialled where the reader is now."""
        self.tabs.show_dialling(self._settings.values.country)

    def show_profile(self, profile: Profile) -> None:
        """Show a profile in the tab that is in front."""
        self.profile = profile
        self.header.show_profile(profile)
        self.tabs.show_profile(profile)
        self._stack.setCurrentWidget(self._profile_view)
        self._allow_profile_actions(True)
        self.setWindowTitle(profile.summary.title.value)
        self._settings.change(self._settings.values._replace(profile=profile.summary.id))
        self.library.mark(profile.summary.id)
        self.search_navigation.on_profile_shown(profile.summary.id)
        self.profile_shown.emit()

    def show_message(
        self, heading: str, sentence: str, step: str = "", take: Callable[[], None] | None = None
    ) -> None:
        """Say, in place of a profile, why there is none; a button offers the one next step."""
        self.profile = None
        self.setWindowTitle(heading)
        self.message.show_message(heading, sentence, step, take)
        self._stack.setCurrentWidget(self.message)
        self._allow_profile_actions(False)

    def _allow_profile_actions(self, is_allowed: bool) -> None:
        actions = self.actions_
        about_one = (
            actions.print,
            actions.find,
            actions.remove,
            actions.history,
            actions.wrong,
            actions.qr,
        )
        own = (actions.note, actions.pin, actions.pin_office)
        for action in (*about_one, *own, *actions.tabs):
            action.setEnabled(is_allowed)

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard and say so."""
        from viewer.ui.platform.clipboard import put_text  # not before the first paint

        self.show_status(put_text(text, self._language))

    def _copy_selection(self) -> None:
        from viewer.ui.main.selection import selected
        from viewer.ui.platform.clipboard import put_table

        found = selected(self.library, self.tabs.page)
        if isinstance(found, str):
            self.copy(found)
        elif found is not None:
            self.show_status(put_table(found, self._language))

    def _find_in_page(self) -> None:
        self.find_bar.start()

    def _open_office(self, office_id: str) -> None:
        self.tabs.show_place("contacts", office_id)

    def _remember_tab(self, name: str) -> None:
        self._settings.change(self._settings.values._replace(tab=name))

    def open_link(self, address: str) -> None:
        """Hand a web address to the browser, if it is nothing but a web address."""
        if self._settings.policy.opens_links:
            self.show_status(opened(address, self._language))
