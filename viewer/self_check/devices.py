"""What Qt can draw on, and the printers. Asking for printers touches the print system."""

import sys
from collections.abc import Iterator

from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding

WITHOUT_SCREEN = "offscreen"
# One of these is enough for a window that people see.
ON_SCREEN = ("windows",) if sys.platform == "win32" else ("xcb", "wayland")


def check_screens(language: Language, places: Places) -> Iterator[Finding]:
    """Qt's plugins for windows, each loaded with all the system libraries that it needs."""
    del places
    try:
        from viewer.ui.platform.qt_plugins import platform_faults
    except ImportError as error:  # Qt's own system libraries are missing: no window would open
        yield _finding(language, "", (str(error),))
        return
    faults = platform_faults((*ON_SCREEN, WITHOUT_SCREEN))
    sound = [name for name, fault in faults.items() if not fault]
    wrong = tuple(f"{name}: {fault}" for name, fault in faults.items() if fault)
    is_sound = WITHOUT_SCREEN in sound and not set(sound).isdisjoint(ON_SCREEN)
    yield _finding(language, language.join(sound), wrong, is_sound)


def _finding(
    language: Language, sound: str, wrong: tuple[str, ...], is_sound: bool = False
) -> Finding:
    tr = language.tr
    advice = "" if is_sound else tr("Install the system libraries that are named.")
    return Finding("screens", tr("Screens"), sound or tr("none"), is_sound, advice, wrong)


def check_printers(language: Language, places: Places) -> Iterator[Finding]:
    """The printers' names; to have none is no fault."""
    del places
    from viewer.ui.printing.printer_dialog import printer_names

    text = language.join(printer_names()) or language.tr("none")
    yield Finding("printers", language.tr("Printers"), text)
