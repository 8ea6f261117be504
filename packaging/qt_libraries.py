"""The system's own libraries that Qt needs on Linux: which are missing, and what installs them."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

MODULES = ("Core", "Gui", "Widgets", "DBus", "Network", "Svg", "PrintSupport", "Pdf", "PdfWidgets")


class Packages(NamedTuple):
    """The package that holds a library, by family of systems."""

    debian: str
    fedora: str


PACKAGES = {
    "libEGL.so.1": Packages("libegl1", "libglvnd-egl"),
    "libGL.so.1": Packages("libgl1", "libglvnd-glx"),
    "libGLX.so.0": Packages("libglx0", "libglvnd-glx"),
    "libOpenGL.so.0": Packages("libopengl0", "libglvnd-opengl"),
    "libX11-xcb.so.1": Packages("libx11-xcb1", "libX11-xcb"),
    "libX11.so.6": Packages("libx11-6", "libX11"),
    "libbrotlicommon.so.1": Packages("libbrotli1", "libbrotli"),
    "libbrotlidec.so.1": Packages("libbrotli1", "libbrotli"),
    "libcups.so.2": Packages("libcups2", "cups-libs"),
    "libdbus-1.so.3": Packages("libdbus-1-3", "dbus-libs"),
    "libexpat.so.1": Packages("libexpat1", "expat"),
    "libfontconfig.so.1": Packages("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": Packages("libfreetype6", "freetype"),
    "libglib-2.0.so.0": Packages("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": Packages("libglib2.0-0", "glib2"),
    "libgssapi_krb5.so.2": Packages("libgssapi-krb5-2", "krb5-libs"),
    "libstdc++.so.6": Packages("libstdc++6", "libstdc++"),
    "libz.so.1": Packages("zlib1g", "zlib"),
    "libzstd.so.1": Packages("libzstd1", "libzstd"),
    "libwayland-client.so.0": Packages("libwayland-client0", "libwayland-client"),
    "libwayland-cursor.so.0": Packages("libwayland-cursor0", "libwayland-cursor"),
    "libwayland-egl.so.1": Packages("libwayland-egl1", "libwayland-egl"),
    "libxcb-cursor.so.0": Packages("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": Packages("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": Packages("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": Packages("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": Packages("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": Packages("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": Packages("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": Packages("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": Packages("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": Packages("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": Packages("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": Packages("libxcb-xfixes0", "libxcb"),
    "libxcb-xinerama.so.0": Packages("libxcb-xinerama0", "libxcb"),
    "libxcb-xkb.so.1": Packages("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": Packages("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": Packages("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": Packages("libxkbcommon0", "libxkbcommon"),
}


def missing_libraries(environment_folder: Path, platform: str) -> tuple[str, ...]:
    """The sonames that Qt can't find for the platform plugin ("xcb", "offscreen"), sorted.

    Empty on other systems than Linux, and where there is no `ldd` to ask.
    """
    if sys.platform != "linux" or shutil.which("ldd") is None:
        return ()
    files = list(_qt_files(environment_folder, platform))
    listing = subprocess.run(
        ["ldd", *files],
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return not_found(listing.stdout) if files else ()


def _qt_files(environment_folder: Path, platform: str) -> Iterable[Path]:
    for qt in environment_folder.glob("lib/python3.*/site-packages/PySide6/Qt"):
        wanted = [qt / "lib" / f"libQt6{module}.so.6" for module in MODULES]
        wanted.append(qt / "plugins" / "platforms" / f"libq{platform}.so")
        yield from (file for file in wanted if file.exists())


def not_found(listing: str) -> tuple[str, ...]:
    """The sonames that a listing of `ldd` calls not found, each once, sorted."""
    return tuple(sorted(set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE))))


def message(missing: Iterable[str], has_dnf: bool) -> str:
    """Names the missing libraries, and the command that installs them."""
    names = tuple(missing)
    lines = ["Qt needs libraries of the system that are missing: " + ", ".join(names)]
    known = [PACKAGES[name] for name in names if name in PACKAGES]
    if known:
        packages = sorted({each.fedora if has_dnf else each.debian for each in known})
        installer = "sudo dnf install" if has_dnf else "sudo apt-get install"
        lines += ["This installs them:", "    " + " ".join([installer, *packages])]
    unknown = [name for name in names if name not in PACKAGES]
    if unknown:
        lines.append(
            "Your system's package manager knows which packages hold " + ", ".join(unknown)
        )
    return "\n".join(lines)
