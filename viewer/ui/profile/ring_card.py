"""Whom to ring now: the number, whose it is, and whether somebody is there to answer."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from db.rows import Office, Profile
from viewer.formatting.opening_hours import hours_now
from viewer.formatting.ringing import Ringing, whom_to_ring
from viewer.formatting.texts import dotted
from viewer.ui.platform.accessible_roles import SILENT
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets import measures
from viewer.ui.widgets.chosen_row import ChosenRow
from viewer.ui.widgets.flow import flow_of
from viewer.ui.widgets.labels import Phrase, PlainLabel
from viewer.ui.widgets.layouts import Card, Page

LEADING = Qt.AlignmentFlag.AlignLeading
MOST_NUMBERS = 3
AFTER_PAINT = 20  # milliseconds until the time there is told: that takes a list of time zones
EVERY = 10_000  # milliseconds: the text follows the clock within ten seconds


def add_ring_card(page: Page, profile: Profile, context: TabContext) -> None:
    """The number to ring now, large; those of two more offices; the way to all contacts."""
    tr = context.language.tr
    if not profile.offices:
        return
    card = page.add_card()
    card.setAccessibleName(tr("Whom to ring"))
    reached = whom_to_ring(context.language, context.offices(profile), context.now(), MOST_NUMBERS)
    if not reached:
        card.add_text(tr("The source states no telephone number."), "quiet")
        card.lines.addWidget(_all_contacts(profile.offices[0], context), 0, LEADING)
        return
    first, *others = reached
    _add_first(page, card, first, context)
    card.add(HoursLabel(first.office, profile.summary.country, context))
    for ringing in others:
        whose = _silent(Phrase(_whose(ringing, context), "quiet"))
        parts = _number(ringing, context, "strong"), whose
        _add_row(page, card, ringing, context, *parts)
    _line_up(card)


def _line_up(card: Card) -> None:
    """Rows have room for the bar of a chosen one: the lines around them begin where they do."""
    beside = measures.PAGE - measures.LABEL
    card.lines.setContentsMargins(beside, measures.SNUG, beside, measures.PAGE)
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for label in card.findChildren(PlainLabel, options=direct):
        line, at = QHBoxLayout(), card.lines.indexOf(label)
        line.setContentsMargins(measures.LABEL, 0, measures.LABEL, 0)
        card.lines.removeWidget(label)
        line.addWidget(label)
        card.lines.insertLayout(at, line)


def _add_first(page: Page, card: Card, ringing: Ringing, context: TabContext) -> None:
    """The number in large letters, and all that there is to know before one rings it."""
    parts = _number(ringing, context, "title"), _all_contacts(ringing.office, context)
    _add_row(page, card, ringing, context, *parts)
    card.add(_silent(PlainLabel(_whose(ringing, context))))
    for note in ringing.line.notes:
        card.add_text(note.value, "quiet")


def _add_row(
    page: Page, card: Card, ringing: Ringing, context: TabContext, number: QWidget, last: QWidget
) -> None:
    """A number, what copies it, and what stands behind that; below, that it is new."""
    place = f"{ringing.office.id}/{ringing.line.point.id}"
    row = page.places[place] = ChosenRow(ringing.line.listed, card)
    row.setAccessibleName(number.accessibleName())
    card.add(row)
    for offer in context.contact_offers(ringing.line, place):
        row.take(offer)
    flow = flow_of(number, *(offer.button() for offer in row.offers), last)
    flow.setSpacing(measures.PAGE)
    beside = QHBoxLayout(row)
    # The ring of the focus goes round what stands in it.
    beside.setContentsMargins(measures.LABEL, measures.HAIR, measures.LABEL, measures.HAIR)
    beside.addLayout(flow)
    if news := context.news.get(("contact", place)):
        card.add_text(news, "news")
    context.add_notes(card.add, "contact", place)


def _number(ringing: Ringing, context: TabContext, voice: str) -> Phrase:
    shown, whose = context.line_here(ringing.line).listed, _whose(ringing, context)
    number = Phrase(shown, voice)
    number.spoken_as = ""  # large, but over nothing
    number.setAccessibleName(context.language.tr("{label}: {value}", label=whose, value=shown))
    return number


def _silent(label: PlainLabel) -> PlainLabel:
    """A label whose words are heard with the number."""
    label.spoken_as = SILENT
    return label


def _whose(ringing: Ringing, context: TabContext) -> str:
    """What number it is, how it is written abroad where that is otherwise, and whose."""
    line = ringing.line
    abroad = line.listed if line.listed != context.line_here(line).listed else ""
    return dotted(line.label, abroad, line.doubt, ringing.office.name.value)


def _all_contacts(office: Office, context: TabContext) -> QPushButton:
    every = QPushButton(context.language.tr("All contacts"))
    every.setProperty("look", "link")
    every.clicked.connect(lambda: context.open_office(office.id))
    return every


class HoursLabel(PlainLabel):
    """Until when an office is open, and what time it is there, for as long as one looks."""

    def __init__(self, office: Office, country: str, context: TabContext) -> None:
        self._office, self._country, self._context = office, country, context
        super().__init__(hours_now(context.language, office, context.now()), "quiet")
        self._clock: QTimer | None = None  # not before the first paint

    def update_text(self) -> None:
        """Say it anew, with the time there."""
        from viewer.formatting.local_time import local_time  # not before the first paint

        language, moment = self._context.language, self._context.now()
        there = local_time(self._office, self._country, moment)
        time = language.tr("{time} there", time=f"{there:%H:%M}") if there else ""
        self.setText(dotted(hours_now(language, self._office, moment), time))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._clock is None:
            self._clock = QTimer(self)
            self._clock.setInterval(EVERY)
            self._clock.timeout.connect(self.update_text)
            self._clock.start()
            QTimer.singleShot(AFTER_PAINT, self, self.update_text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._clock is not None:
            self.update_text()
            self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._clock is not None:
            self._clock.stop()
