"""What every tab is given besides its rows: the language, the day, and what it can ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from viewer.language import Language


@dataclass(frozen=True, slots=True)
class TabContext:
    """`copy` puts a text on the clipboard and says so; `open_link` opens a web address;
    `open_office` shows an office in the Contacts tab; `now` is the moment, with its time zone."""

    language: Language
    today: date
    copy: Callable[[str], None]
    open_link: Callable[[str], None]
    open_office: Callable[[str], None]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
