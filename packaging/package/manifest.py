"""The manifest of a package: the checksum of every file, so that self-check can prove them."""

import hashlib
import json
import os
from pathlib import Path

NAME = "manifest.json"


def write_manifest(folder: Path, base: Path, version: str, build: str, system: str) -> Path:
    """List every file of `folder` in `base`/manifest.json, by its path from `base`.

    `base` is the folder that holds `resources`; what lies above it begins with "../".
    """
    manifest = base / NAME
    files = (file for file in folder.rglob("*") if file.is_file() and file != manifest)
    sums = {Path(os.path.relpath(file, base)).as_posix(): _sha256(file) for file in files}
    content = {"version": version, "build": build, "system": system, "files": sums}
    text = json.dumps(content, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    manifest.write_text(text, "utf-8", newline="\n")
    return manifest


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
