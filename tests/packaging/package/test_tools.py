"""Tools of the system: what is said when one is missing, or fails."""

import re
from pathlib import Path

import pytest

from package.release import BuildError
from package.tools import output, require_tools


def test_what_is_missing_is_said_with_the_command_that_installs_it() -> None:
    tools = {"sh": "dash", "no-such-tool": "bbb", "nor-this-one": "aaa", "nor-that": "bbb"}
    with pytest.raises(BuildError, match=r"sudo apt-get install aaa bbb$"):
        require_tools(tools)
    require_tools({"sh": "dash"})


def test_a_tool_that_fails_tells_why() -> None:
    with pytest.raises(BuildError, match=re.escape("sh failed:\nno space")):
        output(["sh", "-c", "printf 'no space' >&2; exit 1"])


def test_a_tool_runs_where_and_with_what_it_is_told(tmp_path: Path) -> None:
    assert output(["sh", "-c", "pwd; echo $ASKED"], tmp_path, ASKED="yes") == f"{tmp_path}\nyes\n"
