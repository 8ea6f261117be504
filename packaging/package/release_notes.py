"""The release notes of a version: what CHANGELOG.md says of it, and the files that it comes as."""

import re
from collections.abc import Iterable
from pathlib import Path

from package.release import BuildError
from package.wheels import sha256_of

MEGABYTE = 1_000_000
VERIFYING = """\
`sha256sum --check SHA256SUMS` proves the files; `profile-viewer self-check` proves what was
installed. The file `.cdx.json` beside each package lists what is inside, with licences
(CycloneDX)."""


def release_notes(changelog: str, version: str, packages: Iterable[Path]) -> str:
    """The notes as Markdown. Raises BuildError where the changelog doesn't tell of the version."""
    rows = [
        f"| {package.name} | {package.stat().st_size / MEGABYTE:.1f} | `{sha256_of(package)}` |"
        for package in sorted(packages)
    ]
    files = ["| file | MB | SHA-256 |", "|---|---:|---|", *rows]
    pieces = [f"# Profile Viewer {version}", section(changelog, version), "## Files"]
    return "\n\n".join([*pieces, "\n".join(files), VERIFYING]) + "\n"


def section(changelog: str, version: str) -> str:
    """What stands under the heading of a version, with or without its date."""
    heading = rf"^## {re.escape(version)}(?: \([^)\n]*\))?\n(.*?)(?=^## |\Z)"
    found = re.search(heading, changelog, re.MULTILINE | re.DOTALL)
    if found is None or not found[1].strip():
        raise BuildError(f"CHANGELOG.md tells nothing of version {version}: write its section")
    return found[1].strip()
