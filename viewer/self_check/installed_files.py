"""Whether each installed file is what was packaged: nothing missing, changed or added."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import viewer
from viewer.app.paths import Places
from viewer.i18n.language import Language, translatable
from viewer.self_check.finding import Finding
from viewer.self_check.manifest import NAME, BrokenManifestError, Manifest, read_manifest
from viewer.self_check.wheel_record import recorded_files

MISSING = translatable("missing")
CHANGED = translatable("changed")
UNREADABLE = translatable("cannot be read")
UNEXPECTED = translatable("unexpected")

# Made while installing or running: no package can know their checksums.
_MADE_HERE = (NAME, "uninstall.exe")
_COMPILED = "__pycache__"


def differences(
    expected: Mapping[Path, str], folders: Iterable[Path]
) -> Iterator[tuple[str, Path]]:
    """Yield what is wrong with which file, and which files in `folders` nobody knows of."""
    # The paths may hold "..".
    known = {Path(os.path.normpath(file)): checksum for file, checksum in expected.items()}
    for file, checksum in sorted(known.items()):
        wrong = _wrong(file, checksum)
        if wrong:
            yield wrong, file
    for folder in folders:
        for file in sorted(Path(os.path.normpath(folder)).rglob("*")):
            is_made_here = _COMPILED in file.parts or file.name.lower() in _MADE_HERE
            if file not in known and not is_made_here and not file.is_dir():
                yield UNEXPECTED, file


def _wrong(file: Path, checksum: str) -> str:
    try:
        found = file.stat()
        is_same = _checksum(file, found.st_size, found.st_mtime_ns) == checksum.lower()
    except FileNotFoundError:
        return MISSING
    except OSError:
        return UNREADABLE
    return "" if is_same else CHANGED


@cache  # libraries are asked for before they are loaded, too, and are most of what there is to read
def _checksum(file: Path, _size: int, _changed_at: int) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def check_files(language: Language, places: Places) -> Iterator[Finding]:
    """Every file against the package's manifest, or against pip's record."""
    tr = language.tr
    label = tr("Installed files")
    try:
        installed = _installed(places.resources)
        manifest = read_manifest(places.resources)
    except BrokenManifestError as error:
        text = tr("{file} cannot be read", file=error)
        yield Finding("files", label, text, False, tr("Install the program again."))
        return
    if installed is None:
        yield Finding("files", label, tr("run from source: there is no manifest"))
        return
    yield _compared(language, *installed)
    if manifest is not None:
        yield from _other_version(language, manifest)


def has_damaged_libraries(resources: Path) -> bool:
    """Whether a file of machine code is missing or changed: to load it can end the process."""
    try:
        expected, _ = _installed(resources) or ({}, [])
    except BrokenManifestError:
        return False
    libraries = {file: known for file, known in expected.items() if _is_machine_code(file)}
    return any(differences(libraries, ()))


def _is_machine_code(file: Path) -> bool:
    return not {".so", ".pyd", ".dll"}.isdisjoint(map(str.lower, file.suffixes))


def _installed(resources: Path) -> tuple[dict[Path, str], list[Path]] | None:
    """The checksum of each file, and the folders that hold no others; None if run from source.

    Raises BrokenManifestError.
    """
    manifest = read_manifest(resources)
    if manifest is not None:
        listed = {manifest.folder / path: checksum for path, checksum in manifest.files.items()}
        return listed, _folders(manifest.folder, listed)
    code = Path(viewer.__file__).resolve().parent
    recorded = recorded_files(code)
    return (recorded, [code, code.parent / "db", resources]) if recorded else None


def _folders(folder: Path, listed: Mapping[Path, str]) -> list[Path]:
    """The folder of the manifest, or the one above where files of that are listed, too."""
    above = Path(os.path.normpath(folder.parent))
    is_above = any(Path(os.path.normpath(file)).parent == above for file in listed)
    return [above if is_above else folder]


def _other_version(language: Language, manifest: Manifest) -> Iterator[Finding]:
    if manifest.version != viewer.__version__:
        text = language.tr("of version {version}", version=manifest.version)
        advice = language.tr("Install the program again.")
        yield Finding("manifest", language.tr("Manifest"), text, False, advice)


def _compared(language: Language, expected: Mapping[Path, str], folders: list[Path]) -> Finding:
    tr, tr_n = language.tr, language.tr_n
    label = tr("Installed files")
    wrong = tuple(f"{tr(what)}: {file}" for what, file in differences(expected, folders))
    if not wrong:
        text = tr_n(
            "{count} file, as it was packaged",
            "{count} files, as they were packaged",
            len(expected),
        )
        return Finding("files", label, text)
    text = tr_n(
        "{count} file is not as it was packaged",
        "{count} files are not as they were packaged",
        len(wrong),
    )
    advice = tr("Install the program again, and find out who changed it.")
    return Finding("files", label, text, False, advice, wrong)
