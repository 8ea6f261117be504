"""What the reader has chosen and the window remembers: typed, with defaults, in one JSON file."""

import json
import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from db.errors import UserError
from db.library import EARLIER_EDITIONS_KEPT
from viewer.app.font_scale import FACTORS, NORMAL, percent
from viewer.app.settings_json import read_settings
from viewer.formatting.ages import CONTACTS_OLD_AFTER_YEARS, OLD_AFTER_YEARS, AgeRules
from viewer.policy.policy import NO_POLICY, Policy, Setting
from viewer.policy.policy import Value as PolicyValue

Remembered = Mapping[str, object]


class Settings(NamedTuple):
    """Every setting by its name in the file; "" and () are what was never chosen."""

    language: str = ""  # a tag; "" is the system's
    theme: str = "system"  # or light, dark, contrast
    text_step: int = NORMAL  # an index of FACTORS
    old_after_years: int = OLD_AFTER_YEARS
    contacts_old_after_years: int = CONTACTS_OLD_AFTER_YEARS
    editions_kept: int = EARLIER_EDITIONS_KEPT
    country: str = ""  # where the reader is (ISO code), whose way to dial is shown
    paper: str = ""  # of sheets that have none of their own; "" is the country's
    library_at: str = ""  # where it lay last: what is gone from there is not made anew
    profile: str = ""  # the one that was shown last
    tab: str = ""
    seen: tuple[object, ...] = ()  # the editions viewed last, as pairs
    window: str = ""  # its place and size, as Qt writes them, in base64
    library: bool = True  # whether the list of profiles is shown
    library_width: int = 0  # pixels
    library_order: str = ""  # what its list is grouped by
    library_folded: tuple[object, ...] = ()  # the keys of its folded sections
    compare_shared: bool = False
    window_of_comparison: str = ""  # their places and sizes, as `window`
    window_of_print: str = ""
    window_of_world: str = ""
    window_of_draft: str = ""
    world_topic: str = ""
    fact_details: str = ""  # or shown, hidden; never chosen: where there is room beside the facts
    import_folder: str = ""
    unread: tuple[object, ...] = ()  # files and folders of an import that the window closed on
    unread_count: int = 0  # documents
    draft_folder: str = ""
    export_folder: str = ""
    export_format: str = ""
    export_vcard_version: str = ""
    export_tables_left_out: str = ""  # names with spaces between them
    sheet_folder: str = ""
    print_sheet: str = ""  # the one that was printed last
    print_choices: Mapping[str, Remembered] = MappingProxyType({})  # sheet → what was chosen

    def age_rules(self, today: date) -> AgeRules:
        """What counts as old, as the reader chose it."""
        return AgeRules(today, self.old_after_years, self.contacts_old_after_years)


# The least and the most of each number.
RANGES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "text_step": (0, len(FACTORS) - 1),
        "old_after_years": (1, 50),
        "contacts_old_after_years": (1, 50),
        "editions_kept": (0, 50),
    }
)
_STEPS = {str(percent(step)): step for step in range(len(FACTORS))}
# What a policy can set → the setting, and how the policy's text becomes its value.
FROM_POLICY: Mapping[Setting, tuple[str, Callable[[str], object]]] = MappingProxyType(
    {
        Setting.LANGUAGE: ("language", str),
        Setting.THEME: ("theme", str),
        Setting.TEXT_SIZE: ("text_step", lambda text: _STEPS.get(text, NORMAL)),
        Setting.FIGURES_OLD: ("old_after_years", int),
        Setting.CONTACTS_OLD: ("contacts_old_after_years", int),
        Setting.EDITIONS_KEPT: ("editions_kept", int),
        Setting.COUNTRY: ("country", str),
        Setting.PAPER: ("paper", str),
    }
)
# In the file, the choices of each sheet stand under a name of their own: "print_contacts".
_SHEET = "print_"


class SettingsFile:
    """The settings in force, and their file.

    A broken or unwritable file costs what was remembered, never a start. What the policy locks is
    neither taken from the file nor changed in it. `values` are in force; `usual` would be, had the
    reader chosen nothing.
    """

    def __init__(self, file: Path, policy: Policy = NO_POLICY) -> None:
        self.policy = policy
        self._file = file
        self._kept = read_settings(file)
        self._locked = _from_policy(policy.locked)
        self._defaults = _from_policy(policy.defaults)
        self.usual = _settings({**self._defaults, **self._locked})
        self.values = self._in_force()

    def is_chosen(self, name: str) -> bool:
        """Whether the reader chose the setting of this name."""
        return name in self._kept and name not in self._locked

    def change(self, values: Settings) -> None:
        """Remember what differs from the values in force, but for what is locked."""
        for name, old, new in zip(Settings._fields, self.values, values, strict=True):
            if new == old or name in self._locked:
                continue
            if name == "print_choices":
                self._kept.update(
                    {f"{_SHEET}{sheet}": kept for sheet, kept in values.print_choices.items()}
                )
            else:
                self._kept[name] = new
        self.values = self._in_force()

    def may_make_library(self, place: Path) -> bool:
        """Whether no library lay there last: one that did may come back with its stick or share."""
        last = self.values.library_at
        # A folder may be reached by links, too: it is one place all the same.
        return last != str(place) and os.path.realpath(last) != os.path.realpath(place)

    def remember_library(self, place: Path | None) -> None:
        """A library lies there; None: the next one may be made anew wherever it is missed."""
        self.change(self.values._replace(library_at=str(place or "")))

    def save(self) -> bool:
        """Write the file whole; False when that is not possible (the old one is unharmed)."""
        from viewer.app.files import write_whole

        text = json.dumps(self._kept, ensure_ascii=False, indent=1, sort_keys=True)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, text.encode())
        except (OSError, UserError):
            return False
        return True

    def _in_force(self) -> Settings:
        return _settings({**self._defaults, **_known(self._kept), **self._locked})


def _known(kept: Mapping[str, object]) -> dict[str, object]:
    """What a file holds of the settings: anyone may have written it, so by type and range."""
    known: dict[str, object] = {}
    for name, default in Settings._field_defaults.items():
        value = kept.get(name)
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(value)
        if type(value) is type(default):
            known[name] = _within(name, value) if isinstance(value, int) else value
    known["print_choices"] = {
        name.removeprefix(_SHEET): value
        for name, value in kept.items()
        if name.startswith(_SHEET) and isinstance(value, dict)
    }
    return known


def _within(name: str, number: int) -> int:
    least, most = RANGES.get(name, (number, number))
    return min(max(number, least), most)


def _from_policy(values: Mapping[Setting, PolicyValue]) -> dict[str, object]:
    """What a policy sets of the settings; "" is the program's own default."""
    texts = {setting: str(values[setting]) for setting in FROM_POLICY if setting in values}
    return {
        name: read(texts[setting]) if texts[setting] else Settings._field_defaults[name]
        for setting, (name, read) in FROM_POLICY.items()
        if setting in texts
    }


def _settings(known: Mapping[str, object]) -> Settings:
    defaults = Settings._field_defaults
    return Settings._make(known.get(name, default) for name, default in defaults.items())
