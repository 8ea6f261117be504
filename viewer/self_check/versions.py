"""Which version this is, on what, with which libraries."""

import platform
from collections.abc import Iterator
from importlib import metadata

from viewer import __version__
from viewer.app.paths import Places
from viewer.i18n.language import Language
from viewer.self_check.finding import Finding
from viewer.self_check.manifest import BrokenManifestError, read_manifest

LIBRARIES = (
    "PySide6_Essentials",
    "PySide6_Pdf",
    "SQLAlchemy",
    "PyYAML",
    "jsonschema-rs",
    "phonenumbers",
    "typst",
    "platformdirs",
    "segno",
    "XlsxWriter",
)


def check_versions(language: Language, places: Places) -> Iterator[Finding]:
    """The program with its build, Python, the system, and each library."""
    yield Finding("profile-viewer", "profile-viewer", _version(language, places))
    yield Finding("python", "Python", platform.python_version())
    yield Finding("system", language.tr("System"), platform.platform())
    for library in LIBRARIES:
        try:
            yield Finding(library, library, metadata.version(library))
        except metadata.PackageNotFoundError:
            missing, advice = language.tr("missing"), language.tr("Install the program again.")
            yield Finding(library, library, missing, is_sound=False, advice=advice)


def _version(language: Language, places: Places) -> str:
    try:
        manifest = read_manifest(places.resources)
    except BrokenManifestError:  # the check of the files reports that
        manifest = None
    if manifest is None:
        return __version__
    return language.tr(
        "{version}, build {build} for {system}",
        version=__version__,
        build=manifest.build,
        system=manifest.system,
    )
