"""The facts of a profile, by groups: each figure as published, its period, age and notes."""

from collections.abc import Iterator

from db.rows import Profile
from viewer.commands.layout import beside, cells, heading
from viewer.commands.profile_text.pieces import one_line
from viewer.formatting.ages import AgeRules
from viewer.formatting.facts import FactLine, fact_groups, fact_lines
from viewer.formatting.parts import PartLine
from viewer.formatting.texts import dotted
from viewer.i18n.language import Language


def facts_text(language: Language, profile: Profile, rules: AgeRules) -> Iterator[str]:
    """Yield every fact under its group; ages are told by `rules`."""
    if not profile.facts:
        return
    yield from heading(language.tr("Facts"), "-")
    groups = fact_groups(fact_lines(language, profile, rules))
    for number, (group, members) in enumerate(groups):
        if number:
            yield ""
        yield one_line(group)
        for line in members:
            yield from _fact(language, line)


def _fact(language: Language, line: FactLine) -> Iterator[str]:
    texts = [dotted(line.value, line.period, line.age)]
    if line.is_breakdown:
        width = max(cells(part.figure) for part in line.parts) if line.parts else 0
        texts += [_part(language, line, part, width) for part in line.parts]
    texts += [note.text.value for note in line.notes]
    yield from beside(one_line(line.label), texts, 2)


def _part(language: Language, line: FactLine, part: PartLine, width: int) -> str:
    """Return a part with its figure aligned; so is the number that begins what is unexplained."""
    count = language.number(abs(line.fact.value.unexplained))
    starts = count if part.label.value.startswith(count) else ""
    text = one_line(part.label)
    if part.figure:
        starts, text = part.figure, f"{part.figure} {text}"
    indent = " " * (width - cells(starts)) if starts else ""
    return f"{indent}{text} ({part.share})" if part.share else f"{indent}{text}"
