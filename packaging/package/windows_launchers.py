"""The two programs that people start: one for the terminal, one for the window, with our icon."""

import struct
from pathlib import Path

from package.icons import draw_icon
from package.tools import output

DATA = Path("packaging", "windows")
COMPILER = "x86_64-w64-mingw32-gcc"
RESOURCES = "x86_64-w64-mingw32-windres"
# No time of the build in the file: the same bytes each time.
OPTIONS = ("-std=c11", "-Os", "-s", "-Wall", "-Werror", "-municode", "-Wl,--no-insert-timestamp")
LAUNCHERS = {
    "profile-viewer.exe": ("-mconsole",),
    "profile-viewer-window.exe": ("-mwindows", "-DWINDOW"),
}
ICON_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)


def add_launchers(root: Path, work: Path, tree: Path, version: str) -> None:
    """Compile both launchers into `tree`, and leave the icon in `work`."""
    icon = work / "profile-viewer.ico"
    icon.write_bytes(icon_of(root / "resources" / "icons" / "profile-viewer.svg"))
    resources = work / "launcher.o"
    values = {
        "ICON_FILE": f'\\"{icon.as_posix()}\\"',
        "MANIFEST_FILE": f'\\"{(root / DATA / "launcher.manifest").as_posix()}\\"',
        "NUMBERS": numbers(version).replace(".", ","),
        "VERSION": f'\\"{version}\\"',
    }
    defined = [f"-D{name}={value}" for name, value in values.items()]
    output([RESOURCES, *defined, str(root / DATA / "launcher.rc"), str(resources)])
    for name, options in LAUNCHERS.items():
        sources = [str(root / DATA / "launcher.c"), str(resources)]
        output([COMPILER, *OPTIONS, *options, *sources, "-o", str(tree / name)])


def numbers(version: str) -> str:
    """The version as the four numbers that Windows wants."""
    parts = [part for part in version.split(".") if part.isdecimal()]
    return ".".join((parts + ["0"] * 4)[:4])


def icon_of(drawing: Path) -> bytes:
    """An .ico file: a directory of pictures, then the pictures, which may be PNG."""
    pictures = [draw_icon(drawing, size) for size in ICON_SIZES]
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(ICON_SIZES, pictures, strict=True):
        side = size % 256  # 0 stands for 256
        directory += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return directory + b"".join(pictures)
