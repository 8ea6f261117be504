"""Tools of the system that build packages: what is missing is said, with what installs it."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from package.release import BuildError

SHOWN = 2000  # last characters of what a failed tool says


def require_tools(packages: Mapping[str, str]) -> None:
    """Raise BuildError unless all tools are there; `packages` has Debian's package of each."""
    missing = sorted({packages[tool] for tool in packages if shutil.which(tool) is None})
    if missing:
        raise BuildError(
            "This installs what is missing:\n    sudo apt-get install " + " ".join(missing)
        )


def output(command: list[str], folder: Path | None = None, **variables: str) -> str:
    """What a tool says, in English. Raises BuildError with its complaint."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"LC_ALL": "C"} | variables,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise BuildError(f"{command[0]} failed:\n{done.stderr[-SHOWN:]}")
    return done.stdout
