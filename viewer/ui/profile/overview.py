"""Overview: whom to ring, how it came about, who the partners are, and the stories of people."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from db.rows import Institution, Office, Profile, Story, Text
from viewer.formatting.offices import ContactLine, contact_lines, first_to_ring
from viewer.formatting.texts import body_name, foreign_language, story_text
from viewer.ui.profile.contact_rows import ContactRows
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.time_line_list import TimeLineList
from viewer.ui.widgets import measures
from viewer.ui.widgets.labels import PlainLabel, escaped
from viewer.ui.widgets.layouts import Card, Page, bullets

STORY_COLUMNS = 4


def overview_tab(profile: Profile, context: TabContext, parent: QWidget | None = None) -> QWidget:
    """The page that opens first."""
    tr = context.language.tr
    page = Page(tr("Overview"), parent=parent)
    if profile.description:
        page.add(PlainLabel(profile.description.value))
    for office in profile.offices:
        first = first_to_ring(contact_lines(context.language, office))
        if first:
            _fill_reach(page.add_card(office.name.value), office, first, context)
    if profile.history:
        page.add_card(tr("History")).add(TimeLineList(profile.history, context.language))
    if any(office.partners for office in profile.offices):
        _fill_partners(page.add_card(tr("Partners")), profile, context)
    if profile.stories:
        _fill_stories(page.add_card(tr("Stories of migrants")), profile, context)
    page.add(PlainLabel(_source_line(profile, context), "quiet"))
    page.finish()
    return page


def _fill_reach(card: Card, office: Office, first: ContactLine, context: TabContext) -> None:
    """The first number to ring and the door to knock on; the rest is in Contacts."""
    rows = ContactRows(context)
    card.add(rows)
    rows.add_line(first)
    if office.address:
        rows.add_address(office)
    more = QPushButton(context.language.tr("All contacts of this office"))
    more.setAccessibleName(escaped(f"{more.text()}: {office.name.value}"))
    more.clicked.connect(lambda: context.open_office(office.id))
    card.lines.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)


def _fill_partners(card: Card, profile: Profile, context: TabContext) -> None:
    for office in profile.offices:
        if office.partners:
            card.add_text(office.abbreviation or office.name.value, "section")
            card.add(bullets([_partner(body, context) for body in office.partners]))


def _partner(body: Institution, context: TabContext) -> str:
    name = body_name(context.language, body)
    return f"{name} ({body.note.value})" if body.note else name


def _fill_stories(card: Card, profile: Profile, context: TabContext) -> None:
    strip = QWidget()
    card.add(strip)
    grid = QGridLayout(strip)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(measures.PAGE)
    for index, story in enumerate(profile.stories):
        row, column = divmod(index, STORY_COLUMNS)
        grid.addWidget(_story(story, context), row, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 1)


def _story(story: Story, context: TabContext) -> QWidget:
    tr = context.language.tr
    cell = QWidget()
    lines = QVBoxLayout(cell)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    if story.distance_km is not None:
        distance = context.language.number(story.distance_km)
        lines.addWidget(PlainLabel(tr("{distance} km", distance=distance), "large"))
        lines.addWidget(PlainLabel(tr("from home"), "quiet"))
    person = story_text(context.language, story)
    lines.addWidget(PlainLabel(person or tr("no name given"), "body" if person else "quiet"))
    foreign = foreign_language(context.language, story.occupation or Text(""))
    if foreign:
        lines.addWidget(PlainLabel(foreign, "quiet"))
    return cell


def _source_line(profile: Profile, context: TabContext) -> str:
    language, source = context.language, profile.source
    words = [source.title.value]
    words += [source.publisher.value] if source.publisher else []
    words += [language.date(source.date)] if source.date else []
    return language.tr("Source: {source}", source=language.join(words))
