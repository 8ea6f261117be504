"""A profile as one web page to send by mail: nothing to load, nothing to run, for every reader."""

import base64
import hashlib
from collections.abc import Iterator
from datetime import date

from db.rows import PartialDate, Profile
from viewer.app.paths import RESOURCES
from viewer.exports.markup import Html, html, joined
from viewer.exports.web_facts import facts_section
from viewer.exports.web_offices import offices_section
from viewer.exports.web_pieces import (
    dotted,
    interleaved,
    listed,
    missing,
    named,
    noted,
    section,
    table,
    text_element,
)
from viewer.exports.web_programmes import events, programmes_section
from viewer.formatting.ages import (
    AgeRules,
    check_before_use,
    clock_doubt,
    figures_age,
    old_figures,
    unstated_years,
)
from viewer.formatting.emergency_numbers import emergency_heading, emergency_lines
from viewer.formatting.links import web_link
from viewer.formatting.texts import edition_words, story_distance, summary_countries
from viewer.i18n.language import Language


def web_page(profile: Profile, language: Language, rules: AgeRules) -> bytes:
    """Return the page of a profile, ages by `rules`. The same bytes for the same input."""
    style = (RESOURCES / "exports" / "page.css").read_text("utf-8")
    sections = list(_sections(language, profile, rules))
    body = html(
        "body",
        _header(language, profile, rules),
        html("nav", listed(_links(sections)), aria_label=language.tr("Contents")),
        html("main", *(content for _, _, content in sections)),
        _footer(language, profile, rules.today),
    )
    direction = "rtl" if language.is_right_to_left else "ltr"
    page = html("html", _head(profile, style), body, lang=language.tag, dir=direction)
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(profile: Profile, style: str) -> Html:
    """Return the head. The policy lets the page load nothing, and use no style but its own."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return html(
        "head",
        html("meta", charset="utf-8"),
        html("meta", http_equiv="Content-Security-Policy", content=policy),
        html("meta", name="referrer", content="no-referrer"),
        html("meta", name="viewport", content="width=device-width, initial-scale=1"),
        html("title", " ".join(profile.summary.title.value.split())),
        html("style", Html(style)),
    )


def _header(language: Language, profile: Profile, rules: AgeRules) -> Html:
    summary = profile.summary
    edition = edition_words(language, summary.edition)
    ages = (
        figures_age(language, profile, rules.today),
        old_figures(language, profile, rules.today, rules.figures),
        unstated_years(language, profile),
    )
    old, doubt = check_before_use(language, summary.edition, rules), clock_doubt(language, rules)
    return html(
        "header",
        html("h1", text_element(language, summary.title)),
        html("p", named(language, profile.organisation)),
        html("p", dotted((summary_countries(language, summary), edition))),
        html("p", dotted(ages), class_="quiet"),
        html("p", doubt, class_="old") if doubt else Html(),
        html("p", old, class_="old") if old else Html(),
        text_element(language, profile.description, "p") if profile.description else Html(),
    )


def _sections(
    language: Language, profile: Profile, rules: AgeRules
) -> Iterator[tuple[str, str, Html]]:
    """Yield the sections that there are: where a link finds each, its title and the whole."""
    tr = language.tr
    if profile.emergency_numbers:
        title = emergency_heading(language, profile)
        yield "emergency", title, section("emergency", 2, title, _emergency(language, profile))
    yield "offices", tr("Offices"), offices_section(language, profile)
    yield "programmes", tr("Programmes"), programmes_section(language, profile)
    if profile.facts:
        yield "facts", tr("Facts"), facts_section(language, profile, rules)
    if profile.history:
        title = tr("History")
        yield "history", title, section("history", 2, title, events(language, profile.history))
    if profile.stories:
        title = tr("Stories of migrants")
        yield "stories", title, section("stories", 2, title, _stories(language, profile))


def _emergency(language: Language, profile: Profile) -> Html:
    tr = language.tr
    rows = [
        (
            text_element(language, line.purpose),
            html("a", line.number, href=line.link, dir="ltr")
            if line.link
            else text_element(language, line.number),
            noted(language, line.notes),
        )
        for line in emergency_lines(language, profile)
    ]
    heads = (tr("For"), tr("Number"), tr("Note"))
    return table("contacts", emergency_heading(language, profile), heads, rows)


def _links(sections: list[tuple[str, str, Html]]) -> Iterator[Html]:
    return (html("a", title, href=f"#{name}") for name, title, _ in sections)


def _stories(language: Language, profile: Profile) -> Html:
    items = []
    for story in profile.stories:
        who = [text_element(language, story.person)] if story.person else []
        who += [text_element(language, story.occupation)] if story.occupation else []
        person = joined(*interleaved(who, ", ")) if who else missing(language.tr("no name given"))
        distance = story_distance(language, story)
        items.append(dotted((distance and text_element(language, distance), person)))
    return listed(items)


def _footer(language: Language, profile: Profile, today: date) -> Html:
    source, link = profile.source, web_link(profile.source.url)
    parts = [text_element(language, source.title)]
    parts += [text_element(language, source.publisher)] if source.publisher else []
    parts += [joined(language.date(source.date))] if source.date else []
    parts += [html("a", source.url, href=link, dir="ltr")] if link else []
    day = PartialDate(today.year, today.month, today.day)
    ages = language.tr("Ages are as of {date}.", date=language.date(day))
    named_source = joined(language.tr("Source"), ": ", dotted(parts))
    return html("footer", html("p", named_source), html("p", ages))
