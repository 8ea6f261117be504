"""The whole profile with its charts, for a briefing folder."""

from collections.abc import Sequence
from dataclasses import replace

from db.rows import Profile
from viewer.formatting.facts import fact_lines
from viewer.i18n.language import Language, translatable
from viewer.sheets import fact_rows, profile_parts
from viewer.sheets.facts import about_figures
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section, title_of
from viewer.sheets.paper_charts import Picture, time_line
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import words

FIELDS = {
    "overview": translatable("Overview"),
    "offices": translatable("Offices"),
    "programmes": translatable("Programmes"),
    "facts": translatable("Facts"),
    "charts": translatable("Charts"),
    "stories": translatable("Stories of migrants"),
}


def profile_sheet(
    profiles: Sequence[Profile], language: Language, options: SheetOptions
) -> SheetData:
    """Return whole profiles, each on pages of its own."""
    title = title_of(language, profiles, language.tr("Profiles"))
    return SheetData(
        "profile",
        {
            "page": page(language, title, options),
            "titles": _titles(language),
            "columns": fact_rows.columns(language, replace(options, fields=None)),
            "profiles": [_profile(language, profile, options) for profile in profiles],
        },
    )


def _titles(language: Language) -> dict[str, object]:
    tr = language.tr
    titles = {
        "overview": tr("Overview"),
        "reach": tr("Whom to ring first"),
        "history": tr("History"),
        "offices": tr("Offices"),
        "programmes": tr("Programmes"),
        "time_line": tr("When they ran"),
        "facts": tr("Facts"),
        "sources": tr("Sources"),
        "partners": tr("Partners"),
        "stories": tr("Stories of migrants"),
    }
    return {name: words(language, title) for name, title in titles.items()}


def _profile(language: Language, profile: Profile, options: SheetOptions) -> dict[str, object]:
    """Return all parts of a profile; one that is not wanted, or not there, is None or empty."""
    # The rows of offices and facts have fields of their own; here they come whole.
    whole = replace(options, fields=None)
    has, parts = options.has, profile_parts
    facts = fact_lines(language, profile, options.rules) if has("facts") else ()
    return {
        "section": section(language, profile, options, about_figures(language, profile, options)),
        "overview": parts.overview(language, profile, whole) if has("overview") else None,
        "offices": parts.offices(language, profile, whole) if has("offices") else [],
        "time_line": _time_line(language, profile, options),
        "programmes": parts.programmes(language, profile) if has("programmes") else [],
        "groups": fact_rows.groups(language, facts, whole, has_bars=has("charts")),
        "sources": fact_rows.sources(language, facts, whole),
        "partners": parts.partners(language, profile) if has("offices") else [],
        "stories": parts.stories(language, profile) if has("stories") else [],
        "source": parts.source(language, profile),
    }


def _time_line(language: Language, profile: Profile, options: SheetOptions) -> list[Picture]:
    if not (options.has("charts") and options.has("programmes")):
        return []
    return list(time_line(language, profile, options))
