"""A policy in the reader's language: what is locked, why, and where each setting comes from."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from viewer.language import Language, translatable
from viewer.messages import problem_line
from viewer.paths import Places
from viewer.policy import MenuEntry, Policy, Setting
from viewer.policy_values import remembered_name
from viewer.settings import Settings
from viewer.text_sizes import NORMAL, percent

LABELS: Mapping[Setting, str] = MappingProxyType(
    {
        Setting.LIBRARY: translatable("Library"),
        Setting.FIRST_PROFILES: translatable("Profiles of a new library"),
        Setting.LANGUAGE: translatable("Language"),
        Setting.THEME: translatable("Colours"),
        Setting.TEXT_SIZE: translatable("Text size"),
        Setting.FIGURES_OLD: translatable("Figures are old after years"),
        Setting.CONTACTS_OLD: translatable("Contacts are old after years"),
        Setting.EDITIONS_KEPT: translatable("Earlier editions kept"),
        Setting.PAPER: translatable("Paper"),
        Setting.EXPORTS_OFF: translatable("Exports that are off"),
        Setting.MENU_OFF: translatable("Entries of the menus that are off"),
        Setting.LINKS: translatable("Links that open other programs"),
    }
)
ENTRIES: Mapping[str, str] = MappingProxyType(
    {
        MenuEntry.IMPORT: translatable("Import"),
        MenuEntry.EXPORT: translatable("Export"),
        MenuEntry.REMOVE: translatable("Remove profile"),
        MenuEntry.COMPARE: translatable("Compare"),
        MenuEntry.HISTORY: translatable("History of editions"),
        MenuEntry.CORRECT: translatable("This is wrong"),
    }
)
THEMES: Mapping[str, str] = MappingProxyType(
    {
        "system": translatable("As the system"),
        "light": translatable("Light"),
        "dark": translatable("Dark"),
    }
)


class Origin(StrEnum):
    """Where a setting comes from, by the names that programs read."""

    LOCKED = "policy, locked"
    DEFAULT = "policy, default"
    USER = "user"
    COMMAND_LINE = "command line"
    SYSTEM = "system"
    BUILT_IN = "built in"


ORIGINS: Mapping[Origin, str] = MappingProxyType(
    {
        Origin.LOCKED: translatable("locked by the policy"),
        Origin.DEFAULT: translatable("default of the policy"),
        Origin.USER: translatable("chosen by the user"),
        Origin.COMMAND_LINE: translatable("from the command line"),
        Origin.SYSTEM: translatable("from the system"),
        Origin.BUILT_IN: translatable("built in"),
    }
)


class PolicyLine(NamedTuple):
    """One setting: for programs its name and origin, for people the rest."""

    setting: Setting
    origin: Origin
    label: str
    value: str
    why: str = ""

    def told(self, language: Language) -> str:
        """The setting in one line."""
        origin = language.tr(ORIGINS[self.origin])
        line = language.tr(
            "{label}: {value} ({origin})", label=self.label, value=self.value, origin=origin
        )
        return f"{line}. {self.why}" if self.why else line


def lock_sentence(language: Language, policy: Policy, setting: Setting) -> str:
    """Why a setting cannot be changed; "" where it can."""
    if not policy.is_locked(setting):
        return ""
    if setting in policy.doubtful:
        return language.tr(
            "Locked, because the policy of this computer has faults. Ask its administrator."
        )
    reason = policy.reason(setting)
    if reason:
        return language.tr("Locked by the administrator: {reason}", reason=reason)
    return language.tr("Locked by the administrator of this computer.")


def fault_lines(language: Language, policy: Policy) -> tuple[str, ...]:
    """What to say at a start about a policy with faults; nothing about a sound one."""
    if not policy.problems:
        return ()
    head = language.tr(
        "The policy of this computer has faults. What they may have locked stays locked until "
        "the administrator mends them."
    )
    return head, *(problem_line(language, problem) for problem in policy.problems)


def policy_lines(language: Language, places: Places) -> tuple[PolicyLine, ...]:
    """Every setting that a policy can set: what it is now, and where that comes from."""
    settings = Settings(places.settings, places.policy)
    return tuple(_line(setting, language, places, settings) for setting in Setting)


def _line(
    setting: Setting, language: Language, places: Places, settings: Settings
) -> PolicyLine:
    value = _value(setting, language, places, settings)
    origin = _origin(setting, language, places, settings)
    why = lock_sentence(language, places.policy, setting)
    return PolicyLine(setting, origin, language.tr(LABELS[setting]), value, why)


def _value(setting: Setting, language: Language, places: Places, settings: Settings) -> str:
    tr, policy = language.tr, places.policy
    match setting:
        case Setting.LIBRARY:
            return str(places.library)
        case Setting.FIRST_PROFILES:
            return policy.text(setting) or tr("those that come with the program")
        case Setting.LANGUAGE:
            return language.language_name(language.tag)
        case Setting.THEME:
            return tr(THEMES.get(settings.get("theme", "system"), THEMES["system"]))
        case Setting.TEXT_SIZE:
            return language.percent(percent(settings.get("text_step", NORMAL)))
        case Setting.PAPER:
            return (settings.get("paper", "") or tr("the usual of the country")).capitalize()
        case Setting.EXPORTS_OFF:
            return language.join(policy.listed(setting)) or tr("none")
        case Setting.MENU_OFF:
            names = (tr(ENTRIES[entry]) for entry in policy.listed(setting))
            return language.join(names) or tr("none")
        case Setting.LINKS:
            return tr("on") if policy.opens_links else tr("off")
    return language.number(settings.get(remembered_name(setting), usual_number(setting)))


def _origin(setting: Setting, language: Language, places: Places, settings: Settings) -> Origin:
    policy = places.policy
    if policy.is_locked(setting):
        return Origin.LOCKED
    if setting in policy.defaults and _is_default_used(setting, language, places, settings):
        return Origin.DEFAULT
    return _own_origin(setting, places, settings)
