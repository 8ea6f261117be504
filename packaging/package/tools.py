"""Tools of the system that build packages: what is missing is said, with what installs it."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from package.release import BuildError

LONGEST = 1200  # seconds; packing takes minutes on two slow cores, a slow line as long
SHOWN = 2000  # last characters of what a failed tool says


def require_tools(packages: Mapping[str, str]) -> None:
    """Raise BuildError unless all tools are there; `packages` has Debian's package of each."""
    missing = sorted({packages[tool] for tool in packages if shutil.which(tool) is None})
    if missing:
        raise BuildError(
            "This installs what is missing:\n    sudo apt-get install " + " ".join(missing)
        )


def output(
    command: Sequence[str], folder: Path | None = None, given: str = "", **variables: str
) -> str:
    """What a tool says, in English, when it reads what is `given`.

    Raises BuildError with its complaint, and when it takes too long.
    """
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=os.environ | {"LC_ALL": "C"} | variables,
            input=given,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise BuildError(f"{command[0]} has not ended after {LONGEST} seconds") from error
    except subprocess.CalledProcessError as error:
        said = f"{error.stdout}{error.stderr}".strip()
        raise BuildError(f"{command[0]} failed:\n{said[-SHOWN:]}") from error
    return done.stdout
