"""Who covers which country: its own profile, an office elsewhere, or nobody."""

from collections.abc import Iterable
from decimal import Decimal

from viewer.i18n.language import Language
from viewer.world.said import NOTHING, Class, Known, Said

ELSEWHERE, OWN = 1, 2
_MOST_NAMED = 3  # of a sentence that can still be heard


def coverage(
    language: Language, codes: Iterable[str], known: Known
) -> tuple[dict[str, Said], tuple[Class, ...]]:
    """Return what is said of each country, and the classes."""
    tr = language.tr
    classes = (
        Class(OWN, "2", tr("own profile")),
        Class(ELSEWHERE, "1", tr("covered from elsewhere")),
        Class(NOTHING, "", tr("not covered")),
    )
    with_office = known.with_office
    return {code: _said(language, code, known, with_office) for code in codes}, classes


def _said(language: Language, code: str, known: Known, with_office: frozenset[str]) -> Said:
    if code in known.own and known.own[code].id in with_office:
        return Said(OWN, "2", known.own[code].title.value, order=(0, Decimal(0)))
    titles = [known.profiles[each].title.value for each in known.covering.get(code, ())]
    if not titles:
        return Said(NOTHING, "", language.tr("not covered"))
    named = language.join(titles[:_MOST_NAMED])
    more = len(titles) - _MOST_NAMED
    if more > 0:
        named = language.tr_n(
            "{names} and {count} more", "{names} and {count} more", more, names=named
        )
    covered = language.tr("covered by {titles}", titles=named)
    return Said(ELSEWHERE, "1", covered, order=(0, Decimal(1)))
