"""A policy's settings as the program remembers the reader's own: by the same names and types."""

from collections.abc import Callable, Mapping

from db.library import EARLIER_EDITIONS_KEPT
from viewer.app.font_scale import FACTORS, NORMAL, percent
from viewer.formatting.ages import CONTACTS_OLD_AFTER_YEARS, OLD_AFTER_YEARS
from viewer.policy.policy import Setting, Value

_STEPS = {str(percent(step)): step for step in range(len(FACTORS))}
# Setting → name in the settings file, and how its text becomes the value there ("": the usual).
REMEMBERED: Mapping[Setting, tuple[str, Callable[[str], object]]] = {
    Setting.THEME: ("theme", lambda text: text or "system"),
    Setting.TEXT_SIZE: ("text_step", lambda text: _STEPS.get(text, NORMAL)),
    Setting.FIGURES_OLD: ("old_after_years", lambda text: int(text or OLD_AFTER_YEARS)),
    Setting.CONTACTS_OLD: (
        "contacts_old_after_years",
        lambda text: int(text or CONTACTS_OLD_AFTER_YEARS),
    ),
    Setting.EDITIONS_KEPT: ("editions_kept", lambda text: int(text or EARLIER_EDITIONS_KEPT)),
    Setting.PAPER: ("paper", str),
}


def as_remembered(values: Mapping[Setting, Value]) -> dict[str, object]:
    """The values that the settings file could hold too, as they would stand there."""
    return {
        name: read(str(values[setting]))
        for setting, (name, read) in REMEMBERED.items()
        if setting in values
    }
