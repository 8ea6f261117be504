"""Whether each installed file is what was packaged: nothing missing, changed or added."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import viewer
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.checksums import differences
from viewer.self_check.finding import Finding
from viewer.self_check.manifest import BrokenManifestError, Manifest, read_manifest
from viewer.self_check.wheel_record import recorded_files


def check_files(language: Language, places: Places) -> Iterator[Finding]:
    """Every file against the package's manifest, or against pip's record."""
    tr = language.tr
    label = tr("Installed files")
    try:
        manifest = read_manifest(places.resources)
    except BrokenManifestError as error:
        text = tr("{file} cannot be read", file=error)
        yield Finding("files", label, text, False, tr("Install the program again."))
        return
    if manifest is not None:
        listed = {manifest.folder / path: checksum for path, checksum in manifest.files.items()}
        yield _compared(language, listed, [manifest.folder])
        yield from _other_version(language, manifest)
        return
    code = Path(viewer.__file__).resolve().parent
    recorded = recorded_files(code)
    if recorded:
        yield _compared(language, recorded, [code, code.parent / "db", places.resources])
    else:
        yield Finding("files", label, tr("run from source: there is no manifest"))


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
