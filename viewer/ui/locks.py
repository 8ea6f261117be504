"""What the administrator has locked: shown as locked, with the reason, and out of use."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from viewer.exports.catalogue import Format
from viewer.language import Language
from viewer.policy import MenuEntry, Policy, Setting
from viewer.policy_words import lock_sentence
from viewer.ui.actions import Actions


def lock_actions(actions: Actions, menus: QMenuBar, language: Language, policy: Policy) -> None:
    """Lock every action that the policy decides about, in menus, toolbar and keys alike."""
    if not policy.locked:
        return
    for setting, locked in _locked(actions, policy):
        for action in locked:
            lock_action(action, language, lock_sentence(language, policy, setting))
    for menu in menus.findChildren(QMenu):
        menu.setToolTipsVisible(True)


def lock_action(action: QAction, language: Language, why: str) -> None:
    """Lock an action for good, whatever else would allow it later."""
    action.setIconText(action.iconText())  # a toolbar has no room for more than the name
    action.setText(language.tr("{name} (locked)", name=action.text()))
    action.setToolTip(why)
    action.setStatusTip(why)
    action.setEnabled(False)
    action.enabledChanged.connect(lambda: action.setEnabled(False))


def lock_control(control: QWidget, why: str) -> None:
    """Lock a control; "" locks nothing. Whoever cannot see it hears why."""
    if why:
        control.setEnabled(False)
        control.setToolTip(why)
        control.setAccessibleDescription(why)


def _locked(actions: Actions, policy: Policy) -> Iterable[tuple[Setting, tuple[QAction, ...]]]:
    entries = {
        MenuEntry.IMPORT: (actions.import_files, actions.import_folder),
        MenuEntry.EXPORT: (actions.export,),
        MenuEntry.REMOVE: (actions.remove,),
        MenuEntry.COMPARE: (actions.compare,),
        MenuEntry.HISTORY: (actions.history,),
        MenuEntry.CORRECT: (actions.wrong,),
    }
    for entry, locked in entries.items():
        if policy.is_off(entry):
            yield Setting.MENU_OFF, locked
    if not policy.is_off(MenuEntry.EXPORT) and all(map(policy.is_export_off, Format)):
        yield Setting.EXPORTS_OFF, (actions.export,)
    if policy.is_locked(Setting.THEME):
        yield Setting.THEME, tuple(actions.themes.values())
    if policy.is_locked(Setting.TEXT_SIZE):
        yield Setting.TEXT_SIZE, (actions.larger, actions.smaller, actions.normal)
