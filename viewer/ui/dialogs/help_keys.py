"""The page of keys, made from the actions that have one."""

from dataclasses import fields

from PySide6.QtGui import QAction, QKeySequence

from viewer.app.paths import RESOURCES
from viewer.help import Topic
from viewer.help.markdown import plain
from viewer.i18n.language import Language
from viewer.ui.main.actions import Actions, plain_name


def keys_topic(language: Language, actions: Actions) -> Topic:
    """Return the page with each key and what it does, in the order of the actions."""
    title = language.tr("Keys")
    lines = [f"# {title}", ""]
    lines += [_line(plain_name(action), _keys(action)) for action in _with_keys(actions)]
    tr = language.tr
    lines += [_line(tr("All about the chosen fact; Escape goes back"), tr("Enter, Space"))]
    lines += [_line(tr("In a draft: the next line that was not read"), "F8")]
    return Topic("keys", title, "\n".join((*lines, "")), RESOURCES)


def _line(does: str, keys: str) -> str:
    return f"- {plain(does)}: **{plain(keys)}**"


def _with_keys(actions: Actions) -> list[QAction]:
    every: list[QAction] = []
    for field in fields(actions):
        value = getattr(actions, field.name)
        several = value.values() if isinstance(value, dict) else value
        every += [value] if isinstance(value, QAction) else list(several)
    return [action for action in every if not action.shortcut().isEmpty()]


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
