"""Where things live: library, settings, log, reports of bugs, and what we bring along."""

from pathlib import Path
from typing import NamedTuple

from viewer.policy.policy import NO_POLICY, Policy, Setting

PROGRAM = "profile-viewer"
RESOURCES = Path(__file__).resolve().parents[2] / "resources"


class Places(NamedTuple):
    """`library`, `settings` and `log` are files, `reports` and `resources` folders.

    `policy` is what the administrator of this computer has set.
    """

    library: Path
    settings: Path
    reports: Path
    resources: Path
    log: Path
    policy: Policy = NO_POLICY

    @property
    def first_profiles(self) -> Path | None:
        """The folder whose documents a new library begins with, beside those that come along."""
        chosen = self.policy.text(Setting.FIRST_PROFILES)
        return Path(chosen) if chosen else None


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
    return _places(
        data=system.user_data_path, config=system.user_config_path, logs=system.user_log_path
    )


def _places(data: Path, config: Path, logs: Path) -> Places:
    return Places(
        library=data / "library.sqlite",
        settings=config / "settings.json",
        reports=logs / "reports",
        resources=RESOURCES,
        log=logs / "log.txt",
    )
