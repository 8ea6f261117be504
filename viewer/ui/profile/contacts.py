"""Contacts: what you ring, write to and visit, office by office."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.rows import Office, Profile
from viewer.formatting.offices import (
    address_lines,
    contact_lines,
    office_kind,
)
from viewer.i18n.language import Language
from viewer.ui.profile.contact_rows import ContactRows
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Page

if TYPE_CHECKING:
    from viewer.exports.clipboard_table import CopiedTable


class ContactsTab(Page):
    """One card an office; `show_office` scrolls to one."""

    def __init__(
        self, profile: Profile, context: TabContext, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.language.tr("Contacts"), "office", parent)
        self.open_menu = context.open_menu
        for office in profile.offices:
            card = self.add_card(office.name.value, office.id)
            card.add_text(office_kind(context.language, office.kind), "quiet")
            rows = ContactRows(context)
            card.add(rows)
            rows.add_office(office)
            for point_id, row in rows.points.items():
                self.places[f"{office.id}/{point_id}"] = row
        if not profile.offices:
            self.add(PlainLabel(context.language.tr("This profile lists no offices."), "quiet"))
        self.copied = lambda: contact_cells(profile, context.language)
        self.finish()

    def show_office(self, office_id: str) -> None:
        self.show_place(office_id)


def contact_cells(profile: Profile, language: Language) -> "CopiedTable":
    """Every way to reach every office, one a row."""
    from viewer.exports.clipboard_table import CopiedTable

    tr = language.tr
    header = tr("Office"), tr("Kind"), tr("How to reach it"), tr("Notes")
    rows = [row for office in profile.offices for row in _office_cells(office, language)]
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
