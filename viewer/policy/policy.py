"""What the administrator of this computer has set: defaults, and what nobody else can change."""

import os
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from db.errors import Problem
    from db.rows import PolicyFile

Value = str | tuple[str, ...]


class Setting(StrEnum):
    """Everything that a policy can set, by the names in its file."""

    LIBRARY = "library"
    FIRST_PROFILES = "profiles-at-first-start"
    LANGUAGE = "language"
    THEME = "theme"
    TEXT_SIZE = "text-size"
    FIGURES_OLD = "figures-old-after-years"
    CONTACTS_OLD = "contacts-old-after-years"
    EDITIONS_KEPT = "editions-kept"
    COUNTRY = "country"
    PAPER = "paper"
    EXPORTS_OFF = "exports-off"
    MENU_OFF = "menu-off"
    LINKS = "links"


class MenuEntry(StrEnum):
    """What can be switched off in the menus; the commands of these names go with it."""

    IMPORT = "import"
    EXPORT = "export"
    REMOVE = "remove"
    COMPARE = "compare"
    HISTORY = "history"
    CORRECT = "correct"


# What holds where the file locks something, but not in a way that can be understood: nothing is
# open that may have been closed, and all else is as without a policy ("" is the system's own).
SAFE: Mapping[Setting, Value] = MappingProxyType(
    {
        **dict.fromkeys(Setting, ""),
        Setting.EXPORTS_OFF: ("vcard", "xlsx", "csv", "html", "json", "yaml"),
        Setting.MENU_OFF: tuple(MenuEntry),
        Setting.LINKS: "off",
    }
)


class Policy(NamedTuple):
    """What is set, and why; `doubtful` are locked because the file may have meant to lock them."""

    file: Path | None = None
    locked: Mapping[Setting, Value] = MappingProxyType({})
    defaults: Mapping[Setting, Value] = MappingProxyType({})
    reasons: Mapping[str, str] = MappingProxyType({})
    doubtful: frozenset[Setting] = frozenset()
    problems: tuple["Problem", ...] = ()

    @classmethod
    def load(cls, file: Path, resources: Path) -> "Policy":
        """Read the file, once. No file is no policy; one that is broken unlocks nothing."""
        try:
            os.lstat(file)
        except (FileNotFoundError, NotADirectoryError):
            return NO_POLICY
        except OSError:
            pass  # something is there that may not be looked at: reading it says why
        from db.checking import read_policy_file

        return _obeyed(file, read_policy_file(file, resources))

    def is_locked(self, setting: Setting) -> bool:
        """Whether the user cannot choose this."""
        return setting in self.locked

    def names(self, setting: Setting) -> tuple[str, ...]:
        """What is listed there as off."""
        value = self.locked.get(setting, ())
        return value if isinstance(value, tuple) else ()

    def is_off(self, entry: MenuEntry) -> bool:
        """Whether an entry of the menus, and its command, are off; a drop or key with it."""
        return entry in self.names(Setting.MENU_OFF)

    def is_export_off(self, export_format: str) -> bool:
        """Whether nothing may be exported to a format."""
        return self.is_off(MenuEntry.EXPORT) or export_format in self.names(Setting.EXPORTS_OFF)

    @property
    def opens_links(self) -> bool:
        """Whether a click may hand an address to another program."""
        return self.locked.get(Setting.LINKS) != "off"

    def text(self, setting: Setting) -> str:
        """What is locked, else what is the default; "" for neither, or the program's own."""
        value = self.locked.get(setting, self.defaults.get(setting, ""))
        return value if isinstance(value, str) else ""

    def reason(self, setting: Setting) -> str:
        """Why it is locked, in the administrator's words; may be empty."""
        return self.reasons.get(setting, self.reasons.get("", ""))


NO_POLICY = Policy()


def policy_file() -> Path:
    """Where the administrator writes the policy: never what a variable of the user says."""
    return _shared_folder() / "policy.yaml"


def _shared_folder() -> Path:
    if sys.platform != "win32":
        return Path("/etc/profile-viewer")
    import winreg

    folders = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\Shell Folders"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, folders) as key:
            found = str(winreg.QueryValueEx(key, "Common AppData")[0])
    except OSError:
        found = r"C:\ProgramData"
    return Path(found) / "ProfileViewer"


def _obeyed(file: Path, said: "PolicyFile") -> "Policy":
    locked, reasons = _section(said, "locked"), _section(said, "reasons")
    doubtful = frozenset(set(Setting) - locked.keys()) & _meant(said)
    general = said.content.get("reason", "")
    return Policy(
        file,
        {**locked, **{setting: SAFE[setting] for setting in doubtful}},
        _section(said, "defaults"),
        {
            **{setting: str(text) for setting, text in reasons.items()},
            "": general if isinstance(general, str) and ("reason",) not in said.wrong else "",
        },
        doubtful,
        said.problems,
    )


def _section(said: "PolicyFile", name: str) -> dict[Setting, Value]:
    """What one part of the file says, without what is wrong in it."""
    part = said.content.get(name)
    wrong = {way[1] for way in said.wrong if way[0] == name and len(way) > 1}
    known = set(Setting) - wrong
    values = part.items() if isinstance(part, dict) else ()
    return {
        Setting(key): tuple(value) if isinstance(value, list) else value
        for key, value in values
        if key in known
    }


def _meant(said: "PolicyFile") -> set[Setting]:
    """What the file may lock, as far as that is not understood."""
    if not said.is_understood:
        return set(Setting)
    return set(_nearest(way[1] for way in said.wrong if way[0] == "locked"))


def _nearest(names: Iterable[str]) -> Iterable[Setting]:
    """The settings of these names, or of a name that is nearly the same."""
    from difflib import get_close_matches

    for name in names:
        yield from map(Setting, get_close_matches(name.casefold(), list(Setting), n=1))
