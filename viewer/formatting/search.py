"""What a search found, in words: the groups, where a row stands, and that there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.rows import HitKind

if TYPE_CHECKING:
    from db.rows import Hit, SearchResults
    from viewer.i18n.language import Language


def hit_group(language: Language, kind: HitKind) -> str:
    """Return what the hits of a kind are called together: "Offices"."""
    return {
        HitKind.PROFILE: language.tr("Profiles"),
        HitKind.OFFICE: language.tr("Offices"),
        HitKind.NUMBER: language.tr("Numbers"),
        HitKind.PROGRAMME: language.tr("Programmes"),
        HitKind.FACT: language.tr("Facts"),
        HitKind.PARTNER: language.tr("Partners"),
    }[kind]


def tab_title(language: Language, tab: str) -> str:
    """Return the title of a tab of the window; a hit stands on one."""
    return {
        "overview": language.tr("Overview"),
        "offices": language.tr("Offices"),
        "programmes": language.tr("Programmes"),
        "facts": language.tr("Facts"),
        "contacts": language.tr("Contacts"),
    }.get(tab, tab)


def hit_place(language: Language, hit: Hit) -> str:
    """Return where a hit stands: "Belgium · IOM in Belgium · Offices"."""
    # The title of a profile is what was found: it need not be said twice.
    title = "" if hit.kind is HitKind.PROFILE else hit.profile_title.value
    country = language.country(hit.country) if hit.country else ""
    parts = (country, title, tab_title(language, hit.tab))
    return " \N{MIDDLE DOT} ".join(filter(None, parts))


def hit_detail(language: Language, hit: Hit) -> str:
    """Return what stands beside a hit's title: what a number is, what an office covers."""
    # This is said first: the marks of `detail` count from its own beginning.
    kind = _contact_kind(language, hit) if hit.contact_kind else ""
    covering = language.tr("covers this country or area") if hit.by_coverage else ""
    return " \N{MIDDLE DOT} ".join(filter(None, (kind, covering, hit.detail)))


def _contact_kind(language: Language, hit: Hit) -> str:
    from db.rows import ContactKind
    from viewer.formatting.offices import contact_kind

    return contact_kind(language, ContactKind(hit.contact_kind))


def nothing_found(language: Language, query: str) -> str:
    """Return that there is nothing, what was looked for, and where."""
    return language.tr(
        "Nothing in the library begins with the words of {query}. Looked for in the names, "
        "countries, numbers, programmes, facts and partners of all profiles.",
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
