"""What files of sheets are called."""

from collections.abc import Sequence
from pathlib import Path

from viewer.sheets.catalogue import Sheet

RESOLUTION = 200  # of pictures, in dots an inch: sharp on a screen, legible when printed


def sheet_name(profiles: Sequence[str], sheet: Sheet) -> str:
    """Return a name without its suffix. Ids are letters, digits and hyphens: safe anywhere."""
    return f"{profiles[0]}-{sheet}" if len(profiles) == 1 else f"{len(profiles)}-profiles-{sheet}"


def numbered(file: Path, count: int) -> list[Path]:
    """Return a name for each page: the file's own for one, name-1.png, name-2.png … for several."""
    if count == 1:
        return [file]
    return [file.with_name(f"{file.stem}-{n}{file.suffix}") for n in range(1, count + 1)]
