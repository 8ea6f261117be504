"""The library's tables. A change here needs a new SCHEMA_VERSION: old libraries are rebuilt."""

from sqlalchemy import ForeignKey, MetaData, Table
from sqlalchemy.orm import Mapped, mapped_column

from db.storage import office_models
from db.storage.model_base import Base, InProfile
from db.storage.search_index import make_with

__all__ = ["LIBRARY", "Document", "Profile", "office_models", "table_named"]


class Profile(Base):
    """A line of the library, and the anchor of all that belongs to the profile."""

    __tablename__ = "profile"

    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    country: Mapped[str]
    covers: Mapped[str]
    edition: Mapped[str]
    facts_as_of: Mapped[str]
    country_name: Mapped[str | None]
    languages: Mapped[str]
    contents_checksum: Mapped[int]
    checksum: Mapped[int]


class Document(Base):
    """The document as it came: the tables can always be rebuilt from it."""

    __tablename__ = "document"

    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), primary_key=True
    )
    file: Mapped[str]
    source: Mapped[bytes]
    sha256: Mapped[str]
    imported_at: Mapped[str]


class EarlierEdition(InProfile, Base):
    """A document that another one replaced; the newest has position 0."""

    __tablename__ = "earlier_edition"

    edition: Mapped[str]
    file: Mapped[str]
    source: Mapped[bytes]
    sha256: Mapped[str]
    imported_at: Mapped[str]


class About(InProfile, Base):
    """What is only read with the whole profile."""

    __tablename__ = "about"

    description: Mapped[str | None]
    source_title: Mapped[str]
    source_publisher: Mapped[str | None]
    source_date: Mapped[str]
    source_url: Mapped[str]
    maintainer_name: Mapped[str | None]
    maintainer_email: Mapped[str]


class Programme(InProfile, Base):
    """A programme."""

    __tablename__ = "programme"

    id: Mapped[str]
    name: Mapped[str]
    abbreviation: Mapped[str]
    description: Mapped[str | None]
    offices: Mapped[str]
    countries: Mapped[str]
    start_date: Mapped[str]
    end_date: Mapped[str]
    status: Mapped[str]
    scope: Mapped[str]


class Event(InProfile, Base):
    """Something that happened, to a programme or (NULL) to the profile."""

    __tablename__ = "event"

    programme: Mapped[int | None]
    id: Mapped[str]
    date: Mapped[str]
    title: Mapped[str]
    description: Mapped[str | None]


class Institution(InProfile, Base):
    """A named institution, and what it is to its owner."""

    __tablename__ = "body"

    relation: Mapped[str]
    owner: Mapped[int]
    name: Mapped[str]
    abbreviation: Mapped[str]
    note: Mapped[str | None]
    role: Mapped[str]
    since: Mapped[str]


class Fact(InProfile, Base):
    """A fact and its value."""

    __tablename__ = "fact"

    id: Mapped[str]
    indicator: Mapped[str]
    group_id: Mapped[str]
    group_label: Mapped[str]
    label: Mapped[str]
    kind: Mapped[str]
    published: Mapped[str]
    amount: Mapped[str]
    upper: Mapped[str]
    scale: Mapped[str]
    unit: Mapped[str]
    currency: Mapped[str]
    per: Mapped[str]
    relation: Mapped[str]
    date: Mapped[str]
    answer: Mapped[str]
    country: Mapped[str]
    of_what: Mapped[str]
    period: Mapped[str]
    period_note: Mapped[str | None]
    status: Mapped[str]
    timeless: Mapped[int]
    place: Mapped[str | None]
    note: Mapped[str | None]
    source: Mapped[str | None]
    doubtful: Mapped[str | None]


class Part(InProfile, Base):
    """A part of a breakdown, or an entry of a list."""

    __tablename__ = "part"

    fact: Mapped[int]
    label: Mapped[str | None]
    published: Mapped[str]
    amount: Mapped[str]
    note: Mapped[str | None]
    id: Mapped[str]
    period: Mapped[str | None]


class Story(InProfile, Base):
    """A migrant's story."""

    __tablename__ = "story"

    id: Mapped[str]
    distance_km: Mapped[int | None]
    published: Mapped[str]
    person: Mapped[str]
    occupation: Mapped[str | None]


class SearchRecord(Base):
    """One thing that can be found: what is shown of it, and the words that find it.

    The ids of a kind lie together, so that a search can look at some of each kind.
    """

    __tablename__ = "search_record"

    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[str] = mapped_column(
        ForeignKey("profile.id", ondelete="CASCADE"), index=True
    )
    tab: Mapped[str]
    target: Mapped[str]
    title: Mapped[str]
    detail: Mapped[str]
    contact_kind: Mapped[str]
    title_words: Mapped[str]
    more_words: Mapped[str]
    places: Mapped[str]
    codes: Mapped[str]
    digits: Mapped[str]
    context: Mapped[str]


LIBRARY: MetaData = Base.metadata
make_with(LIBRARY)


def table_named(name: str) -> Table:
    """The table of this name."""
    return LIBRARY.tables[name]
