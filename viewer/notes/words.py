"""A note in words: its heading with the date, and what became of the row that it stands on."""

from datetime import datetime
from typing import NamedTuple

from db.rows import PartialDate
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language, translatable
from viewer.notes.note import Note
from viewer.notes.rows import Row, State, state_of

# On the screen; the fonts of sheets have no arrow.
ARROW = translatable("The row changed since: {old} → {new}")
IN_WORDS = translatable("The row changed since: it was {old} and is {new}")


class NoteLine(NamedTuple):
    """A note as it is shown at its row: "Note, 3 May 2026", the text, and what it stands on.

    `became` says that the row changed since or is gone; "" where it is as it was. `now` is what
    stands there, as the source writes it. `said` is all of it in one text, for where there is no
    room to set it apart.
    """

    note: Note
    heading: str
    became: str
    state: State
    now: str
    said: str

    @property
    def text(self) -> str:
        """What the reader wrote."""
        return self.note.text

    def lines(self, language: Language) -> tuple[str, ...]:
        """It on a line of its own, and on another what became of the row: for a list."""
        text = language.tr("Note: {text}", text=" ".join(self.note.text.split()))
        return (text, self.became) if self.became else (text,)


def note_line(note: Note, row: Row | None, language: Language) -> NoteLine:
    """A note beside the row that it stands on; `row` is None where that is gone, or its profile."""
    state = state_of(note, row, language)
    heading, became = note_heading(note.written, note.changed, language), ""
    said = language.tr("{heading}: {text}", heading=heading, text=note.text)
    if row is None:
        became = _gone(note, language)
        said = f"{said} · {became}"
    elif state is State.CHANGED:
        became = _changed(ARROW, note, row, language)
        said = f"{said} · {_on_paper(_changed(IN_WORDS, note, row, language), note, row)}"
    return NoteLine(note, heading, became, state, row.value if row else "", said)


def day_of(time: str) -> PartialDate:
    """The reader's day of a time in UTC."""
    day = datetime.fromisoformat(time).astimezone()
    return PartialDate(day.year, day.month, day.day)


def note_heading(written: str, changed: str, language: Language) -> str:
    """What stands over a note that was written and changed at these times."""
    first, last = day_of(written), day_of(changed)
    if first == last:
        return language.tr("My note, {date}", date=language.date(first))
    return language.tr(
        "My note, {date}, changed {changed}",
        date=language.date(first),
        changed=language.date(last),
    )


def _gone(note: Note, language: Language) -> str:
    name = _value(note.name or note.target or note.profile, language)
    if not note.was:
        return language.tr("The row is gone: {name}", name=name)
    return language.tr(
        "The row is gone: {name} was {old}", name=name, old=_value(note.was, language)
    )


def _changed(sentence: str, note: Note, row: Row, language: Language) -> str:
    now = row.value or language.tr("not stated by the source")
    old, new = _value(note.was, language), _value(now, language)
    return language.tr(sentence, old=old, new=new)


def _value(text: str, language: Language) -> str:
    """What a source writes, in its own direction."""
    return isolated(text) if language.is_right_to_left else text


def _on_paper(sentence: str, note: Note, row: Row) -> str:
    """A sentence whose numbers keep their order in a text from the right, where marks of direction
    are not printed: the groups of a number are one with spaces that do not break."""
    for value in (note.was, row.value):
        sentence = sentence.replace(isolated(value), value.replace(" ", "\N{NO-BREAK SPACE}"))
    return sentence
