"""An installed program to look at: a copy of the source with a manifest beside its resources."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import viewer
from viewer.app.paths import RESOURCES, Places, places
from viewer.i18n.language import Language

PROJECT = Path(__file__).parents[3]
WriteManifest = Callable[..., Path]


@pytest.fixture
def english() -> Language:
    return Language.load(RESOURCES / "locale", "en")


@pytest.fixture
def home(tmp_path: Path) -> Places:
    return places(tmp_path / "home")


@pytest.fixture
def write_manifest() -> WriteManifest:
    """Writes down what lies in a folder, as a package does."""

    def written(folder: Path, **changed: object) -> Path:
        files = {
            file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in sorted(folder.rglob("*"))
            if file.is_file() and "__pycache__" not in file.parts
        }
        about = {"version": viewer.__version__, "build": "0a1b2c3", "system": "linux-x86_64"}
        manifest = folder / "manifest.json"
        manifest.write_text(json.dumps({**about, "files": files, **changed}), "utf-8")
        return manifest

    return written


@pytest.fixture
def installed(tmp_path: Path, write_manifest: WriteManifest) -> Path:
    """A whole copy of the program, as a package lays it down."""
    folder = tmp_path / "installed"
    for part in ("db", "viewer", "resources"):
        shutil.copytree(PROJECT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    write_manifest(folder)
    return folder


@pytest.fixture
def self_check(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the self-check of the program that lies in a folder, in a process of its own."""

    def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        base = ["--basedir", str(tmp_path / "base")]
        return subprocess.run(
            [sys.executable, "-m", "viewer", "self-check", *base, *words],
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", "PYTHONPATH": str(folder)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run
