"""What a package is called and when it was made: of the commit, never of the machine."""

import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from package.changelog import UNRELEASED, Entry, entries

VERSION_FILE = Path("viewer", "__init__.py")
_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
_TAG = re.compile(r"v\d")


class BuildError(Exception):
    """A package can't be built; the text says why and what to do."""


class Release(NamedTuple):
    """The version, the short commit, the time that every file gets, and what CHANGELOG.md says."""

    version: str
    build: str
    epoch: int
    history: tuple[Entry, ...] = ()


def read_release(root: Path) -> Release:
    """Of the sources in `root`; SOURCE_DATE_EPOCH goes before the commit's time.

    Raises BuildError outside a clone, and where version, changelog and tag disagree.
    """
    found = _VERSION.search((root / VERSION_FILE).read_text("utf-8"))
    version = found[1] if found else "no version"
    build, committed = _git(root, "log", "-1", "--abbrev=12", "--format=%h %ct").split()
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or committed)
    changelog = (root / "CHANGELOG.md").read_text("utf-8")
    history = entries(changelog, epoch)
    tags = [tag for tag in _git(root, "tag", "--points-at", "HEAD").split() if _TAG.match(tag)]
    complaint = _disagreement(version, history, tags)
    if tags and UNRELEASED in changelog:
        complaint = f"This commit is tagged {tags[0]}, and CHANGELOG.md has unreleased changes"
    if complaint:
        raise BuildError(f"{complaint}; packaging/RELEASING.md says how a release is made")
    return Release(version, build, epoch, history)


def _disagreement(version: str, history: Sequence[Entry], tags: Sequence[str]) -> str:
    """What is wrong, as a sentence without its full stop; empty when all agree."""
    newest = history[0].version if history else "none"
    if newest != version:
        return f"{VERSION_FILE} says {version}, and CHANGELOG.md's newest release is {newest}"
    if not history[0].text:
        return f"CHANGELOG.md says nothing about {version}"
    if tags and f"v{version}" not in tags:
        return f"{VERSION_FILE} says {version}, and this commit is tagged {', '.join(tags)}"
    return ""


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise BuildError(
            f"Packages are built in a clone of the project, with git: {error}"
        ) from error
    return done.stdout
