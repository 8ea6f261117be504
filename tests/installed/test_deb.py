"""The Debian package as a file: what is in it, and what Debian's own tools say of it."""

import gzip
import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.installed.debian_package import DEB, VERSION, field, needs_package, output

LARGEST, LARGEST_INSTALLED = 75_000_000, 230_000_000
pytestmark = needs_package


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package unpacked."""
    folder = tmp_path_factory.mktemp("deb")
    output("dpkg-deb", "--raw-extract", str(DEB), str(folder))
    return folder


def test_lintian_finds_no_errors() -> None:
    said = output("lintian", "--allow-root", "--fail-on=error,warning", str(DEB))
    assert said == ""


def test_the_desktop_entry_is_valid(tree: Path) -> None:
    said = output(
        "desktop-file-validate", str(tree / "usr/share/applications/profile-viewer.desktop")
    )
    assert said == ""


def test_the_description_for_software_centres_is_valid(tree: Path) -> None:
    (metainfo,) = (tree / "usr/share/metainfo").iterdir()
    output("appstreamcli", "validate", "--no-net", str(metainfo))
    assert f'<release version="{VERSION}"' in metainfo.read_text("utf-8")


def test_the_package_is_no_larger_than_promised() -> None:
    assert DEB.stat().st_size <= LARGEST
    assert int(field("Installed-Size")) * 1024 <= LARGEST_INSTALLED


def test_files_lie_only_where_a_package_puts_them(tree: Path) -> None:
    places = {
        "/".join(file.relative_to(tree).parts[:3])
        for file in tree.rglob("*")
        if not file.is_dir() and "DEBIAN" not in file.parts
    }
    shared = {"applications", "doc", "icons", "lintian", "man", "metainfo", "mime"}
    shared |= {"bash-completion", "zsh"}
    assert places == {
        "usr/bin/profile-viewer",
        "usr/lib/profile-viewer",
        *(f"usr/share/{name}" for name in shared),
    }


def test_no_policy_is_shipped_but_a_place_and_an_example_for_it(tree: Path) -> None:
    assert list((tree / "etc").rglob("*")) == [tree / "etc" / "profile-viewer"]
    assert (tree / "usr/share/doc/profile-viewer/examples/policy.yaml").exists()


def test_everything_belongs_to_root_and_nothing_is_writable_by_others() -> None:
    for line in output("dpkg-deb", "--contents", str(DEB)).splitlines():
        rights, owner, *_ = line.split()
        assert owner == "root/root"
        assert rights.startswith("l") or rights[5] == rights[8] == "-", line


def test_the_manifest_names_every_file_of_the_program(tree: Path) -> None:
    program = tree / "usr" / "lib" / "profile-viewer"
    internal = program / "_internal"
    manifest = json.loads((internal / "manifest.json").read_bytes())
    sums = {
        os.path.relpath(file, internal): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in program.rglob("*")
        if file.is_file() and file.name != "manifest.json"
    }
    assert manifest["version"] == VERSION
    assert manifest["files"] == sums


def test_the_changelog_begins_with_this_version(tree: Path) -> None:
    text = gzip.decompress((tree / "usr/share/doc/profile-viewer/changelog.gz").read_bytes())
    assert text.decode().startswith(f"profile-viewer ({VERSION}) ")
