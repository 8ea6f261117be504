"""What every tab is given besides its rows: the language, the day, and what it can ask for."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from viewer.app.last_viewed import News
from viewer.formatting.ages import OLD_AFTER_YEARS, AgeRules
from viewer.i18n.language import Language
from viewer.policy.policy import NO_POLICY, MenuEntry, Policy, Setting


@dataclass(frozen=True, slots=True)
class TabContext:
    """`copy` puts a text on the clipboard and says so; `open_link` opens a web address;
    `open_office` shows an office in the Contacts tab; `now` is the moment, with its time zone;
    `rules` say what counts as old, `news` what changed since the reader looked last;
    `report_mistake` begins a message about a thing, by its kind and id ("fact", "population");
    `policy` is what the administrator has locked."""

    language: Language
    today: date
    copy: Callable[[str], None]
    open_link: Callable[[str], None]
    open_office: Callable[[str], None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    rules: AgeRules | None = None
    news: News = field(default_factory=dict)
    report_mistake: Callable[[str, str], None] = lambda _kind, _target: None
    policy: Policy = NO_POLICY

    def open_menu(self, page: QWidget, at: QPoint, kind: str, target: str) -> None:
        """Open the menu of a row in a page at a point of the screen."""
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wrong = menu.addAction(self.language.tr("This is wrong…"))
        wrong.triggered.connect(lambda: self.report_mistake(kind, target))
        if self.policy.is_off(MenuEntry.CORRECT):
            from viewer.policy.words import lock_sentence
            from viewer.ui.widgets.locks import lock_action

            why = lock_sentence(self.language, self.policy, Setting.MENU_OFF)
            lock_action(wrong, self.language, why)
            menu.setToolTipsVisible(True)
        menu.popup(at)

    @property
    def old_after(self) -> int:
        """From how many years on a figure counts as old."""
        return self.rules.figures if self.rules else OLD_AFTER_YEARS
