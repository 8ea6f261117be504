"""Checksums and release notes beside the packages."""

import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from package.changelog import entries
from package.inspection import contents_of, kind_of
from package.papers import release_notes
from package.release import BuildError, Release
from package.sums import write_sums

RELEASE = Release("1.1.0", "0123456789ab", 0, entries("## 1.1.0\n\nFirst.\n\n- Does this.\n", 0))


def test_everyones_tool_accepts_the_checksums(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "b file").write_bytes(b"b")
    (tmp_path / "a").write_bytes(b"a")
    for _ in range(2):
        sums = write_sums(tmp_path)
    assert [line[66:] for line in sums.read_text().splitlines()] == ["a", "inner/b file"]
    command = ["sha256sum", "--check", "--strict", "--quiet", sums.name]
    assert subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout == b""


def test_the_notes_tell_of_their_version_and_name_its_files(tmp_path: Path) -> None:
    package = tmp_path / "profile-viewer-1.1.0-wheelhouse.tar"
    package.write_bytes(b"x" * 1_250_000)
    notes = release_notes(RELEASE, [package])
    assert notes.startswith("# Profile Viewer 1.1.0\n\nFirst.\n\n- Does this.\n\n## Files\n")
    assert f"| {package.name} | 1.2 | `" in notes


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("profile-viewer-1.0.0-linux-x86_64.tar.xz", "folder"),
        ("profile-viewer_1.0.0_amd64.deb", "deb"),
        ("profile-viewer-1.0.0-windows-amd64-setup.exe", "windows"),
        ("profile-viewer-1.0.0-windows-amd64.msi", "windows"),
        ("profile-viewer-1.0.0-wheelhouse.tar", "wheelhouse"),
        ("profile-viewer-1.0.0-wheelhouse.tar.cdx.json", None),
        ("SHA256SUMS", None),
    ],
)
def test_a_package_is_known_by_its_name(name: str, kind: str | None) -> None:
    assert kind_of(Path(name)) == kind


def test_the_wheels_of_a_wheelhouse_are_listed_with_their_checksums(tmp_path: Path) -> None:
    package = tmp_path / "profile-viewer-1.0.0-wheelhouse.tar"
    with tarfile.open(package, "w") as archive:
        for name in ("top/wheels/segno-1.6.6-py3-none-any.whl", "top/README.txt"):
            entry = tarfile.TarInfo(name)
            entry.size = 1
            archive.addfile(entry, io.BytesIO(b"w"))
    found = contents_of(package, tmp_path, "0123")
    checksum = "50e721e49c013f00c62cf59f2163542a9d8df02464efeb615d31051b0fddc326"
    assert found.files == {"wheels/segno-1.6.6-py3-none-any.whl": checksum}


def test_a_package_without_a_manifest_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "profile-viewer-1.0.0-linux-x86_64.tar.xz"
    with tarfile.open(package, "w:xz") as archive:
        archive.addfile(tarfile.TarInfo("top/file"), io.BytesIO(b""))
    with pytest.raises(BuildError, match="no manifest"):
        contents_of(package, tmp_path, "0123")


def test_an_installer_whose_tree_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="package windows makes it anew"):
        contents_of(tmp_path / "profile-viewer-1.0.0-windows-amd64-setup.exe", tmp_path, "0123")
