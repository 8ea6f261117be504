"""The papers that go with the packages in dist/: what is inside, what is new, checksums."""

from pathlib import Path

from package.inspection import contents_of, kind_of
from package.release import Release
from package.release_notes import release_notes
from package.sbom import sbom
from package.sums import write_sums


def write_papers(root: Path, dist: Path, release: Release) -> None:
    """Write SBOMs and release notes of this release's packages in `dist`, and SHA256SUMS of all.

    Raises BuildError.
    """
    files = sorted(dist.glob(f"profile-viewer?{release.version}[-_]*"))
    packages = [file for file in files if kind_of(file)]
    for package in packages:
        listed = sbom(package, contents_of(package, root, release.build), release)
        _write(dist / f"{package.name}.cdx.json", listed)
    changelog = (root / "CHANGELOG.md").read_text("utf-8")
    notes = release_notes(changelog, release.version, packages)
    _write(dist / f"profile-viewer-{release.version}-release-notes.md", notes)
    write_sums(dist)


def _write(file: Path, text: str) -> None:
    file.write_text(text, "utf-8", newline="\n")
