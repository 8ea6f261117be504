"""What a search found, in words: the groups, what a hit answers and whose, what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.rows import HitKind
from viewer.formatting.texts import dotted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.rows import Hit, SearchResults, Through
    from viewer.i18n.language import Language


def hit_group(language: Language, kind: HitKind, is_mentioned: bool = False) -> str:
    """Return what the hits of a kind are called together: "Offices", "Offices: in their texts"."""
    group = {
        HitKind.PROFILE: language.tr("Profiles"),
        HitKind.OFFICE: language.tr("Offices"),
        HitKind.PHONE: language.tr("Telephones"),
        HitKind.EMAIL: language.tr("E-mail"),
        HitKind.WEBSITE: language.tr("Web"),
        HitKind.ADDRESS: language.tr("Addresses"),
        HitKind.HOURS: language.tr("Opening hours"),
        HitKind.PERSON: language.tr("People"),
        HitKind.PROGRAMME: language.tr("Programmes"),
        HitKind.FACT: language.tr("Facts"),
        HitKind.EVENT: language.tr("Events"),
        HitKind.STORY: language.tr("Stories"),
        HitKind.PARTNER: language.tr("Partners"),
    }[kind]
    return language.tr("{group}: in their texts", group=group) if is_mentioned else group


def tab_title(language: Language, tab: str) -> str:
    """Return the title of a tab of the window; a hit stands on one."""
    return {
        "overview": language.tr("Overview"),
        "offices": language.tr("Offices"),
        "programmes": language.tr("Programmes"),
        "facts": language.tr("Facts"),
        "contacts": language.tr("Contacts"),
    }.get(tab, tab)


def hit_value(language: Language, hit: Hit) -> str:
    """Return what answers, as the reader writes it: "11.3 million", "+32 2 287 + extension"."""
    if hit.figure is not None:
        from viewer.formatting.facts import value_text

        return value_text(language, hit.figure, hit.told_in)
    if hit.hours and not hit.value.value:
        from viewer.formatting.opening_hours import hours_words

        return hours_words(language, hit.hours)
    # What a source leaves blank is said by its label alone.
    is_prefix = hit.contact_kind == "direct-dial"
    return f"{hit.value.value} {language.tr('+ extension')}" if is_prefix else hit.value.value


def hit_label(language: Language, hit: Hit) -> str:
    """Return what the value is: "Population", "Fax · doubtful", "funded by"."""
    label = hit.label.value
    if hit.kind is HitKind.FACT:
        return label or language.tr("label not stated")
    if hit.kind is HitKind.PARTNER:
        return dotted(_role(language, hit.role), label)
    return dotted(number_kind(language, hit), label)


def hit_period(language: Language, hit: Hit) -> str:
    """Return when: "2015", "2015-2020", "since 1984", "until June 2014"; "" for no date."""
    start, end = hit.period
    if start and end:
        return language.period(hit.period)
    if end:
        return language.tr("until {date}", date=language.date(end))
    return language.tr("since {date}", date=language.date(start)) if start else ""


def hit_owner(language: Language, hit: Hit) -> str:
    """Return whose it is: "Country Office for Belgium · Belgium · IOM in Belgium"."""
    # The title of a profile is what was found: it need not be said twice.
    title = "" if hit.kind is HitKind.PROFILE else hit.profile_title.value
    country = language.country(hit.country) if hit.country else ""
    return dotted(hit.whose.value, country, title)


def hit_copied(language: Language, hit: Hit) -> str:
    """Return what Copy takes: the number to dial, else the value as it is shown."""
    is_made = hit.figure is not None or hit.hours
    return hit_value(language, hit) if is_made else hit.copied


def hit_detail(language: Language, hit: Hit) -> str:
    """Return what stands beside a value: what it is, when, and why it was found."""
    close = language.tr("close match") if hit.is_close else ""
    what = (hit_label(language, hit), hit_period(language, hit))
    return dotted(*what, coverage_words(language, hit), close)


def coverage_words(language: Language, hit: Hit) -> str:
    """Return why an office was found by a country or area; "" if it was by words."""
    if not hit.by_coverage:
        return ""
    return through_words(language, hit.through) or language.tr("covers this country or area")


def _role(language: Language, role: str) -> str:
    from viewer.formatting.programmes import role_text

    words = {"partner": "", "party": language.tr("party to the event")}
    return words[role] if role in words else role_text(language, role)


def through_words(language: Language, through: Sequence[Through]) -> str:
    """Return why an office covers a country that its profile does not name; "" if it does.

    "Norway: member of the EEA, member of NATO", "Norway: where the office stands".
    """
    if not through:
        return ""
    ways = language.join(_way(language, each) for each in through)
    return language.tr("{label}: {value}", label=language.country(through[0].country), value=ways)


def _way(language: Language, through: Through) -> str:
    from viewer.formatting.coverage import membership_time

    if not through.member.value:
        return language.tr("where the office stands")
    when = membership_time(language, through.since, through.until)
    return f"{through.member.value} ({when})" if when else through.member.value


def number_kind(language: Language, hit: Hit) -> str:
    """Return what a number is: "Fax", "Mobile phone · doubtful"; "" for what is no number."""
    if not hit.contact_kind:
        return ""
    from db.rows import ContactKind
    from viewer.formatting.offices import contact_kind

    kind = contact_kind(language, ContactKind(hit.contact_kind))
    return dotted(kind, language.tr("doubtful") if hit.verdict == "doubtful" else "")


def nothing_found(language: Language, query: str) -> str:
    """Return that there is nothing, what was looked for, and where."""
    return language.tr(
        "Nothing in the library is like {query}. Looked for in all that the profiles say.",
        query=f"\N{LEFT DOUBLE QUOTATION MARK}{query.strip()}\N{RIGHT DOUBLE QUOTATION MARK}",
    )


def found_count(language: Language, found: SearchResults) -> str:
    """Return how many were found, and that there are more than are shown; "" when all are."""
    shown, total = language.number(len(found.hits)), language.number(found.total)
    if not found.is_all:
        return language.tr(
            "{shown} of more than {total} shown; another word makes it fewer.",
            shown=shown,
            total=total,
        )
    if found.total > len(found.hits):
        return language.tr("{shown} of {total} shown.", shown=shown, total=total)
    return ""


def left_out_words(language: Language, found: SearchResults) -> str:
    """Return which words were left out, as nothing near has them; "" when all were found."""
    if not found.left_out:
        return ""
    words = language.join(
        f"\N{LEFT DOUBLE QUOTATION MARK}{word}\N{RIGHT DOUBLE QUOTATION MARK}"
        for word in found.left_out
    )
    return language.tr("Found without {words}.", words=words)
