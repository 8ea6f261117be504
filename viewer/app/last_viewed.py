"""Which edition of each profile the reader looked at last, and what is news since then."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from db.rows import Change
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language

MOST = 500  # profiles that are remembered, those that were looked at last
MARK = 16  # characters of a checksum that tell the editions of one profile apart

# The kind of a thing ("fact", "contact") and its id, as `Change.kind` and `Change.target`.
News = Mapping[tuple[str, str], str]


class LastViewed:
    """The editions looked at last, in the settings: a list of pairs, the latest at the end."""

    def __init__(self, settings: SettingsFile) -> None:
        self._settings = settings

    def last(self, profile_id: str) -> str:
        """The mark of the edition that was looked at last, "" for a profile never looked at."""
        return self._read().get(profile_id, "")

    def remember(self, profile_id: str, sha256: str) -> None:
        """This edition was looked at; what was looked at long ago is forgotten."""
        viewed = self._read()
        viewed.pop(profile_id, None)
        viewed[profile_id] = mark_of(sha256)
        pairs = tuple([list(pair) for pair in viewed.items()][-MOST:])
        self._settings.change(self._settings.values._replace(seen=pairs))

    def _read(self) -> dict[str, str]:
        seen = self._settings.values.seen
        pairs = [pair for pair in seen if isinstance(pair, list) and len(pair) == 2]
        return {str(profile_id): str(mark) for profile_id, mark in pairs}


class ChangesSinceLastView(NamedTuple):
    """What changed in a sentence ("" for nothing), contacts line by line, and each changed row."""

    sentence: str
    lines: tuple[str, ...]
    news: News


def mark_of(sha256: str) -> str:
    """As much of a checksum as is remembered."""
    return sha256[:MARK]


def changes_since_last_view(changes: Iterable[Change], language: Language) -> ChangesSinceLastView:
    """What changed since the reader looked: of facts and contacts each row says what it was."""
    from viewer.formatting.news import news_lines, news_sentence  # only a new edition has news

    every = tuple(changes)
    news = {
        (change.kind, change.target): _sentence(language, change)
        for change in every
        if change.kind in ("fact", "contact") and change.change != "removed"
    }
    return ChangesSinceLastView(news_sentence(language, every), news_lines(language, every), news)


def _sentence(language: Language, change: Change) -> str:
    if change.change == "added":
        return language.tr("New since you last looked")
    if change.old and change.old != change.new:
        return language.tr("Changed since you last looked; it was {old}", old=change.old)
    return language.tr("Changed since you last looked")
