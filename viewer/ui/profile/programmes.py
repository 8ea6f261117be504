"""Programmes: when each ran, who pays for it, who runs it and where."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.rows import Office, Profile, Programme
from viewer.charts.of_programmes import (
    end_of_scale,
    programme_spans,
    spans_sentence,
)
from viewer.charts.style import ChartStyle
from viewer.charts.time_line import time_line_chart
from viewer.formatting.programmes import (
    funder_text,
    funders_by_role,
    not_stated,
    programme_dates,
    programme_groups,
    programme_status,
    programme_time,
)
from viewer.i18n.language import Language
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.chart_view import ChartView
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card, LabelledRows, Page

if TYPE_CHECKING:
    from viewer.exports.clipboard_table import CopiedTable


def programmes_tab(profile: Profile, context: TabContext, parent: QWidget | None = None) -> QWidget:
    """The time line of all programmes over one card a programme."""
    tr = context.language.tr
    page = Page(tr("Programmes"), "programme", parent)
    page.open_menu = context.open_menu
    if not profile.programmes:
        page.add(PlainLabel(tr("This profile lists no programmes."), "quiet"))
    elif any(programme.start or programme.end for programme in profile.programmes):
        _fill_time_line(page.add_card(tr("When they ran")), profile, context)
    offices = {office.id: office for office in profile.offices}

    def fill(card: Card, programme: Programme) -> None:
        _fill_card(card, programme, offices, context)

    for heading, programmes in programme_groups(context.language, profile.programmes):
        if heading:
            page.add(PlainLabel(heading, "heading"))
        page.add_cards(programmes, _title, fill)
    page.copied = lambda: _cells(profile, offices, context)
    page.finish()
    return page


def _cells(profile: Profile, offices: dict[str, Office], context: TabContext) -> "CopiedTable":
    """The programmes as rows to copy."""
    from viewer.exports.clipboard_table import CopiedTable

    tr = context.language.tr
    header = (
        tr("Programme"),
        tr("Dates"),
        tr("Status"),
        tr("Countries"),
        tr("Office"),
        tr("Funding"),
    )
    rows = [
        (
            _title(programme),
            programme_dates(context.language, programme),
            programme_status(context.language, programme),
            *_places_and_funding(programme, offices, context),
        )
        for programme in profile.programmes
    ]
    return CopiedTable(header, tuple(rows))


def _fill_time_line(card: Card, profile: Profile, context: TabContext) -> None:
    language = context.language
    spans = programme_spans(language, profile.programmes)
    until = end_of_scale(profile, spans)

    def draw(style: ChartStyle) -> str:
        return time_line_chart(spans, until, style)

    sentence = spans_sentence(language, spans)
    card.add(ChartView(draw, language.tr("Time line of programmes"), sentence))


def _fill_card(
    card: Card, programme: Programme, offices: dict[str, Office], context: TabContext
) -> None:
    language = context.language
    context.add_notes(card.add, "programme", programme.id)
    if programme.description:
        card.add_text(programme.description.value)
    rows = LabelledRows()
    card.add(rows)
    countries, names, _ = _places_and_funding(programme, offices, context)
    said = (
        (_time_label(language, programme), programme_time(language, programme)),
        *((language.date(event.date), event.title.value) for event in programme.events),
        (language.tr("Countries"), countries),
        (language.tr("Office"), names),
        *((role, "\n".join(each)) for role, each in funders_by_role(language, programme)),
    )
    for label, text in said:
        if text:
            rows.add_text(label, text)
    if missing := not_stated(language, programme):
        card.add_text(missing, "quiet")


def _time_label(language: Language, programme: Programme) -> str:
    """What the time of a programme tells: whether it runs where no date is known."""
    has_dates = bool(programme_dates(language, programme))
    return language.tr("Dates") if has_dates else language.tr("Status")


def _title(programme: Programme) -> str:
    abbreviation = f" ({programme.abbreviation})" if programme.abbreviation else ""
    return programme.name.value + abbreviation


def _places_and_funding(
    programme: Programme, offices: dict[str, Office], context: TabContext
) -> tuple[str, str, str]:
    language = context.language
    countries = language.join(language.country(code) for code in programme.countries)
    names = [offices[office_id].name.value for office_id in programme.offices]
    funders = [funder_text(language, funder) for funder in programme.funders]
    return countries, "\n".join(names), "\n".join(funders)
