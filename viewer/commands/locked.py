"""What the administrator of this computer has switched off or decided, in the terminal."""

from viewer.commands.terminal import Terminal
from viewer.policy.policy import MenuEntry, Setting


def refuse_if_locked(terminal: Terminal, what: str, setting: Setting) -> None:
    """Raise LockedError for a word of the command line that goes against what is locked."""
    if not terminal.places.policy.is_locked(setting):
        return
    from viewer.app.errors import LockedError
    from viewer.policy.words import lock_sentence

    why = lock_sentence(terminal.language, terminal.places.policy, setting)
    raise LockedError(what=what, why=why)


def refuse_if_command_off(terminal: Terminal, command: str) -> None:
    """Raise LockedError for a command whose entry in the menus is off."""
    if command in list(MenuEntry) and terminal.places.policy.is_off(MenuEntry(command)):
        refuse_if_locked(terminal, command, Setting.MENU_OFF)


def refuse_if_export_off(terminal: Terminal, export_format: str) -> None:
    """Raise LockedError for a format that nothing may be exported to."""
    policy = terminal.places.policy
    if policy.is_off(MenuEntry.EXPORT):
        refuse_if_locked(terminal, f"--format {export_format}", Setting.MENU_OFF)
    if policy.is_export_off(export_format):
        refuse_if_locked(terminal, f"--format {export_format}", Setting.EXPORTS_OFF)
