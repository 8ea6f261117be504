"""Other programs whose windows the start is held against, where they are installed."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from bench.mapped import time_to_window
from bench.processes import in_turns
from bench.rows import print_ratios

CHILD = Path(__file__).with_name("child.py")
SOURCE = """
#include <QtWidgets>
int main(int count, char **words) {
    QApplication application(count, words);
    QTabWidget tabs;
    for (const char *page : {"Overview", "Offices", "Programmes", "Facts", "Contacts"})
        tabs.addTab(new QLabel(page), page);
    QMainWindow window;
    window.setCentralWidget(&tabs);
    window.resize(1180, 760);
    window.show();
    return application.exec();
}
"""
MODULES = ("Core", "Gui", "Widgets")


def bench_rivals(variables: Mapping[str, str], base: Path, profile_id: str, pairs: int) -> None:
    """Print how long the windows of the program and of others take to be mapped."""
    bare = [sys.executable, "-P", str(CHILD), "bare", "none"]
    library = base / "library.sqlite"
    program = [sys.executable, "-P", "-m", "viewer", "--basedir", str(base), profile_id]
    print(f"window mapped on xcb, {pairs} rounds: bare window / other / ratio of medians (spread)")
    others = {"the program": program, **dict(_others(base, library))}
    calls = [partial(time_to_window, each, variables) for each in (bare, *others.values())]
    floor, *results = in_turns(pairs, *calls)
    for name, taken in zip(others, results, strict=True):
        print_ratios(f"{name}, ms", [each.wall for each in floor], [each.wall for each in taken])
        processor = [each.processor for each in taken]
        print_ratios("  of processor", [each.processor for each in floor], processor)


def _others(folder: Path, library: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """What is installed of them; what is not is told."""
    window = compiled_window(folder)
    if window:
        yield "bare window in C++", [str(window)]
    for name, words in {"goldendict": [], "sqlitebrowser": [str(library)]}.items():
        program = shutil.which(name)
        if program:
            yield name, [program, *words]
        else:
            print(f"  {name} is not installed")


def compiled_window(folder: Path) -> Path | None:
    """A bare window in C++ on PySide6's own Qt libraries; None where something is missing."""
    headers, compiler = qt_headers(), shutil.which("g++")
    if headers is None or compiler is None:
        print("  no window in C++: neither Qt's headers (qt6-base-dev) nor g++ may be missing")
        return None
    source, window = folder / "bare.cpp", folder / "bare"
    source.write_text(SOURCE)
    package = find_spec("PySide6")  # not imported: it would share its memory with what is measured
    assert package is not None
    libraries = Path(package.origin or "").parent / "Qt" / "lib"
    linked = [str(libraries / f"libQt6{name}.so.6") for name in MODULES]
    places = [f"-I{headers}", *(f"-I{headers / f'Qt{name}'}" for name in MODULES)]
    command = [compiler, "-std=c++17", "-O2", "-fPIC", *places, str(source), "-o", str(window)]
    run_path = f"-Wl,-rpath,{libraries},--allow-shlib-undefined"
    done = subprocess.run([*command, *linked, run_path], capture_output=True, check=False)
    if done.returncode:
        print("  no window in C++: it cannot be built with these headers")
        return None
    return window


def qt_headers() -> Path | None:
    """The folder of Qt 6's headers, None where they are not installed."""
    asker = shutil.which("qtpaths6") or shutil.which("qmake6")
    found = Path("/usr/include") / (sysconfig.get_config_var("MULTIARCH") or "") / "qt6"
    if asker:
        words = [asker, "-query", "QT_INSTALL_HEADERS"]
        found = Path(
            subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout.strip()
        )
    return found if (found / "QtWidgets").is_dir() else None
