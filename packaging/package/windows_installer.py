"""The installer itself: NSIS, with a list of every file, so that it removes these and no others."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from package.release import Release
from package.tools import output
from package.windows_launchers import DATA, numbers
from package.wording import installer_texts


def compile_installer(
    root: Path, work: Path, tree: Path, installer: Path, release: Release, is_quick: bool = False
) -> None:
    """Write `installer`, which installs `tree`; `is_quick` makes it larger."""
    values = _values(work, tree, release) | {"OUTPUT": installer}
    values |= {"QUICK": ""} if is_quick else {}
    defined = [f"-D{name}={value}" for name, value in values.items()]
    command = ["makensis", "-NOCD", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defined]
    output([*command, "installer.nsi"], root / DATA, SOURCE_DATE_EPOCH=str(release.epoch))


def _values(work: Path, tree: Path, release: Release) -> dict[str, object]:
    """What installer.nsi wants to be told, with the lists of files written."""
    files = sorted(path for path in tree.rglob("*") if path.is_file())
    installed, removed = work / "installed.nsh", work / "removed.nsh"
    texts = work / "texts.nsh"
    texts.write_text(installer_texts(), "utf-8")
    installed.write_text("\n".join(lines_installing(files, tree)) + "\n", "utf-8")
    removed.write_text("\n".join(lines_removing(files, tree)) + "\n", "utf-8")
    return {
        "VERSION": release.version,
        "NUMBERS": numbers(release.version),
        "SIZE": sum(file.stat().st_size for file in files) // 1024,
        "ICON": work / "profile-viewer.ico",
        "INSTALLED": installed,
        "REMOVED": removed,
        "TEXTS": texts,
    }


def lines_installing(files: Iterable[Path], tree: Path) -> Iterator[str]:
    """What unpacks the files, in their order: that of a folder is not the same everywhere."""
    folder = None
    for file in files:
        if file.parent != folder:
            folder = file.parent
            yield f'SetOutPath "{_installed_path(folder, tree)}"'
        yield f'File "{file}"'


def lines_removing(files: Iterable[Path], tree: Path) -> Iterator[str]:
    """What removes the files, and then the folders that are empty by that, the inner ones first."""
    folders = set()
    for file in files:
        folders |= {folder for folder in file.parents if folder.is_relative_to(tree)}
        yield f'Delete "{_installed_path(file, tree)}"'
    for folder in sorted(folders - {tree}, reverse=True):
        yield f'RMDir "{_installed_path(folder, tree)}"'


def _installed_path(path: Path, tree: Path) -> str:
    return "\\".join(("$INSTDIR", *path.relative_to(tree).parts))
