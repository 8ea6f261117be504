"""The library's tables. A change here needs a new SCHEMA_VERSION: old libraries are rebuilt.

A profile is its editions: documents as they came, the present one with its normal form. All other
tables hold what is asked across profiles. They are made from the normal form and can be rebuilt.
The `checksum` of a row is of the columns before it.
"""

from typing import ClassVar

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy import Text as SqlText
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """Texts of any length are TEXT: SQLite knows no other, and VARCHAR would promise a limit."""

    type_annotation_map: ClassVar = {str: SqlText(), bytes: LargeBinary()}


class Profile(Base):
    """What the list shows of a profile (JSON), and checksums of that and of what is derived."""

    __tablename__ = "profile"

    id: Mapped[str] = mapped_column(primary_key=True)
    summary: Mapped[str]
    derived_checksum: Mapped[int]
    checksum: Mapped[int]


class Edition(Base):
    """A document of a profile as it came. The present one has position 0, the one before it 1.

    `content` is the normal form (JSON) of the present document, NULL in earlier ones.
    `checksum` is of all that stands before it, `sha256` of the source.
    """

    __tablename__ = "edition"

    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    edition: Mapped[str]
    file: Mapped[str]
    imported_at: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[str | None]
    checksum: Mapped[int]
    source: Mapped[bytes]


class Figure(Base):
    """A figure with one amount, so that any number of countries can be compared and ranked.

    `place` is JSON: a text where the figure is of another place than the profile's country.
    `amount` is exact, without scale and in the base of its `dimension` (km², percent); `rough` is
    the same for sorting. A period that is not stated is "".
    """

    __tablename__ = "figure"
    __table_args__ = ({"sqlite_with_rowid": False},)

    indicator: Mapped[str] = mapped_column(primary_key=True)
    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    fact: Mapped[str] = mapped_column(primary_key=True)
    label: Mapped[str]
    kind: Mapped[str]
    amount: Mapped[str]
    rough: Mapped[float]
    dimension: Mapped[str]
    period_from: Mapped[str]
    period_to: Mapped[str]
    status: Mapped[str]
    place: Mapped[str | None]
    checksum: Mapped[int]


class Coverage(Base):
    """Which office is responsible for a country (ISO code), and why if its document does not name
    it: JSON, ways as `db.building.coverage` finds them.
    """

    __tablename__ = "coverage"
    __table_args__ = ({"sqlite_with_rowid": False},)

    country: Mapped[str] = mapped_column(primary_key=True)
    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    office: Mapped[str] = mapped_column(primary_key=True)
    through: Mapped[str]
    checksum: Mapped[int]


class SearchRecord(Base):
    """One thing that can be found: what is shown of it, and the words that find it.

    The ids of a kind lie together, so that a search can look at some of each kind. The words stand
    between spaces, also the first and the last. `through` says why an office covers the places that
    its document does not name.
    """

    __tablename__ = "search_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), index=True
    )
    tab: Mapped[str]
    target: Mapped[str]
    value: Mapped[str]
    label: Mapped[str]
    whose: Mapped[str]
    period: Mapped[str]
    copied: Mapped[str]
    contact_kind: Mapped[str]
    verdict: Mapped[str]
    role: Mapped[str]
    details: Mapped[str]
    name_length: Mapped[int]
    title_words: Mapped[str]
    more_words: Mapped[str]
    text_words: Mapped[str]
    places: Mapped[str]
    codes: Mapped[str]
    digits: Mapped[str]
    kinds: Mapped[str]
    owner: Mapped[str]
    context: Mapped[str]
    through: Mapped[str]
    checksum: Mapped[int]
