"""The windowing systems that the Qt that came along can draw on: one plugin each."""

import re
from pathlib import Path

from PySide6.QtCore import QLibraryInfo

_PLUGIN = re.compile(r"(?:lib)?q(\w+)\.(?:so|dll)")


def platform_names() -> tuple[str, ...]:
    """Return the names that `-platform` takes."""
    return tuple(sorted(platform_files()))


def platform_files() -> dict[str, Path]:
    """Return the plugin of each windowing system."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    found = ((_PLUGIN.fullmatch(file.name), file) for file in folder.glob("*"))
    return {match.group(1): file for match, file in found if match}
