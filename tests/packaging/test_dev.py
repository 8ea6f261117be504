"""How dev.py takes its arguments, and what it says on a Python that is too old."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import commands
from viewer.commands.table import COMMANDS

PACKAGING = Path(commands.__file__).parent
DEV = PACKAGING / "dev.py"


def run_dev(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(DEV), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_dev_parses_on_a_python_that_is_too_old() -> None:
    ast.parse(DEV.read_text("utf-8"), feature_version=(3, 4))


def test_a_python_that_is_too_old_gets_one_line_that_names_the_one_needed() -> None:
    pretend = "import runpy, sys; sys.version_info = (3, 8, 1); "
    start = f"runpy.run_path({str(DEV)!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", pretend + start], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("profile-viewer needs Python 3.11 or newer; this is Python ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [[], ["rum"], ["check", "--fast"], ["lock", "now"], ["translate", "fr"]]
)
def test_wrong_usage_shows_the_commands_and_exits_with_2(arguments: list[str]) -> None:
    done = run_dev(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: dev.py COMMAND")
    assert done.stdout == ""


def test_help_names_every_command_and_exits_with_0() -> None:
    done = run_dev("--help")
    assert done.returncode == 0
    for command in ("run", "test", "check", "package", "bench", "translate", "lock"):
        assert f"\n{command} " in done.stdout


def test_dev_finds_its_own_modules_where_the_script_folder_is_kept_off_the_path() -> None:
    done = subprocess.run([sys.executable, "-P", str(DEV), "--help"], check=False)
    assert done.returncode == 0


def test_the_lock_is_left_alone_and_uv_named_where_uv_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = run_dev("lock")
    assert done.returncode == 1
    assert done.stderr == "lock needs uv on the PATH: pipx install uv\n"


def test_every_command_of_the_program_but_the_window_is_known_to_need_no_qt() -> None:
    assert set(COMMANDS) == commands.TERMINAL_COMMANDS


@pytest.mark.parametrize("arguments", [[], ["iom-belgium"], ["--basedir", "here"]])
def test_without_a_command_the_program_opens_its_window(arguments: list[str]) -> None:
    assert commands.opens_window(arguments)


@pytest.mark.parametrize("arguments", [["--help"], ["show", "iom-belgium"], ["--json", "list"]])
def test_a_command_for_the_terminal_opens_no_window(arguments: list[str]) -> None:
    assert not commands.opens_window(arguments)


@pytest.mark.parametrize(
    ("variables", "platforms"),
    [
        ({}, ("offscreen",)),
        ({"DISPLAY": ":0"}, ("xcb",)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, ("wayland", "xcb")),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "vnc:size=800x600"}, ("vnc",)),
    ],
)
def test_the_libraries_of_the_display_that_is_there_are_asked_for(
    variables: dict[str, str], platforms: tuple[str, ...]
) -> None:
    assert commands.window_platforms(variables) == platforms
