"""Finds the font for Chinese, Japanese and Korean, which is too large to come along.

It is Noto Sans CJK, where the system has it or someone put it among the fonts that came along.
"""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

# For all of them, or for one: NotoSansCJK-Regular.ttc, NotoSansCJKsc-Bold.otf, NotoSansJP-Bold.otf.
_NAME = re.compile(
    r"NotoSans(?:CJK(?:sc|tc|hk|jp|kr)?|SC|TC|HK|JP|KR)-(?:Regular|Bold)\.(?:ttc|otf|ttf)"
)


def added_fonts(own: Path) -> tuple[Path, ...]:
    """Return its files, those for usual weight first, out of the first folder that has it."""
    for folder in (own, *_system_folders()):
        files = [file for file in folder.rglob("NotoSans*") if _NAME.fullmatch(file.name)]
        if files:
            return tuple(sorted(files, key=lambda file: (not is_regular(file), file)))
    return ()


def is_regular(file: Path) -> bool:
    return "-Regular" in file.name


def _system_folders() -> Iterator[Path]:
    """Yield where fonts lie, the user's own first."""
    found = os.environ.get
    if sys.platform == "win32":
        local, windows = found("LOCALAPPDATA", ""), found("WINDIR", "C:\\Windows")
        yield from (Path(local, "Microsoft", "Windows", "Fonts"), Path(windows, "Fonts"))
        return
    home = found("HOME", "")
    yield Path(found("XDG_DATA_HOME") or Path(home, ".local", "share"), "fonts")
    yield Path(home, ".fonts")
    shared = found("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    yield from (Path(folder, "fonts") for folder in shared.split(":"))
