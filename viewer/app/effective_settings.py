"""Every setting that a policy can set: its value now, and where that comes from."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from viewer.app.font_scale import percent
from viewer.app.paths import Places, places
from viewer.app.settings import FROM_POLICY, SettingsFile
from viewer.i18n.language import Language, translatable
from viewer.policy.policy import Setting
from viewer.policy.words import ENTRIES, LABELS, THEMES, lock_sentence


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

    def text(self, language: Language) -> str:
        """The setting in one line."""
        origin = language.tr(ORIGINS[self.origin])
        line = language.tr(
            "{label}: {value} ({origin})", label=self.label, value=self.value, origin=origin
        )
        return f"{line}. {self.why}" if self.why else line


def policy_lines(language: Language, where: Places) -> tuple[PolicyLine, ...]:
    """What holds now, for this user."""
    settings = SettingsFile(where.settings, where.policy)
    return tuple(_line(setting, language, where, settings) for setting in Setting)


def _line(
    setting: Setting, language: Language, where: Places, settings: SettingsFile
) -> PolicyLine:
    why = lock_sentence(language, where.policy, setting)
    value, origin = (
        _remembered(setting, language, settings)
        if setting in FROM_POLICY and setting is not Setting.LANGUAGE
        else _decided(setting, language, where, settings)
    )
    if where.policy.is_locked(setting):
        origin = Origin.LOCKED
    return PolicyLine(setting, origin, language.tr(LABELS[setting]), value, why)


def _remembered(setting: Setting, language: Language, settings: SettingsFile) -> tuple[str, Origin]:
    """What the reader can choose in the window."""
    name, _ = FROM_POLICY[setting]
    origin = Origin.BUILT_IN
    if settings.is_chosen(name):
        origin = Origin.USER
    elif setting in settings.policy.defaults:
        origin = Origin.DEFAULT
    value = getattr(settings.values, name)
    tr = language.tr
    if setting is Setting.THEME:
        return tr(THEMES.get(str(value), THEMES["system"])), origin
    if setting is Setting.TEXT_SIZE:
        return language.percent(percent(int(str(value)))), origin
    if setting is Setting.COUNTRY:
        return language.country(str(value)) or tr("none"), origin
    if setting is Setting.PAPER:
        return str(value).capitalize() or tr("as the country uses"), origin
    return str(value), origin


def _decided(
    setting: Setting, language: Language, where: Places, settings: SettingsFile
) -> tuple[str, Origin]:
    """What the command line or the system may have decided."""
    tr, policy = language.tr, where.policy
    is_default = setting in policy.defaults
    origin = Origin.DEFAULT if is_default else Origin.BUILT_IN
    if setting is Setting.LIBRARY:
        usual = places(None, policy).library
        return str(where.library), origin if where.library == usual else Origin.COMMAND_LINE
    if setting is Setting.LANGUAGE:
        if language.tag != settings.values.language:
            origin = Origin.SYSTEM
        elif settings.is_chosen("language"):
            origin = Origin.USER
        return language.language_name(language.tag), origin
    if setting is Setting.FIRST_PROFILES:
        return policy.text(setting) or tr("only those of the program"), origin
    if setting is Setting.LINKS:
        return tr("on") if policy.opens_links else tr("off"), origin
    names = map(tr, (ENTRIES.get(name, name) for name in policy.names(setting)))
    return language.join(names) or tr("none"), origin
