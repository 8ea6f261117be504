"""Offices: what each is, whom it covers, what it does and with whom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from db.rows import Activity, Office, Profile
from viewer.formatting.addresses import address_lines
from viewer.formatting.coverage import area_members, covers
from viewer.formatting.offices import partner_lines, people_lines
from viewer.formatting.opening_hours import office_hours
from viewer.formatting.said_once import kind_beside_name
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.items import bullets
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card, LabelledRows, Page


def offices_tab(profile: Profile, context: TabContext, parent: QWidget | None = None) -> QWidget:
    """One card an office, in the order of the document."""
    page = Page(context.language.tr("Offices"), "office", parent)
    page.open_menu = context.open_menu
    page.add_cards(
        context.offices(profile),
        context.office_title,
        lambda card, office: _fill_card(card, office, context),
    )
    if not profile.offices:
        page.add(PlainLabel(context.language.tr("This profile lists no offices."), "quiet"))
    page.finish()
    return page


def _fill_card(card: Card, office: Office, context: TabContext) -> None:
    language = context.language
    what = dotted(kind_beside_name(language, office), office.abbreviation)
    if what:
        card.add_text(what, "quiet")
    context.mark_office(card, office)
    if office.description:
        card.add_text(office.description.value)
    rows = LabelledRows()
    card.add(rows)
    _fill_rows(rows, office, context.language)
    contacts = QPushButton(language.tr("Contacts of this office"))
    contacts.setAccessibleName(f"{contacts.text()}: {office.name.value}")
    contacts.clicked.connect(lambda: context.open_office(office.id))
    card.lines.addWidget(contacts, 0, Qt.AlignmentFlag.AlignLeading)


def _fill_rows(rows: LabelledRows, office: Office, language: Language) -> None:
    """What the source states of it; what is missing to reach it is said in Contacts."""
    texts = {
        language.tr("Covers"): (covers(language, office),),
        language.tr("Address"): _address(office, language),
        language.tr("Hours"): office_hours(language, office),
        language.tr("People"): people_lines(office),
    }
    for label, lines in texts.items():
        if any(lines):
            rows.add_text(label, "\n".join(lines))
    if office.activities:
        rows.add(language.tr("Work"), bullets([_activity(a) for a in office.activities]))
    partners = partner_lines(language, office)
    if partners:
        rows.add(language.tr("Partners"), bullets(partners))
    if members := area_members(language, office):  # long, and known to most: it can be found below
        rows.add_text(language.tr("Members of its areas"), "\n".join(members), "quiet")


def _activity(activity: Activity) -> str:
    return activity.text.value


def _address(office: Office, language: Language) -> tuple[str, ...]:
    if office.address is None:
        return ()
    return address_lines(language, office.address)
