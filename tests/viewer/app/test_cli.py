"""The command line: its words, its streams, its exit statuses."""

import argparse
import ast
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.languages import TRANSLATED
from viewer import __version__
from viewer.app.cli import main
from viewer.commands.arguments import ARGPARSE_TEXTS

PROJECT = Path(__file__).parents[3]
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


@pytest.mark.parametrize("tag", TRANSLATED)
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
        (["list", "--basedir"], "argument --basedir: expected one argument"),
        (["show"], "the following arguments are required: ID"),
        (["show", "a", "b"], "unrecognized arguments: b"),
        (["list", "--frob"], "unrecognized arguments: --frob"),
        (["-platform"], "argument -platform: expected one argument"),
        (["list", "-platform", "offscreen"], "unrecognized arguments: -platform offscreen"),
        (
            ["print", "a", "-o", "x", "--sheet", "y"],
            "argument --sheet: invalid choice: y "
            "(choose from contacts, card, directory, profile, facts, compare, world)",
        ),
        (
            ["print", "a", "-o", "x", "--sheet", "contacts", "--date", "2026-02-30"],
            "argument --date: 2026-02-30 is not a date like 2026-01-31",
        ),
        (
            ["print", "-o", "x", "--sheet", "contacts"],
            "name the profiles to print, or use --all",
        ),
        (
            ["--language", "xx", "list"],
            "xx is not a language of this program; choose from ar, de, en, es, fr, nl",
        ),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(
    words: list[str], sentence: str, tmp_path: Path, capsys: Captured
) -> None:
    assert main(["--basedir", str(tmp_path), *words]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    # Newer Pythons quote choices no more.
    assert shown.err.splitlines()[-1].replace("'", "") == f"profile-viewer: {sentence}"


@pytest.mark.parametrize("tag", TRANSLATED)
@pytest.mark.parametrize(
    "words",
    [
        ["show"],
        ["show", "a", "b"],
        ["search"],
        ["list", "--frob"],
        ["print", "-o"],
        ["print", "a", "-o", "x", "--sheet", "y"],
        ["print", "a", "-o", "x", "--sheet", "contacts", "--text-size", "large"],
        ["print", "a", "-o", "x", "--sheet", "contacts", "--landscape=2"],
        ["print", "a", "-o", "x", "--sheet", "contacts", "--date", "2026-02-30"],
    ],
)
def test_wrong_usage_is_said_in_the_readers_language(
    words: list[str], tag: str, capsys: Captured
) -> None:
    assert main(words) == 2
    english = capsys.readouterr().err
    assert main(["--language", tag, *words]) == 2
    translated = capsys.readouterr().err
    assert english.startswith("usage: ")
    assert not translated.startswith("usage: ")
    said = translated.splitlines()[-1]
    assert said != english.splitlines()[-1]
    phrases = re.findall(r"[a-z]+(?: [a-z]+)+", " / ".join(ARGPARSE_TEXTS))
    assert len(phrases) > 5
    assert not [phrase for phrase in phrases if phrase in said]


def test_the_texts_of_argparse_are_those_of_this_python() -> None:
    code = ast.walk(ast.parse(inspect.getsource(argparse)))
    assert set(ARGPARSE_TEXTS) <= {node.value for node in code if isinstance(node, ast.Constant)}


def test_wrong_usage_is_json_where_json_is_asked_for(capsys: Captured) -> None:
    assert main(["list", "--json", "--basedir"]) == 2
    shown = capsys.readouterr()
    assert json.loads(shown.out) == {
        "error": {"code": "usage", "message": "argument --basedir: expected one argument"}
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


def test_the_language_chosen_in_the_window_is_spoken_unless_another_is_asked_for(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "settings.json").write_text('{"language": "fr"}')
    words = ["show", "nobody", "--basedir", str(tmp_path)]
    assert main(words) == 1
    assert "aucun profil" in capsys.readouterr().err
    assert main(["--language", "en", *words]) == 1
    assert "no profile" in capsys.readouterr().err.lower()


@pytest.mark.parametrize("written", ['{"language": "xx"}', '{"language": 7}', "[]", "{"])
def test_a_language_that_nobody_speaks_changes_nothing(
    written: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "settings.json").write_text(written)
    assert main(["show", "nobody", "--basedir", str(tmp_path)]) == 1
    assert "no profile" in capsys.readouterr().err.lower()
