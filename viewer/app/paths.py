"""Where things live: library, settings, log, reports of bugs, and what we bring along."""

import os
from pathlib import Path
from typing import NamedTuple

from viewer.policy.policy import NO_POLICY, Policy, Setting

PROGRAM = "profile-viewer"
# Where nothing can be written or read: for a user without a home folder.
_NOWHERE = Path(os.devnull)
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class Places(NamedTuple):
    """`library`, `notes`, `settings` and `log` are files, `reports` and `resources` folders.

    Notes are the user's own: they stay with the user where the library lies elsewhere.
    `policy` is what the administrator of this computer has set.
    """

    library: Path
    settings: Path
    reports: Path
    resources: Path
    log: Path
    notes: Path
    policy: Policy = NO_POLICY

    @property
    def first_profiles(self) -> Path | None:
        """The folder whose documents a new library begins with, beside those that come along."""
        chosen = self.policy.text(Setting.FIRST_PROFILES)
        return Path(chosen) if chosen else None

    def require_home(self) -> None:
        """Raise HomeMissingError where the user has no home folder and none was named."""
        if self.settings.parent == _NOWHERE:
            from viewer.app.errors import HomeMissingError

            raise HomeMissingError


def places(basedir: Path | None, policy: Policy = NO_POLICY) -> Places:
    """Return where this user's things live: under `basedir`, or where the system keeps such.

    The library lies where the policy says; where that is not locked, `basedir` counts more.
    """
    own = _own_places(basedir)
    chosen = policy.text(Setting.LIBRARY)
    is_decided = basedir is None or policy.is_locked(Setting.LIBRARY)
    library = Path(chosen) if chosen and is_decided else own.library
    return own._replace(library=library, policy=policy)


def _own_places(basedir: Path | None) -> Places:
    if basedir is not None:
        folder = basedir.absolute()
        return _places(data=folder, config=folder, logs=folder)
    from platformdirs import PlatformDirs

    system = PlatformDirs(PROGRAM, appauthor=False)
    try:
        data, config = system.user_data_path, system.user_config_path
        return _places(data, config, logs=system.user_log_path)
    except RuntimeError:  # neither HOME nor an entry among the system's users
        return _places(_NOWHERE, _NOWHERE, _NOWHERE)


def _places(data: Path, config: Path, logs: Path) -> Places:
    return Places(
        library=data / "library.sqlite",
        settings=config / "settings.json",
        reports=logs / "reports",
        resources=RESOURCES,
        log=logs / "log.txt",
        notes=data / "notes.json",
    )
