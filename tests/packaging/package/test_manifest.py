"""The manifest tells the checksum of every file, by its path from the resources' folder."""

import hashlib
import json
from pathlib import Path

from package.manifest import write_manifest
from package.release import Release

RELEASE = Release("1.2.3", "abc", 0)


def test_every_file_has_its_checksum_also_those_above(tmp_path: Path) -> None:
    base = tmp_path / "inside"
    (base / "resources").mkdir(parents=True)
    (tmp_path / "program").write_bytes(b"starts")
    (base / "resources" / "é.txt").write_bytes(b"text")
    manifest = write_manifest(tmp_path, base, RELEASE, "linux-x86_64")
    assert manifest == base / "manifest.json"
    assert json.loads(manifest.read_text("utf-8")) == {
        "version": "1.2.3",
        "build": "abc",
        "system": "linux-x86_64",
        "files": {
            "../program": hashlib.sha256(b"starts").hexdigest(),
            "resources/é.txt": hashlib.sha256(b"text").hexdigest(),
        },
    }


def test_a_manifest_that_is_written_again_is_the_same_and_does_not_list_itself(
    tmp_path: Path,
) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "page.css").touch()
    first = write_manifest(tmp_path, tmp_path, RELEASE, "s").read_bytes()
    assert write_manifest(tmp_path, tmp_path, RELEASE, "s").read_bytes() == first
    assert list(json.loads(first)["files"]) == ["resources/page.css"]
