"""What one edition of a profile changed of another. Pure: rows in, rows out."""

from db.rows import Change, Profile


def changes_between(old: Profile, new: Profile) -> tuple[Change, ...]:
    """Every difference that a reader would see, in the order of the profile."""
    return ()
