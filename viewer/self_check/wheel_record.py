"""What pip wrote down of the files that it installed, with their checksums."""

import base64
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

_NAME = re.compile(r"[\w.-]+")
PROGRAM = "profile-viewer"


def recorded_files(code: Path) -> dict[Path, str]:
    """Return the SHA-256 of each file of the program and of the libraries that it needs.

    `code` is the folder of the package `viewer` that runs: {} where it wasn't installed by pip.
    """
    try:
        program = metadata.distribution(PROGRAM)
    except metadata.PackageNotFoundError:
        return {}
    files = dict(_checksums(program))
    installed = Path(str(program.locate_file("viewer")))
    if installed / "__init__.py" not in files or installed.resolve() != code.resolve():
        return {}
    for library in _needed(program):
        files.update(_checksums(library))
    return files


def _checksums(distribution: metadata.Distribution) -> Iterator[tuple[Path, str]]:
    for file in distribution.files or ():
        if file.hash is not None and file.hash.mode == "sha256":
            digest = base64.urlsafe_b64decode(file.hash.value + "=" * (-len(file.hash.value) % 4))
            yield Path(str(distribution.locate_file(file))), digest.hex()


def _needed(program: metadata.Distribution) -> Iterator[metadata.Distribution]:
    """All libraries that are needed, also by libraries, and are there."""
    waiting, seen = list(program.requires or ()), {PROGRAM}
    while waiting:
        found = _NAME.match(waiting.pop())
        name = re.sub(r"[-_.]+", "-", found.group()).lower() if found else ""
        if not name or name in seen:
            continue
        seen.add(name)
        try:
            library = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system, or an extra
            continue
        waiting += library.requires or ()
        yield library
