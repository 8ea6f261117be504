"""What the parts of the window of a draft are made with."""

from pathlib import Path
from typing import NamedTuple

from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.platform.tasks import Tasks


class Desk(NamedTuple):
    """The reader's language and settings, the worker, and the resources to draft with."""

    language: Language
    settings: SettingsFile
    tasks: Tasks
    resources: Path
