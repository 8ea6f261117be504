"""Writes the lock: versions and hashes for every system and Python that is supported."""

import os
import shutil
import subprocess
from pathlib import Path

from environment import SetUpError, say, without_misleading

HEADER = (
    "# Made from pyproject.toml by `python3 packaging/dev.py lock`; not edited by hand.\n"
    "# Linux and Windows, Python 3.11 and newer.\n"
)
# What each file holds, in the order of making: the later ones follow the versions of the first.
CONTENTS = {
    "development.txt": (
        "pyproject.toml",
        "--group",
        "dev",
        "--group",
        "build",
        "--group",
        "packaging",
    ),
    "requirements.txt": ("pyproject.toml",),
    "build.txt": ("--group", "build"),
    "packaging.txt": ("--group", "packaging"),
    "bench.txt": ("--group", "bench"),
}
OPTIONS = (
    "--quiet",
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-config",
)


def write_lock_files(root: Path, upgrade: bool) -> int:
    """Resolve pyproject.toml into packaging/lock; versions stay unless `upgrade` or needed.

    Returns an exit status. Raises SetUpError when uv is missing.
    """
    uv = shutil.which("uv")
    if uv is None:
        raise SetUpError("lock needs uv on the PATH: pipx install uv")
    folder = Path("packaging") / "lock"
    for name, contents in CONTENTS.items():
        say(f"lock: {folder / name}")
        first = folder / next(iter(CONTENTS))
        following = [] if name == first.name else ["--constraint", str(first)]
        command = [uv, "pip", "compile", *contents, *OPTIONS, *following]
        command += ["--upgrade"] if upgrade else []
        command += ["--output-file", str(folder / name)]
        variables = without_misleading(dict(os.environ))
        # The lock goes to stdout as well: the file is enough.
        done = subprocess.run(
            command, cwd=root, env=variables, stdout=subprocess.DEVNULL, check=False
        )
        if done.returncode:
            return 1
        written = root / folder / name
        written.write_text(HEADER + written.read_text("utf-8"), "utf-8", newline="\n")
    return 0
