"""What all tables of the library have in common."""

from typing import ClassVar

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy import Text as SqlText
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """Texts of any length are TEXT: SQLite knows no other, and VARCHAR would promise a limit."""

    type_annotation_map: ClassVar = {str: SqlText(), bytes: LargeBinary()}


class InProfile(MappedAsDataclass, kw_only=True):
    """Rows of a profile lie together, in the order of the document: the key is all they need."""

    __table_args__: ClassVar = {"sqlite_with_rowid": False}

    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), primary_key=True, sort_order=-2
    )
    position: Mapped[int] = mapped_column(primary_key=True, sort_order=-1)
