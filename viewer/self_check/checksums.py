"""Files on the disk against a list of checksums: what is missing, changed or not listed."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from viewer.i18n.language import translatable
from viewer.self_check.manifest import NAME

MISSING = translatable("missing")
CHANGED = translatable("changed")
UNREADABLE = translatable("cannot be read")
UNEXPECTED = translatable("unexpected")

# Made while installing or running: no package can know their checksums.
_MADE_HERE = (NAME, "uninstall.exe")
_COMPILED = "__pycache__"


def differences(
    expected: Mapping[Path, str], folders: Iterable[Path]
) -> Iterator[tuple[str, Path]]:
    """Yield what is wrong with which file, and which files in `folders` nobody knows of."""
    # The paths may hold "..".
    known = {Path(os.path.normpath(file)): checksum for file, checksum in expected.items()}
    for file, checksum in sorted(known.items()):
        wrong = _wrong(file, checksum)
        if wrong:
            yield wrong, file
    for folder in folders:
        for file in sorted(Path(os.path.normpath(folder)).rglob("*")):
            is_made_here = _COMPILED in file.parts or file.name.lower() in _MADE_HERE
            if file not in known and not is_made_here and not file.is_dir():
                yield UNEXPECTED, file


def _wrong(file: Path, checksum: str) -> str:
    try:
        with file.open("rb") as stream:
            is_same = hashlib.file_digest(stream, "sha256").hexdigest() == checksum.lower()
    except FileNotFoundError:
        return MISSING
    except OSError:
        return UNREADABLE
    return "" if is_same else CHANGED
