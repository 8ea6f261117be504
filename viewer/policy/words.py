"""A policy in the reader's language: what its settings are called, and why one is locked."""

from collections.abc import Mapping
from types import MappingProxyType

from viewer.i18n.language import Language, translatable
from viewer.policy.policy import MenuEntry, Policy, Setting

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
        Setting.COUNTRY: translatable("Country to dial from"),
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
        "contrast": translatable("High contrast"),
    }
)


def lock_sentence(language: Language, policy: Policy, setting: Setting) -> str:
    """Why a setting cannot be changed; "" where it can."""
    if not policy.is_locked(setting):
        return ""
    if setting in policy.doubtful:
        return language.tr(
            "Locked, because the policy of this computer has errors. Ask its administrator."
        )
    reason = policy.reason(setting)
    if reason:
        return language.tr("Locked by the administrator: {reason}", reason=reason)
    return language.tr("Locked by the administrator of this computer.")


def link_lock(language: Language, policy: Policy) -> str:
    """Why no address is handed to other programs; "" where it is."""
    return "" if policy.opens_links else lock_sentence(language, policy, Setting.LINKS)


def fault_lines(language: Language, policy: Policy) -> tuple[str, ...]:
    """What to say in the terminal about a policy with errors; nothing about one without."""
    from viewer.messages import problem_line

    lines = (problem_line(language, problem) for problem in policy.problems)
    return (fault_heading(language), *lines) if policy.problems else ()


def fault_heading(language: Language) -> str:
    """What is said before the faults of a policy."""
    return language.tr(
        "The policy of this computer has errors. Whatever it may lock stays locked "
        "until the administrator fixes them."
    )
