"""The command line: its words, its streams, its exit statuses."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from viewer import __version__
from viewer.cli import main

PROJECT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


def run(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, with everything that it says."""
    return subprocess.run(
        [sys.executable, "-m", "viewer", *words],
        cwd=PROJECT,
        env={**os.environ, "LC_ALL": "C", **variables},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(autouse=True)
def speaks_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setenv("COLUMNS", "80")


def test_the_help_names_every_command(capsys: Captured) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr()
    for name in ("import", "check", "list", "show", "print", "remove", "self-check"):
        assert f"\n  {name} " in shown.out
    assert shown.err == ""


@pytest.mark.parametrize("tag", ["fr", "ar"])
def test_the_help_is_translated(tag: str, capsys: Captured) -> None:
    main(["print", "--help"])
    english = capsys.readouterr().out
    assert main(["--language", tag, "print", "--help"]) == 0
    translated = capsys.readouterr().out
    assert "usage: " not in translated
    # A name and what it is, on one line.
    explained = set(re.findall(r"^  (?:-|ID).*? {2,}\w.*$", english, re.MULTILINE))
    assert len(explained) > 5
    assert not explained & set(translated.splitlines())


def test_the_version_is_that_of_the_project(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"profile-viewer {__version__}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["improt", "x"], "there is no command improt; did you mean import?"),
        (["list", "--basedir"], "--basedir needs a value"),
        (["show"], "something is missing: ID"),
        (["show", "a", "b"], "not understood: b"),
        (["list", "--frob"], "not understood: --frob"),
        (["-platform"], "-platform needs a value"),
        (["list", "-platform", "offscreen"], "not understood: -platform offscreen"),
        (
            ["print", "a", "-o", "x", "--sheet", "y"],
            "--sheet cannot be y; choose from contacts, card, directory, profile, facts, compare",
        ),
        (
            ["print", "a", "-o", "x", "--sheet", "contacts", "--date", "2026-02-30"],
            "--date: 2026-02-30 is not a date like 2026-01-31",
        ),
        (
            ["print", "-o", "x", "--sheet", "contacts"],
            "name the profiles to print, or give --all",
        ),
        (
            ["--language", "xx", "list"],
            "xx is not a language of this program; choose from ar, en, fr",
        ),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(
    words: list[str], sentence: str, capsys: Captured
) -> None:
    assert main(words) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines()[-1] == f"profile-viewer: {sentence}"


def test_wrong_usage_is_json_where_json_is_asked_for(capsys: Captured) -> None:
    assert main(["list", "--json", "--basedir"]) == 2
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {
        "error": {"code": "usage", "message": "--basedir needs a value"}
    }
    assert shown.err == ""


def test_a_start_without_a_display_says_so(tmp_path: Path) -> None:
    variables = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = run("--basedir", str(tmp_path), **variables)
    if sys.platform.startswith("linux"):
        assert done.returncode == 1
        assert done.stderr.startswith("profile-viewer: There is no display")
        assert done.stdout == ""


def test_a_display_that_qt_is_told_of_is_needed_too(tmp_path: Path) -> None:
    variables = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "offscreen"}
    done = run("-platform", "xcb", "--basedir", str(tmp_path), **variables)
    if sys.platform.startswith("linux"):
        assert done.returncode == 1
        assert done.stderr.startswith("profile-viewer: There is no display")


def test_a_platform_that_qt_has_not_is_wrong_usage_and_no_crash(capsys: Captured) -> None:
    assert main(["-platform", "paper"]) == 2
    shown = capsys.readouterr().err
    assert "profile-viewer: -platform cannot be paper; choose from " in shown
    assert "offscreen" in shown
