"""Takes folders of the machine that builds out of libraries: they must look nowhere else."""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_FILE = re.compile(r"^(\S.*?): +file format", re.MULTILINE)
_ABSOLUTE = re.compile(r"^  (?:RUNPATH|RPATH) +(/\S+)$", re.MULTILINE)
_BESIDE = b"$ORIGIN"


def keep_to_own_folder(files: Iterable[Path]) -> None:
    """Where a library searches an absolute folder, let it search its own instead.

    Whoever owns a folder of that name on a user's machine could slip a library in.
    """
    command = ["objdump", "-p", *map(str, files)]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    _, *parts = _FILE.split(told)
    for name, headers in zip(parts[::2], parts[1::2], strict=True):
        for path in _ABSOLUTE.findall(headers):
            _replace(Path(name), path.encode())


def _replace(file: Path, path: bytes) -> None:
    content = file.read_bytes()
    # In place and of the same length: nothing in the file moves.
    file.write_bytes(content.replace(path + b"\0", _BESIDE.ljust(len(path) + 1, b"\0")))
