"""Overview: whom to ring, the figures to know, where it is, how it came about, and stories."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.rows import Address, Office, Profile, Story, Text, ValueKind
from viewer.formatting.addresses import address_lines, envelope_lines
from viewer.formatting.key_figures import key_figures
from viewer.formatting.programmes import programme_events, undated_programmes
from viewer.formatting.texts import dotted, foreign_language, story_distance, story_text
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.key_figure_cards import KeyFigureCard
from viewer.ui.profile.ring_card import add_ring_card
from viewer.ui.profile.time_line_list import time_line_list
from viewer.ui.widgets import measures
from viewer.ui.widgets.flow import EqualColumns, flow_of
from viewer.ui.widgets.items import Item
from viewer.ui.widgets.labels import Phrase, PlainLabel
from viewer.ui.widgets.layouts import Page
from viewer.ui.widgets.long_list import LongList

if TYPE_CHECKING:
    from db.rows import EarlierFacts


class OverviewTab(Page):
    """The page that opens first."""

    def __init__(
        self, profile: Profile, context: TabContext, parent: QWidget | None = None
    ) -> None:
        tr = context.language.tr
        super().__init__(tr("Overview"), "fact", parent)
        self.open_menu = context.open_menu
        self._context = context
        self._cards: list[KeyFigureCard] = []
        context.add_notes(self.add, "profile", "")
        add_ring_card(self, profile, context)
        self._add_key_figures(profile)
        if profile.description:
            self.add(PlainLabel(profile.description.value))
        _add_places(self, profile, context)
        _add_time_line(self, profile, context)
        if profile.stories:
            card = self.add_card(tr("Stories of migrants"))
            card.add_list(LongList(profile.stories, partial(_story, context), measures.HAIR))
        self.add(PlainLabel(_source_line(profile, context), "quiet"))
        self.finish()
        self.show_earlier(context.earlier)

    def _add_key_figures(self, profile: Profile) -> None:
        figures = list(key_figures(self._context.language, profile))
        if not figures:
            return
        cards = QWidget(self)
        columns = EqualColumns(cards)
        self.add(cards)
        for figure in figures:
            card = KeyFigureCard(figure, self._context.language, cards)
            card.clicked.connect(partial(self._context.open_fact, figure.fact.id))
            self.places[figure.fact.id] = card
            self._cards.append(card)
            columns.addWidget(card)

    def show_earlier(self, editions: "Sequence[EarlierFacts]") -> None:
        """Draw how each key figure went, by these earlier editions and its own series."""
        for card in self._cards:
            if editions or card.figure.fact.value.kind is ValueKind.SERIES:
                card.show_course(editions)


def _add_places(page: Page, profile: Profile, context: TabContext) -> None:
    """Where each office is, for the map or the taxi."""
    placed = [
        (office, office.address, lines)
        for office in profile.offices
        if office.address and (lines := address_lines(context.language, office.address))
    ]
    if placed:
        card = page.add_card(context.language.tr("Where it is"))
        card.add_list(LongList(placed, partial(_place, context), measures.LABEL))


def _place(
    context: TabContext, placed: tuple[Office, Address, Sequence[str]], parent: QWidget
) -> QWidget:
    office, address, lines = placed
    place = Item(parent)
    rows = QVBoxLayout(place)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    whole = "\n".join(envelope_lines(context.language, address))
    copy = context.copy_offer(context.language.tr("Address"), whole).button()
    where = Phrase(context.language.join(lines), parent=place)
    whose = PlainLabel(office.name.value, "quiet", place)
    rows.addLayout(flow_of(where, copy))
    rows.addWidget(whose)
    place.say(whose, where)
    return place


def _add_time_line(page: Page, profile: Profile, context: TabContext) -> None:
    """What happened, and when programmes began; those that nobody dates are named below."""
    language, programmes = context.language, profile.programmes
    events = [*profile.history, *programme_events(language, programmes)]
    undated = undated_programmes(language, programmes)
    if not events and not undated:
        return
    card = page.add_card(language.tr("Programmes and history"))
    if events:
        card.add_list(time_line_list(events, language))
    if undated:
        card.add_text(undated, "quiet")


def _story(context: TabContext, story: Story, parent: QWidget) -> QWidget:
    """One line: how far from home, who it is, and the language if that is not the reader's."""
    language = context.language
    said = dotted(story_distance(language, story), story_text(language, story))
    foreign = foreign_language(language, story.occupation or Text(""))
    shown = language.tr("{what} ({note})", what=said, note=foreign) if foreign else said
    label = PlainLabel(shown, parent=parent)
    label.spoken_as = "item"
    return label


def _source_line(profile: Profile, context: TabContext) -> str:
    language, source = context.language, profile.source
    words = [source.title.value]
    words += [source.publisher.value] if source.publisher else []
    words += [language.date(source.date)] if source.date else []
    return language.tr("Source: {source}", source=language.join(words))
