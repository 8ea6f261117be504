"""What one edition of a profile changed of another."""

from db.changes.between import changes_between

__all__ = ["changes_between"]
