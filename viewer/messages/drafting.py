"""The report of a draft in words: what was read, what was not, and what the writer decides."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.characters import escaped
from viewer.i18n.language import Language, translatable
from viewer.messages.sentences import problem_line
from viewer.messages.workbook_problems import CELLS

if TYPE_CHECKING:
    from db.drafting import Drafted, Line

LONGEST_SHOWN = 200  # characters of a line that was not read
DECISIONS: Mapping[str, str] = MappingProxyType(
    {
        "encoding-guessed": translatable(
            "The page does not say rightly in which encoding it is: look whether its letters are "
            "right."
        ),
        "title-not-stated": translatable("The page has no title: write one."),
        "country-not-stated": translatable(
            "The page names no country that the program knows: write its code in country."
        ),
        "edition-not-stated": translatable(
            "The page does not say when it was last updated: leave it so, or look for the date."
        ),
        "organisation-not-stated": translatable(
            "The page does not say in full whose it is: write the organisation's name."
        ),
        "label-not-stated": translatable("A value without a label: what is it of?"),
        "kept-as-text": translatable("Its figure could not be read, and is kept as text."),
        "date-not-read": translatable("This date could not be read: write it by hand."),
        **CELLS,
    }
)


def draft_report(language: Language, source: str, draft: "Drafted", *, is_whole: bool) -> str:
    """Return the report as lines of text; those of the source by their numbers.

    A whole report names the rule and the field of each line that was read, too.
    """
    tr, tr_n = language.tr, language.tr_n
    lines = [tr("{source}: draft of {profile}", source=source, profile=draft.id)]
    lines.append("  " + tr_n("{count} figure read", "{count} figures read", draft.facts))
    if not draft.is_good:
        lines.append("  " + why_not_good(language, draft))
    if draft.unread:
        lines.append(tr("Not read:"))
        lines += [f"  {_where(line)}: {_cut(escaped(line.text))}" for line in draft.unread]
    if draft.prose:
        numbers = language.join(map(_where, draft.prose))
        lines.append(tr("Lines to put in words of your own: {lines}", lines=numbers))
    lines += _to_decide(language, draft)
    if is_whole:
        lines.append(tr("Read:"))
        places = {line.number: _where(line) for line in draft.lines}
        lines += [
            f"  {places[one.line]}: {one.rule} \u2192 {one.field or '-'}" for one in draft.used
        ]
    lines += [problem_line(language, problem) for problem in draft.problems]
    return "\n".join(lines) + "\n"


def why_not_good(language: Language, draft: "Drafted") -> str:
    """Return why what was read is too little to be called a draft."""
    if draft.facts * 2 >= draft.looked_like_facts:
        return language.tr("No line looks like a figure: is it a page of another kind?")
    return language.tr("Fewer than half of the lines that look like figures were read.")


def _to_decide(language: Language, draft: "Drafted") -> list[str]:
    decisions = [*((None, code) for code in draft.decisions), *draft.offered]
    lines = [language.tr("To decide:")] if decisions else []
    for line, code in decisions:
        place = f"{_where(line)}: " if line else ""
        lines.append(f"  {place}{language.tr(DECISIONS[code])}")
    return lines


def _where(line: "Line") -> str:
    return escaped(line.cell) or str(line.number)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}\u2026"
