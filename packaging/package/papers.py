"""The papers that go with the packages in dist/: what is inside, what is new, checksums."""

from collections.abc import Iterable
from pathlib import Path

from package.inspection import contents_of, kind_of
from package.release import Release
from package.sbom import sbom
from package.sums import write_sums
from package.wheels import sha256_of

MEGABYTE = 1_000_000
DATA = "profiles-world-*.zip"  # documents and no program: what they are made of stands in it
VERIFYING = """\
`sha256sum --check SHA256SUMS` proves the files; `profile-viewer self-check` proves what was
installed. The file `.cdx.json` beside each package lists what is inside, with licences
(CycloneDX)."""


def write_papers(root: Path, dist: Path, release: Release) -> None:
    """Write SBOMs and release notes of this release's packages in `dist`, and SHA256SUMS of all.

    Raises BuildError.
    """
    files = sorted(dist.glob(f"profile-viewer?{release.version}[-_]*"))
    packages = [file for file in files if kind_of(file)]
    for package in packages:
        listed = sbom(package, contents_of(package, root, release.build), release)
        _write(dist / f"{package.name}.cdx.json", listed)
    notes = release_notes(release, [*packages, *dist.glob(DATA)])
    _write(dist / f"profile-viewer-{release.version}-release-notes.md", notes)
    write_sums(dist)


def release_notes(release: Release, packages: Iterable[Path]) -> str:
    """What CHANGELOG.md says of a release, and the files that it comes as, in Markdown."""
    rows = [
        f"| {package.name} | {package.stat().st_size / MEGABYTE:.1f} | `{sha256_of(package)}` |"
        for package in sorted(packages)
    ]
    files = ["| file | MB | SHA-256 |", "|---|---:|---|", *rows]
    pieces = [f"# Profile Viewer {release.version}", release.history[0].text, "## Files"]
    return "\n\n".join([*pieces, "\n".join(files), VERIFYING]) + "\n"


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")
