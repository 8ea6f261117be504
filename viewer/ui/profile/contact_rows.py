"""How to reach an office: large numbers, what each is, and beside it one button for each use."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import ContactPoint, Office
from viewer.formatting.addresses import address_lines, envelope_lines
from viewer.formatting.offices import (
    ContactLine,
    contact_group,
    contact_line,
    contacts_in_order,
)
from viewer.formatting.opening_hours import office_hours
from viewer.i18n.direction import isolated
from viewer.policy.words import link_lock
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.open_now_label import OpeningLabel
from viewer.ui.widgets import measures
from viewer.ui.widgets.contact_row import ContactRow
from viewer.ui.widgets.labels import Phrase, PlainLabel
from viewer.ui.widgets.link_button import LinkButton
from viewer.ui.widgets.long_list import LongList

if TYPE_CHECKING:
    from viewer.formatting.emergency_numbers import EmergencyLine


class ContactRows(QWidget):
    """The ways to reach one office, as rows of kind, value and buttons.

    Each row is put in `places` when it is built, by the ids of office and contact ("a/b").
    """

    spoken_as = "list"

    def __init__(
        self,
        context: TabContext,
        places: dict[str, QWidget] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._places = {} if places is None else places
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(measures.HAIR)

    def add_office(self, office: Office) -> None:
        """Everything that the source says of how to reach this office, and what it does not."""
        from viewer.formatting.said_once import not_in_source  # of no use to the first view

        points = contacts_in_order(office)
        self._add_points(office, [each for each in points if contact_group(each) == "numbers"])
        if office.address:
            self._add_address(office)
        self._add_hours(office)
        self._add_points(office, [each for each in points if contact_group(each) != "numbers"])
        lacks = not_in_source(self._context.language, office)
        if lacks:
            label = PlainLabel(lacks, "quiet")
            label.setIndent(measures.LABEL)  # as the rows
            self._lines.addWidget(label)

    def _add_points(self, office: Office, points: list[ContactPoint]) -> None:
        if not points:
            return
        ids = [f"{office.id}/{point.id}" for point in points]
        rows = LongList(points, partial(self._point_row, office.id), measures.HAIR, ids)
        self._lines.addWidget(rows)
        rows.begin()

    def add_emergency(self, line: "EmergencyLine") -> None:
        """A number to ring in the country; in another it is not known, so no code holds it."""
        notes = [note.value for note in line.notes]
        row = _value_row(line.purpose.value, line.number, notes, self)
        if line.copied:
            row.offer(self._context.copy_offer(line.purpose.value, line.copied))
        self._lines.addWidget(row)
        self._places[line.target] = row

    def _point_row(self, office_id: str, point: ContactPoint, parent: QWidget) -> ContactRow:
        row = self._contact_row(contact_line(self._context.language, point), office_id, parent)
        place = f"{office_id}/{point.id}"
        self._places[place] = row
        news = self._context.news.get(("contact", place), "")
        if news:
            row.show_news(news)
        self._context.add_notes(row.add_below, "contact", place)
        return row

    def _contact_row(self, line: ContactLine, office_id: str, parent: QWidget) -> ContactRow:
        quiet = [note.value for note in line.notes]
        if line.is_missing:
            return ContactRow(line.label, Phrase(line.text), quiet, parent)
        shown = f"{isolated(line.number)} {line.beside}" if line.is_prefix else line.text
        dialled = self._context.line_here(line).text
        if dialled != line.text:
            shown, quiet = dialled, [line.text, *quiet]
        row = _value_row(line.label, shown, quiet, parent)
        for offer in self._context.contact_offers(line, f"{office_id}/{line.point.id}"):
            row.offer(offer)
        if line.link and line.group == "website":
            lock = link_lock(self._context.language, self._context.policy)
            button = LinkButton(self._context.language, line.link, self._context.open_link, lock)
            row.add_button(button)
        return row

    def _add_address(self, office: Office) -> None:
        """Where the office is; what is copied is the whole address, as on an envelope."""
        language, address = self._context.language, office.address
        if address is None:
            return
        label, copied = language.tr("Address"), "\n".join(envelope_lines(language, address))
        host = address.organisation.value if address.organisation and not address.is_own else ""
        rest = "\n".join(address_lines(language, address._replace(organisation=None)))
        row = _value_row(label, rest or host, [host] if host and rest else [], self)
        row.offer(self._context.copy_offer(label, copied))
        self._lines.addWidget(row)

    def _add_hours(self, office: Office) -> None:
        hours = office_hours(self._context.language, office)
        if not hours:
            return
        label, value = self._context.language.tr("Hours"), Phrase("\n".join(hours))
        row = ContactRow(label, value, [], self)
        self._lines.addWidget(row)
        now = OpeningLabel(office, self._context)
        if now.text():
            row.add_below(now)
        else:
            now.deleteLater()


def _value_row(label: str, shown: str, quiet: list[str], parent: QWidget) -> ContactRow:
    """A row with its value in large letters."""
    return ContactRow(label, Phrase(shown, "large"), quiet, parent)
