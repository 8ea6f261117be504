"""What a package is called and when it was made: of the commit, never of the machine."""

import os
import subprocess
import tomllib
from pathlib import Path
from typing import NamedTuple


class BuildError(Exception):
    """A package can't be built; the text says why and what to do."""


class Release(NamedTuple):
    """The version of pyproject.toml, the short commit, and the time that every file gets."""

    version: str
    build: str
    epoch: int


def read_release(root: Path) -> Release:
    """Of the sources in `root`; SOURCE_DATE_EPOCH goes before the commit's time.

    Raises BuildError outside a clone.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    build, committed = _git(root, "log", "-1", "--abbrev=12", "--format=%h %ct").split()
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or committed
    return Release(project["version"], build, int(epoch))


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BuildError(
            f"Packages are built in a clone of the project, with git: {error}"
        ) from error
    return done.stdout
