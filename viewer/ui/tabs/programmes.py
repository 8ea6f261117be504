"""Programmes: when each ran, who pays for it, who runs it and where."""

from PySide6.QtWidgets import QWidget

from db.rows import Body, Office, Profile, Programme
from viewer import wording
from viewer.charts.of_programmes import programme_spans, spans_sentence, year_of
from viewer.charts.style import ChartStyle
from viewer.charts.time_line import time_line_chart
from viewer.ui.chart_view import ChartView
from viewer.ui.labels import PlainLabel
from viewer.ui.layouts import Card, LabelledRows, Page
from viewer.ui.tabs.context import TabContext


def programmes_tab(profile: Profile, context: TabContext) -> QWidget:
    """The time line of all programmes over one card a programme."""
    tr = context.language.tr
    page = Page(tr("Programmes"), "programme")
    page.open_menu = context.open_menu
    if not profile.programmes:
        page.add(PlainLabel(tr("This profile lists no programmes."), "quiet"))
    elif any(programme.start or programme.end for programme in profile.programmes):
        page.add(_time_line_card(profile, context))
    offices = {office.id: office for office in profile.offices}
    for heading, programmes in wording.programme_groups(context.language, profile.programmes):
        if heading:
            page.add(PlainLabel(heading, "heading"))
        for programme in programmes:
            page.add_place(programme.id, _programme_card(programme, offices, context))
    page.finish()
    return page


def _time_line_card(profile: Profile, context: TabContext) -> Card:
    language = context.language
    card = Card(language.tr("When they ran"))
    spans = programme_spans(language, profile.programmes)
    until = year_of(profile.summary.edition)

    def draw(style: ChartStyle) -> str:
        return time_line_chart(spans, until, style)

    sentence = spans_sentence(language, spans)
    card.add(ChartView(draw, language.tr("Time line of programmes"), sentence))
    edition = language.date(profile.summary.edition)
    card.add_text(language.tr("The scale ends with the edition, {date}.", date=edition), "quiet")
    return card


def _programme_card(programme: Programme, offices: dict[str, Office], context: TabContext) -> Card:
    language = context.language
    abbreviation = f" ({programme.abbreviation})" if programme.abbreviation else ""
    card = Card(programme.name.value + abbreviation)
    if programme.description:
        card.add_text(programme.description.value)
    rows = LabelledRows()
    rows.add_text(language.tr("Dates"), wording.programme_dates(language, programme))
    rows.add_text(language.tr("Status"), wording.programme_status(language, programme))
    for event in programme.events:
        rows.add_text(language.date(event.date), event.title.value)
    countries = language.join(language.country(code) for code in programme.countries)
    rows.add_text(language.tr("Countries"), countries or language.tr("not stated"))
    names = [offices[office_id].name.value for office_id in programme.offices]
    rows.add_text(language.tr("Office"), "\n".join(names) or language.tr("not stated"))
    funders = [_funder(funder, context) for funder in programme.funders]
    rows.add_text(language.tr("Funding"), "\n".join(funders) or language.tr("not stated"))
    card.add(rows)
    return card


def _funder(funder: Body, context: TabContext) -> str:
    language = context.language
    name = wording.body_name(language, funder)
    words = [f"{wording.role(language, funder.role)} {name}"]
    if funder.since:
        words.append(language.tr("since {date}", date=language.date(funder.since)))
    return " ".join(words)
