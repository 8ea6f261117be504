"""The libraries for Windows: the lock's wheels, without the parts that the program never loads."""

import re
import shutil
import zipfile
from pathlib import Path

from package.contents import TRANSLATIONS
from package.licences import WINDOWS
from package.tools import output
from package.wheels import download_wheels
from package.windows_python import RUNTIME

PYTHON = "3.13"
QT_MODULES = ("Core", "Gui", "Network", "Pdf", "PrintSupport", "Svg", "Widgets")
# What Qt loads by itself: windows, with and without a screen, and drawn icons.
QT_PLUGINS = (
    "iconengines/qsvgicon.dll",
    "imageformats/qsvg.dll",
    "platforms/qoffscreen.dll",
    "platforms/qwindows.dll",
)
LEFT_OUT = re.compile(
    r"PySide6/.+"  # added by name, below
    r"|shiboken6/(?:msvcp|vcruntime)\S+"
    r"|\S+\.pyi|\S+\.dist-info/(?:RECORD|WHEEL)|(?:bin|\S+\.data/scripts)/.+"
    # Where numbers are at home; the program only asks whether they can exist.
    r"|phonenumbers/(?:carrier|geo|tz)data/.+|phonenumbers/(?:carrier|geocoder|timezone)\.py"
    r"|sqlalchemy/(?:testing|dialects/(?:mssql|mysql|oracle|postgresql))/.+"
    r"|\S+\.(?:c|h|pxd|pyx)"
)


def add_libraries(work: Path, tree: Path) -> None:
    """Download the locked wheels and put what the program uses into `tree`/site-packages."""
    wheels, unpacked = work / "wheels", work / "unpacked"
    wheels.mkdir()
    for wheel in download_wheels(WINDOWS, PYTHON, wheels):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(unpacked)
    target = tree / "site-packages"
    for file in [*_wanted(unpacked), *_wanted_of_qt(unpacked / "PySide6")]:
        copied = target / file.relative_to(unpacked)
        copied.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copied)
    for name in RUNTIME:
        shutil.copyfile(unpacked / "PySide6" / name, tree / "python" / name)


def _wanted(unpacked: Path) -> list[Path]:
    files = (file for file in unpacked.rglob("*") if file.is_file())
    return [file for file in files if not LEFT_OUT.fullmatch(file.relative_to(unpacked).as_posix())]


def _wanted_of_qt(folder: Path) -> list[Path]:
    """The modules and plugins that the program uses, and every library that they are linked to."""
    plugins = [folder / "plugins" / name for name in QT_PLUGINS]
    wanted = [*(folder / f"Qt{name}.pyd" for name in QT_MODULES), *plugins]
    for file in wanted:  # grows while it is read
        for name in sorted(linked_libraries(file)):
            library = folder / name
            if library.is_file() and library not in wanted:
                wanted.append(library)
    texts = (folder / "translations" / f"qtbase_{tag}.qm" for tag in TRANSLATIONS.split("|"))
    return [*wanted, *texts, *folder.glob("*.py")]


def linked_libraries(file: Path) -> set[str]:
    """The names of the libraries that Windows loads together with `file`."""
    command = ["x86_64-w64-mingw32-objdump", "--private-headers", str(file)]
    return set(re.findall(r"^\s*DLL Name: (\S+)", output(command), re.MULTILINE))
