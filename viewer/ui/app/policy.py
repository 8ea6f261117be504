"""What the administrator's policy locks in the main window, and what is wrong with it."""

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.policy.policy import SAFE, MenuEntry, Policy, Setting
from viewer.policy.words import fault_heading, lock_sentence
from viewer.ui.main.actions import Actions
from viewer.ui.main.window import MainWindow
from viewer.ui.widgets.locks import lock_action

MOST_SHOWN = 2  # errors of a policy, over the window


def show_policy_faults(policy: Policy, window: MainWindow, language: Language) -> None:
    """Say over the window what is wrong with the policy itself, if anything is."""
    if not policy.problems:
        return
    from viewer.messages import problem_sentence

    # A line is read in the direction of its first letter, which is one of the file's name.
    start = "\N{RIGHT-TO-LEFT MARK}" if language.is_right_to_left else ""
    lines = [fault_heading(language)]
    for problem in policy.problems[:MOST_SHOWN]:
        place = isolated(f"{problem.file}:{problem.line}:{problem.column}")
        lines.append(f"{start}{place} {problem_sentence(language, problem)}")
    more = len(policy.problems) - MOST_SHOWN
    if more > 0:
        rest = language.tr_n(
            "And {count} more error: in the Help menu, Copy details for support lists all.",
            "And {count} more errors: in the Help menu, Copy details for support lists all.",
            more,
        )
        lines.append(rest)
    window.notice.show_notice("\n".join(lines))


def lock_actions(actions: Actions, menus: QMenuBar, language: Language, policy: Policy) -> None:
    """Lock every action that the policy decides about, in menus, toolbar and keys alike."""
    if not policy.locked:
        return
    for setting, locked in _locked(actions, policy):
        for action in locked:
            lock_action(action, language, lock_sentence(language, policy, setting))
    for menu in menus.findChildren(QMenu):
        menu.setToolTipsVisible(True)


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
    formats = SAFE[Setting.EXPORTS_OFF]  # all there are
    if not policy.is_off(MenuEntry.EXPORT) and all(map(policy.is_export_off, formats)):
        yield Setting.EXPORTS_OFF, (actions.export,)
    if policy.is_locked(Setting.THEME):
        yield Setting.THEME, tuple(actions.themes.values())
    if policy.is_locked(Setting.LANGUAGE):
        yield Setting.LANGUAGE, tuple(actions.languages.values())
    if policy.is_locked(Setting.TEXT_SIZE):
        yield Setting.TEXT_SIZE, (actions.larger, actions.smaller, actions.normal)
