"""Contacts: what you ring, write to and visit, office by office."""

from db.rows import Profile
from viewer import wording
from viewer.ui.contact_rows import ContactRows
from viewer.ui.labels import PlainLabel
from viewer.ui.layouts import Card, Page
from viewer.ui.tabs.context import TabContext


class ContactsTab(Page):
    """One card an office; `show_office` scrolls to one."""

    def __init__(self, profile: Profile, context: TabContext) -> None:
        super().__init__(context.language.tr("Contacts"), "office")
        self.open_menu = context.open_menu
        for office in profile.offices:
            card = Card(office.name.value)
            card.add_text(wording.office_kind(context.language, office.kind), "quiet")
            rows = ContactRows(context)
            rows.add_office(office)
            card.add(rows)
            self.add_place(office.id, card)
            for point_id, row in rows.points.items():
                self.places[f"{office.id}/{point_id}"] = row
        if not profile.offices:
            self.add(PlainLabel(context.language.tr("This profile lists no offices."), "quiet"))
        self.finish()

    def show_office(self, office_id: str) -> None:
        self.show_place(office_id)
