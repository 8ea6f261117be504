"""What every tab is given besides its rows: the language, the day, and what it can ask for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from viewer.app.last_viewed import News
from viewer.app.settings import SettingsFile
from viewer.formatting.ages import OLD_AFTER_YEARS, AgeRules
from viewer.policy.policy import NO_POLICY, MenuEntry, Policy, Setting
from viewer.ui.profile.marked import MarkedContext
from viewer.ui.widgets.chosen_row import Offer

if TYPE_CHECKING:
    from db.rows import EarlierFacts
    from viewer.formatting.offices import ContactLine


@dataclass(frozen=True, slots=True)
class TabContext(MarkedContext):
    """`copy` puts a text on the clipboard and says so; `open_link` opens a web address;
    `open_office` shows an office in the Contacts tab, `open_fact` a figure in the Facts;
    `now` is the moment, with its time zone;
    `rules` say what counts as old, `news` what changed since the reader looked last;
    `report_mistake` begins a message about a thing, by its kind and id ("fact", "population");
    `show_qr` shows a contact as a QR code, by its id ("office/contact");
    `country` is where the reader is (ISO code), whose way to dial is shown; "" for nowhere;
    `policy` is what the administrator has locked; `settings` are None where nothing is remembered;
    `ask_earlier` has the facts of earlier editions told to all pages, some time later; `earlier`
    are these, the newest first, once they are known."""

    today: date
    copy: Callable[[str], None]
    open_link: Callable[[str], None]
    open_office: Callable[[str], None]
    open_fact: Callable[[str], None] = lambda _fact: None
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    rules: AgeRules | None = None
    news: News = field(default_factory=dict)
    report_mistake: Callable[[str, str], None] = lambda _kind, _target: None
    show_qr: Callable[[str], None] = lambda _target: None
    country: str = ""
    policy: Policy = NO_POLICY
    settings: SettingsFile | None = None
    ask_earlier: Callable[[], None] = lambda: None
    earlier: "tuple[EarlierFacts, ...]" = ()

    def open_menu(
        self, page: QWidget, at: QPoint, kind: str, target: str, offers: Sequence[Offer] = ()
    ) -> None:
        """Open the menu of a row in a page at a point of the screen: what it offers, and more."""
        menu = QMenu(page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for offer in offers:
            menu.addAction(offer.words).triggered.connect(offer.take)
        wrong = menu.addAction(self.language.tr("This is wrong…"))
        wrong.triggered.connect(lambda: self.report_mistake(kind, target))
        if self.correction_lock:
            from viewer.ui.widgets.locks import lock_action

            lock_action(wrong, self.language, self.correction_lock)
            menu.setToolTipsVisible(True)
        self.add_note_actions(menu, kind, target)
        menu.popup(at)

    def line_here(self, line: "ContactLine") -> "ContactLine":
        """A number as it is dialled where the reader is."""
        if not self.country or not line.dialled:
            return line
        from viewer.formatting.dialling import dialled_in
        from viewer.formatting.offices import contact_line

        here = line.point._replace(shown=dialled_in(self.country, line.point))
        return contact_line(self.language, here)

    @property
    def correction_lock(self) -> str:
        """Why no message about a mistake can be written, "" where it can."""
        if not self.policy.is_off(MenuEntry.CORRECT):
            return ""
        from viewer.policy.words import lock_sentence

        return lock_sentence(self.language, self.policy, Setting.MENU_OFF)

    @property
    def old_after(self) -> int:
        """From how many years on a figure counts as old."""
        return self.rules.figures if self.rules else OLD_AFTER_YEARS

    def contact_offers(self, line: "ContactLine", target: str) -> Iterator[Offer]:
        """What can be done with a way to reach an office, by its id ("office/contact"): copy it as
        it is dialled, or one that is doubtful as it is published; show it as a QR code."""
        tr = self.language.tr
        if line.copied and not line.is_missing:
            text = line.copied if line.is_sure else line.text
            words = tr("Copy") if line.is_sure else tr("Copy as published")
            yield self.copy_offer(line.label, text, words)
        if line.has_code:
            name = tr("QR code of {what}", what=line.text)
            tip = tr("Show it to a telephone's camera")
            yield Offer(tr("QR"), name, tip, lambda: self.show_qr(target))

    def copy_offer(self, label: str, text: str, words: str = "") -> Offer:
        """To copy a text; `label` says what it is, `words` stand on the button ("": Copy)."""
        tr = self.language.tr
        what = f"{label} {self.language.join(text.splitlines())}"
        name, tip = tr("Copy {what}", what=what), tr("Copy to the clipboard")
        return Offer(words or tr("Copy"), name, tip, lambda: self.copy(text), text)
