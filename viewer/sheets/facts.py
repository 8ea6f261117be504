"""The facts sheet: every figure of a profile with its period, its age and where it is from."""

from collections.abc import Iterator, Sequence

from db.rows import Profile
from viewer.formatting.ages import figures_age, old_figures, unstated_years
from viewer.formatting.facts import fact_lines
from viewer.formatting.texts import body_name, summary_countries
from viewer.i18n.language import Language
from viewer.sheets import fact_rows
from viewer.sheets.options import SheetOptions
from viewer.sheets.page import page, section, title_of
from viewer.sheets.sheet_data import SheetData
from viewer.sheets.words import words

FIELDS = fact_rows.FIELDS


def fact_sheet(profiles: Sequence[Profile], language: Language, options: SheetOptions) -> SheetData:
    """Return the facts sheets of profiles, each on pages of its own."""
    title = title_of(language, profiles, language.tr("Fact sheets"))
    return SheetData(
        "facts",
        {
            "page": page(language, title, options),
            "columns": fact_rows.columns(language, options),
            "sources": words(language, language.tr("Sources")),
            "profiles": [_profile(language, profile, options) for profile in profiles],
        },
    )


def about_figures(language: Language, profile: Profile, options: SheetOptions) -> Iterator[str]:
    """Yield whose figures these are, of where, how old they are, and how many say no year."""
    yield body_name(language, profile.organisation)
    yield summary_countries(language, profile.summary)
    rules = options.rules
    yield figures_age(language, profile, rules.today)
    yield old_figures(language, profile, rules.today, rules.figures)
    yield unstated_years(language, profile)


def _profile(language: Language, profile: Profile, options: SheetOptions) -> dict[str, object]:
    nothing = "" if profile.facts else language.tr("The profile holds no figures.")
    lines = fact_lines(language, profile, options.rules)
    own = options.noted(profile.summary.id, "profile")
    about = (*about_figures(language, profile, options), *own)
    return {
        "section": section(language, profile, options, about),
        "groups": fact_rows.groups(language, lines, options),
        "sources": fact_rows.sources(language, lines, options),
        "no_facts": words(language, nothing),
    }
