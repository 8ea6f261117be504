"""The manifest of a package: the checksum of every file, so that self-check can prove them."""

import json
import os
from pathlib import Path

from package.release import Release
from package.wheels import sha256_of

NAME = "manifest.json"


def write_manifest(folder: Path, base: Path, release: Release, system: str) -> Path:
    """List every file of `folder` in `base`/manifest.json, by its path from `base`.

    `base` is the folder that holds `resources`; what lies above it begins with "../".
    """
    manifest = base / NAME
    files = (file for file in folder.rglob("*") if file.is_file() and file != manifest)
    sums = {Path(os.path.relpath(file, base)).as_posix(): sha256_of(file) for file in files}
    about = {"version": release.version, "build": release.build, "system": system}
    text = json.dumps({**about, "files": sums}, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    manifest.write_text(text, "utf-8", newline="\n")
    return manifest
