"""Contacts: what you ring, write to and visit, office by office."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.rows import Office, Profile
from viewer.formatting.addresses import address_lines
from viewer.formatting.emergency_numbers import emergency_heading, emergency_lines
from viewer.formatting.offices import contact_lines
from viewer.formatting.said_once import kind_beside_name
from viewer.i18n.language import Language
from viewer.ui.profile.contact_rows import ContactRows
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card, Page

if TYPE_CHECKING:
    from viewer.exports.clipboard_table import CopiedTable


class ContactsTab(Page):
    """The emergency numbers of the country, then one card an office."""

    def __init__(
        self, profile: Profile, context: TabContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.language.tr("Contacts"), "office", parent)
        self.open_menu = context.open_menu
        self._context = context
        if profile.emergency_numbers:
            heading = emergency_heading(context.language, profile)
            self._fill_emergency(self.add_card(heading), profile)
        self.add_cards(context.offices(profile), context.office_title, self._fill_card)
        if not profile.offices:
            self.add(PlainLabel(context.language.tr("This profile lists no offices."), "quiet"))
        self.copied = lambda: contact_cells(profile, context.language)
        self.finish()

    def _fill_card(self, card: Card, office: Office) -> None:
        kind = kind_beside_name(self._context.language, office)
        if kind:
            card.add_text(kind, "quiet")
        self._context.mark_office(card, office)
        rows = ContactRows(self._context, self.places)
        card.add(rows)
        rows.add_office(office)

    def _fill_emergency(self, card: Card, profile: Profile) -> None:
        """What to ring in the country when lives are in danger."""
        rows = ContactRows(self._context, self.places)
        card.add(rows)
        for line in emergency_lines(self._context.language, profile):
            rows.add_emergency(line)


def contact_cells(profile: Profile, language: Language) -> "CopiedTable":
    """Every number to ring in an emergency, and every way to reach every office, one a row."""
    from viewer.exports.clipboard_table import CopiedTable

    tr = language.tr
    header = tr("Office"), tr("Kind"), tr("How to reach it"), tr("Notes")
    country = emergency_heading(language, profile)
    rows = [
        (country, line.purpose.value, line.number, "\n".join(note.value for note in line.notes))
        for line in emergency_lines(language, profile)
    ]
    rows += [row for office in profile.offices for row in _office_cells(office, language)]
    return CopiedTable(header, tuple(rows))


def _office_cells(office: Office, language: Language) -> list[tuple[str, str, str, str]]:
    name = office.name.value
    rows = [
        (name, line.label, line.text, "\n".join(note.value for note in line.notes))
        for line in contact_lines(language, office)
    ]
    if office.address:
        address = "\n".join(address_lines(language, office.address))
        rows.append((name, language.tr("Address"), address, ""))
    return rows
