"""What is handed out: packages, packed and installed, and how fast the frozen program starts."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from threading import Timer

from package.inspection import kind_of, opened

ROOT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).with_name("child.py")
FROZEN = ROOT / "build" / "folder" / "profile-viewer" / "profile-viewer"
WINDOWS_TREE = ROOT / "build" / "windows" / "tree"
MEGABYTE = 1_000_000
LONGEST = 60  # seconds, for one start
# Qt tells on stderr what it draws: the one sign that a frozen program gives as well.
TELLS_PAINTING = {"QT_LOGGING_RULES": "qt.widgets.painting.info=true"}


def bench_packages() -> None:
    """Print the sizes of the packages in dist/."""
    print("packages in dist/: packed, MB / installed, MB (aim for the deb: 75 and 230)")
    for package in sorted((ROOT / "dist").glob("profile-viewer*")):
        kind = kind_of(package)
        if kind:
            packed = package.stat().st_size / MEGABYTE
            print(f"  {package.name:48} {packed:8.1f} {_unpacked(package, kind) / MEGABYTE:8.1f}")


def bench_installed_start(base_folder: Path, profile_id: str, pairs: int) -> None:
    """Start the frozen folder against the source, then against a bare window, in turns."""
    if not FROZEN.exists():
        print("start of the installed program: first run dev.py package folder")
        return
    arguments = ["--basedir", str(base_folder), profile_id]
    frozen = [str(FROZEN), *arguments]
    source = [sys.executable, "-P", "-m", "viewer", *arguments]
    bare = [sys.executable, "-P", str(CHILD), "bare", "none"]
    print(
        f"start, {pairs} pairs, first content in ms: floor / installed / ratio (aim 1.1 of source)"
    )
    _print_pairs("against the source", source, frozen, pairs)
    _print_pairs("against a bare window", bare, frozen, pairs)


def _unpacked(package: Path, kind: str) -> int:
    if kind == "windows":
        return sum(file.stat().st_size for file in WINDOWS_TREE.rglob("*") if file.is_file())
    with opened(package) as archive:
        return sum(entry.size for entry in archive)


def _print_pairs(name: str, floor: Sequence[str], program: Sequence[str], pairs: int) -> None:
    measured = [(first_content(floor), first_content(program)) for _ in range(pairs + 1)]
    measured = measured[1:]  # the first pair warms byte code and the system's file cache
    ratios = sorted(taken / lowest for lowest, taken in measured)
    lowest, taken = (median(times) for times in zip(*measured, strict=True))
    spread = f"({ratios[0]:.2f} to {ratios[-1]:.2f})"
    print(f"  {name:22} {lowest:8.1f} {taken:8.1f} {median(ratios):8.2f} {spread}")


def first_content(command: Sequence[str]) -> float:
    """Milliseconds until a page of a tab widget is drawn; the program ends then."""
    started = time.monotonic_ns()
    variables = os.environ | TELLS_PAINTING | {"BENCH_STARTED": str(started)}
    with subprocess.Popen(
        command, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stderr is not None
        is_content = content_watcher()
        end = Timer(LONGEST, process.kill)  # a folder of another version may stop and ask
        end.start()
        try:
            for line in process.stderr:
                if is_content(line):
                    return (time.monotonic_ns() - started) / 1_000_000
        finally:
            end.cancel()
            process.kill()
    raise RuntimeError(f"{command[0]} drew no content in {LONGEST} s")


def content_watcher() -> Callable[[str], bool]:
    """Reads Qt's lines one by one; true once a frame with a page of a tab widget is done."""
    is_on_page = False

    def is_content(line: str) -> bool:
        nonlocal is_on_page
        is_on_page = is_on_page or (": Drawing " in line and "qt_tabwidget_stackedwidget" in line)
        return is_on_page and ": Flushing " in line

    return is_content
