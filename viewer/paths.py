"""Where things live: library, settings, log, reports of bugs, and what we bring along."""

from dataclasses import dataclass
from pathlib import Path

PROGRAM = "profile-viewer"
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@dataclass(frozen=True, slots=True)
class Places:
    """`library`, `settings` and `log` are files, `reports` and `resources` folders."""

    library: Path
    settings: Path
    reports: Path
    resources: Path
    log: Path


def places(basedir: Path | None) -> Places:
    """Return where this user's things live: under `basedir`, or where the system keeps such."""
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
