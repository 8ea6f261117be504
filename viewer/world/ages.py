"""How old the newest edition of each country's profile is."""

from decimal import Decimal

from db.rows import PartialDate
from viewer.formatting.ages import AgeRules, years_between
from viewer.formatting.texts import edition_words
from viewer.i18n.language import Language
from viewer.world.said import LAST, NOTHING, UNRANKED, UNRANKED_MARK, Class, Known, Said


def ages(
    language: Language, known: Known, rules: AgeRules
) -> tuple[dict[str, Said], tuple[Class, ...]]:
    """Return what is said of each country with a profile, the oldest first, and the classes."""
    limits = sorted({rules.contacts, rules.figures})
    said = {
        code: _said(language, profile.edition, rules, limits) for code, profile in known.own.items()
    }
    return said, _classes(language, limits)


def _classes(language: Language, limits: list[int]) -> tuple[Class, ...]:
    tr_n, number = language.tr_n, language.number
    first, last = limits[0], limits[-1]
    words = [tr_n("under {count} year", "under {count} years", first)]
    if first == last:
        words.append(tr_n("{count} year or more", "{count} years or more", first))
    else:
        span = language.tr("{low} to {high}", low=number(first), high=number(last))
        words.append(language.tr("{span} years", span=span))
        words.append(tr_n("over {count} year", "over {count} years", last))
    ranked = [Class(level, str(level), text) for level, text in enumerate(words, start=1)]
    return (
        *reversed(ranked),
        Class(UNRANKED, UNRANKED_MARK, language.tr("edition not stated")),
        Class(NOTHING, "", language.tr("no profile")),
    )


def _said(
    language: Language, edition: PartialDate | None, rules: AgeRules, limits: list[int]
) -> Said:
    words = edition_words(language, edition)
    if edition is None:
        return Said(UNRANKED, UNRANKED_MARK, words, order=LAST)
    years = max(0, years_between(edition, rules.today))
    level = 1 + (years >= limits[0])
    if len(limits) > 1:
        level += years > limits[-1]
    old = language.tr_n("{count} year old", "{count} years old", years)
    age = old if years else language.tr("less than a year old")
    return Said(level, str(level), age, words, order=(0, Decimal(-years)))
