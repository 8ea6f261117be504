"""Notes from elsewhere: the newer form wins, both stay in doubt, and nothing comes twice."""

from viewer.notes.merging import merged
from viewer.notes.note import Kept, Note


def taken_in(kept: Kept, incoming: Kept) -> Kept:
    return merged(kept, incoming).edit.fitted(kept).applied(kept)


def at(note: Note, hour: int, text: str) -> Note:
    return note._replace(changed=f"2026-05-03T{hour}:00:00+00:00", text=text)


def test_new_notes_and_pins_come_beside_those_that_are_there(note: Note) -> None:
    other = note._replace(id="n2", text="other")
    became = merged(Kept((note,), ("a",)), Kept((other,), ("a", "b")))
    assert (became.new, became.pins) == (1, 1)
    assert taken_in(Kept((note,), ("a",)), Kept((other,), ("a", "b"))) == Kept(
        (note, other), ("a", "b")
    )


def test_of_two_forms_of_a_note_the_newer_one_stays(note: Note) -> None:
    old, new = at(note, 12, "old"), at(note, 13, "new")
    for ours, theirs in ((old, new), (new, old)):
        assert taken_in(Kept((ours,)), Kept((theirs,))).notes == (new,)
    assert merged(Kept((old,)), Kept((new,))).newer == 1
    assert merged(Kept((new,)), Kept((old,))).known == 1


def test_the_same_moment_in_another_time_zone_is_no_newer(note: Note) -> None:
    theirs = note._replace(changed="2026-05-03T14:00:00+02:00", text="other")
    assert merged(Kept((note,)), Kept((theirs,))).kept_both == 1


def test_where_neither_is_newer_both_stay_also_when_it_is_imported_again(note: Note) -> None:
    incoming = Kept((note._replace(text="other"),))
    once = taken_in(Kept((note,)), incoming)
    assert sorted(each.text for each in once.notes) == sorted((note.text, "other"))
    assert len({each.id for each in once.notes}) == 2
    assert taken_in(once, incoming) == once


def test_what_is_known_already_does_not_come_twice(note: Note) -> None:
    kept = Kept((note,))
    same = note._replace(id="elsewhere")
    assert merged(kept, Kept((note, same))).known == 2
    assert taken_in(kept, Kept((note, same))) == kept
