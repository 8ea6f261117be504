"""The page: what stands at its head, and its sections in their order."""

from collections.abc import Iterator

from db.rows import Event, Profile, Source, Story
from viewer.commands.layout import beside, heading, width, wrapped
from viewer.commands.profile_text.facts import facts_text
from viewer.commands.profile_text.offices import office_lines
from viewer.commands.profile_text.pieces import named, one_line
from viewer.commands.profile_text.programmes import programme_lines
from viewer.formatting.ages import AgeRules, age_lines, clock_doubt
from viewer.formatting.texts import (
    dotted,
    edition_date,
    foreign_language,
    story_distance,
    story_text,
    summary_countries,
)
from viewer.i18n.language import Language


def profile_lines(language: Language, profile: Profile, rules: AgeRules) -> Iterator[str]:
    """Yield the lines of a whole profile; ages are counted by `rules`."""
    yield from heading(one_line(profile.summary.title), "=")[1:]
    yield from _head(language, profile, rules)
    if profile.history:
        yield from heading(language.tr("History"), "-")
        for event in profile.history:
            yield from event_lines(language, event)
    yield from _emergency_lines(language, profile)
    yield from office_lines(language, profile)
    yield from programme_lines(language, profile)
    yield from facts_text(language, profile, rules)
    if profile.stories:
        yield from heading(language.tr("Stories of migrants"), "-")
        for story in profile.stories:
            yield from _story_lines(language, story)


def event_lines(language: Language, event: Event, indent: int = 0) -> Iterator[str]:
    """Yield what happened beside its date, with everyone who took part."""
    texts = [one_line(event.title)]
    if event.description:
        texts.append(one_line(event.description))
    texts += [f"- {named(language, party)}" for party in event.parties]
    yield from beside(language.date(event.date), texts, indent)


def _emergency_lines(language: Language, profile: Profile) -> Iterator[str]:
    if not profile.emergency_numbers:
        return
    from viewer.formatting.emergency_numbers import emergency_heading, emergency_lines

    yield from heading(emergency_heading(language, profile), "-")
    for line in emergency_lines(language, profile):
        notes = [one_line(note) for note in line.notes]
        yield from beside(one_line(line.purpose), [line.number, *notes])


def _head(language: Language, profile: Profile, rules: AgeRules) -> Iterator[str]:
    tr, summary = language.tr, profile.summary
    countries = summary_countries(language, summary)
    yield from beside(tr("Identifier"), [summary.id])
    yield from beside(tr("Countries covered"), [countries])
    yield from beside(tr("Edition"), [edition_date(language, summary.edition)])
    ages = " · ".join(age_lines(language, profile, rules))
    yield from beside(tr("Age"), [*filter(None, (ages, clock_doubt(language, rules)))])
    yield from beside(tr("Organisation"), [named(language, profile.organisation)])
    yield from beside(tr("Source"), _source(language, profile.source))
    if foreign_language(language, summary.title):
        name = foreign_language(language, summary.title)
        yield from beside(tr("Language"), [name])
    if profile.description:
        yield ""
        yield from wrapped(profile.description.value, width())


def _source(language: Language, source: Source) -> list[str]:
    publisher = source.publisher.value if source.publisher else ""
    updated = (
        language.tr("last updated {date}", date=language.date(source.date)) if source.date else ""
    )
    lines = [dotted(source.title.value, publisher), updated, source.url]
    return [line for line in lines if line]


def _story_lines(language: Language, story: Story) -> Iterator[str]:
    person = story_text(language, story)
    foreign = foreign_language(language, story.occupation) if story.occupation else ""
    yield from beside(
        story_distance(language, story), [f"{person} ({foreign})" if foreign else person]
    )
