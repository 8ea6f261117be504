"""Offices: what each is, whom it covers, what it does and with whom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from db.rows import Activity, Office, Profile
from viewer.formatting.offices import address_lines, covers, office_kind, people_lines
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.texts import body_name
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel, escaped
from viewer.ui.widgets.layouts import Card, LabelledRows, Page, bullets


def offices_tab(profile: Profile, context: TabContext, parent: QWidget | None = None) -> QWidget:
    """One card an office, in the order of the document."""
    page = Page(context.language.tr("Offices"), "office", parent)
    page.open_menu = context.open_menu
    for office in profile.offices:
        _fill_card(page.add_card(office.name.value, office.id), office, context)
    if not profile.offices:
        page.add(PlainLabel(context.language.tr("This profile lists no offices."), "quiet"))
    page.finish()
    return page


def _fill_card(card: Card, office: Office, context: TabContext) -> None:
    language = context.language
    kind = [office_kind(language, office.kind)]
    kind += [office.abbreviation] if office.abbreviation else []
    card.add_text(" · ".join(kind), "quiet")
    if office.description:
        card.add_text(office.description.value)
    rows = LabelledRows()
    card.add(rows)
    _fill_rows(rows, office, context)
    contacts = QPushButton(language.tr("Contacts of this office"))
    contacts.setAccessibleName(escaped(f"{contacts.text()}: {office.name.value}"))
    contacts.clicked.connect(lambda: context.open_office(office.id))
    card.lines.addWidget(contacts, 0, Qt.AlignmentFlag.AlignLeading)


def _fill_rows(rows: LabelledRows, office: Office, context: TabContext) -> None:
    language = context.language
    covered = covers(language, office)
    rows.add_text(language.tr("Covers"), covered or language.tr("not stated"))
    rows.add_text(language.tr("Address"), _address(office, context))
    hours, people = office_hours(language, office), people_lines(office)
    if hours:
        rows.add_text(language.tr("Hours"), "\n".join(hours))
    if people:
        rows.add_text(language.tr("People"), "\n".join(people))
    if office.activities:
        rows.add(language.tr("Work"), bullets([_activity(a) for a in office.activities]))
    if office.partners:
        names = [body_name(language, partner) for partner in office.partners]
        rows.add(language.tr("Partners"), bullets(names))


def _activity(activity: Activity) -> str:
    return activity.text.value


def _address(office: Office, context: TabContext) -> str:
    if office.address is None:
        return context.language.tr("not stated by the source")
    return "\n".join(address_lines(context.language, office.address))
