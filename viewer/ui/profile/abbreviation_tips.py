"""What the abbreviations under the mouse stand for."""

import re
from collections.abc import Mapping

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolTip, QWidget

from db.rows import Profile
from viewer.help import abbreviations_of
from viewer.ui.widgets.tips import plain_tip


def show_tip(page: QWidget, event: QHelpEvent, profile: Profile) -> bool:
    """Show the meanings of the abbreviations in the text at the mouse; False if it has none."""
    under = page.childAt(event.pos())
    text = under.text() if isinstance(under, QLabel | QAbstractButton) else ""
    meanings = meanings_in(text, abbreviations_of(profile))
    if not meanings:
        return False
    QToolTip.showText(event.globalPos(), plain_tip(*meanings), under)
    return True


def meanings_in(text: str, known: Mapping[str, str]) -> list[str]:
    """Return "AVRR: Assisted Voluntary Return …" for each that `text` names without its meaning."""
    return [
        f"{short}: {meaning}"
        for short, meaning in known.items()
        if meaning not in text and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text)
    ]
