"""The windowing systems that the Qt that came along can draw on: one plugin each."""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader

from viewer.app.errors import DisplayMissingError

_PLUGIN = re.compile(r"(?:lib)?q(\w+)\.(?:so|dll)")


def platform_names() -> tuple[str, ...]:
    """Return the names that `-platform` takes."""
    return tuple(sorted(_files()))


def platform_faults(names: Iterable[str]) -> dict[str, str]:
    """Return why each of the plugins cannot be loaded; "" where it can."""
    files = _files()
    faults = {}
    for name in names:
        loader = QPluginLoader(str(files.get(name, name)))
        faults[name] = "" if loader.load() else loader.errorString()
    return faults


def require_display(platform: str = "") -> None:
    """Raise DisplayMissingError where Qt would abort the process: no display on Linux."""
    wanted = ["DISPLAY", "WAYLAND_DISPLAY"]
    if not platform:
        wanted.append("QT_QPA_PLATFORM")
    elif platform not in ("xcb", "wayland"):
        return
    if sys.platform == "linux" and not any(os.environ.get(name) for name in wanted):
        raise DisplayMissingError


def _files() -> dict[str, Path]:
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    found = ((_PLUGIN.fullmatch(file.name), file) for file in folder.glob("*"))
    return {match.group(1): file for match, file in found if match}
