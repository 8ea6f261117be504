"""Text, dates and periods as precise as their source."""

from functools import lru_cache
from typing import NamedTuple


class Text(NamedTuple):
    """Plain text (never markup) and the language tag that it is written in ("" if unknown)."""

    value: str
    language: str = ""


class PartialDate(NamedTuple):
    """A date as precise as its source: a year, a month or a day; never more."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    @lru_cache(maxsize=1024)  # a library has thousands of profiles, and few dates
    def parse(cls, text: str) -> "PartialDate":
        """Read 1973, 2016-02 or 2016-02-29 (already checked)."""
        return cls(*(int(part) for part in text.split("-")))

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Earliest first; a bare year before its months."""
        return self.year, self.month or 0, self.day or 0

    def __str__(self) -> str:
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


class Period(NamedTuple):
    """When a figure holds: both None when not stated, equal for one date, else a range.

    That of a programme may have one end only.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read "2015", "2015/2020" or "" (not stated), already checked."""
        first, _, last = text.partition("/")
        if not first:
            return cls()
        start = PartialDate.parse(first)
        return cls(start, PartialDate.parse(last) if last else start)

    @property
    def is_stated(self) -> bool:
        return self.end is not None

    def __str__(self) -> str:
        start, end = self.start or "", self.end or ""
        return str(start) if start == end else f"{start}/{end}"
