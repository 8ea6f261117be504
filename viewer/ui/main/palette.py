"""The actions of the menus, found by the words that name them while one types."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from viewer.i18n.collation import collation_key
from viewer.ui.library.action_row import ActionRow
from viewer.ui.main.actions import plain_name

LEAST_LETTERS = 2
SURE_LETTERS = 3  # with fewer, a name in the library is likelier meant
MOST_FOUND = 5


class Entry(NamedTuple):
    """An action with its names, folded: its own, with that of its menu, and with what it does."""

    action: QAction
    menu: str
    names: tuple[list[str], ...]
    beginning: str


class Palette:
    """Knows the menus as they were when it was first asked."""

    def __init__(self, menus: QMenuBar, left_out: QAction) -> None:
        self._menus, self._left_out = menus, left_out
        self._entries: list[Entry] = []

    def find(self, query: str) -> list[ActionRow]:
        """The actions that can be run now and are named by these words, the nearest first."""
        wanted = _words(query)
        if sum(map(len, wanted)) < LEAST_LETTERS:
            return []
        if not self._entries:
            self._entries = list(self._every())
        able = (entry for entry in self._entries if entry.action.isEnabled())
        found = [(near, entry) for entry in able if (near := _nearness(entry, wanted)) is not None]
        # Where a name begins so, those whose explanation has the words, too, are of no use.
        kept = [pair for pair in found if pair[0] == 0] or sorted(found, key=lambda pair: pair[0])
        is_sure = len(query.strip()) >= SURE_LETTERS
        return [_row(entry, is_named=is_sure and near == 0) for near, entry in kept[:MOST_FOUND]]

    def _every(self) -> Iterator[Entry]:
        for menu in self._menus.findChildren(QMenu):
            title = plain_name(menu.menuAction())
            for action in menu.actions():
                is_one = not action.isSeparator() and not isinstance(action.menu(), QMenu)
                if is_one and action is not self._left_out:
                    name = plain_name(action)
                    wider = f"{name} {title}", f"{name} {title} {action.statusTip()}"
                    names = tuple(map(_words, (name, *wider)))
                    yield Entry(action, title, names, " ".join(names[0]))


def _nearness(entry: Entry, wanted: list[str]) -> int | None:
    """How near words come to an action: 0 is the beginning of its name, None not at all."""
    if entry.beginning.startswith(" ".join(wanted)):
        return 0
    for nearness, words in enumerate(entry.names, start=1):
        if all(any(word.startswith(each) for word in words) for each in wanted):
            return nearness
    return None


def _words(text: str) -> list[str]:
    return collation_key(text)[0].split()


def _row(entry: Entry, *, is_named: bool) -> ActionRow:
    key = entry.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return ActionRow(entry.action, plain_name(entry.action), entry.menu, key, is_named)
