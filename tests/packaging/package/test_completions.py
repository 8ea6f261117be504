"""The shells complete what the program takes."""

import subprocess

import pytest

from package.completions import PLACES, completion
from tests.needs import needs_bash
from viewer.commands.table import COMMANDS

ASKED = """
source /dev/stdin
_completed() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _shtab_profile_viewer profile-viewer "${COMP_WORDS[COMP_CWORD]}"
    echo "${COMPREPLY[@]}"
}
"""


def completed(*words: str) -> set[str]:
    """What bash offers for the last of some words."""
    asked = ASKED + "_completed " + " ".join(f"'{word}'" for word in words)
    done = subprocess.run(
        ["bash", "--norc", "-c", asked],
        input=completion("bash"),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.split())


@needs_bash
def test_bash_completes_commands_options_and_choices() -> None:
    assert set(COMMANDS) <= completed("profile-viewer", "")
    assert completed("profile-viewer", "ex") == {"export"}
    assert {"--office", "--force"} <= completed("profile-viewer", "print", "-")
    assert completed("profile-viewer", "print", "--paper", "a") == {"a4", "a5"}


@pytest.mark.parametrize("shell", PLACES)
def test_a_completion_names_every_command_and_no_place_of_this_machine(shell: str) -> None:
    script = completion(shell)
    assert [name for name in COMMANDS if name not in script] == []
    assert "/home" not in script
