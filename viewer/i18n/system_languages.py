"""Which languages the user's system asks for."""

import sys
from collections.abc import Mapping

UNTRANSLATED = "en"  # what programs speak where no language is set


def system_languages(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the tags that the user's system asks for, the most wanted first."""
    asked = tuple(filter(None, environment.get("LANGUAGE", "").split(":")))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            # LANGUAGE counts only where a locale is set: with LC_ALL=C programs speak English.
            plain = environment[name].partition(".")[0] in ("C", "POSIX")
            return (UNTRANSLATED,) if plain else (*asked, environment[name])
    return asked or _windows_languages()


def _windows_languages() -> tuple[str, ...]:
    """Return the language of the Windows user interface; nothing elsewhere."""
    if sys.platform != "win32":
        return ()
    import ctypes
    import locale

    identifier = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return (locale.windows_locale.get(identifier, UNTRANSLATED),)
