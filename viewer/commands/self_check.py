"""`self-check`: whether the program is whole, where its things lie, and what it can use."""

import argparse
import platform
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib import metadata

from db.errors import RefusedError
from viewer import __version__
from viewer.commands.arguments import CommandParser
from viewer.commands.layout import beside
from viewer.commands.terminal import Terminal
from viewer.language import translatable
from viewer.messages import refusal_sentence

SUMMARY = translatable("Check that the program is sound, and show where its things lie.")
LIBRARIES = (
    "PySide6_Essentials",
    "PySide6_Pdf",
    "SQLAlchemy",
    "PyYAML",
    "jsonschema-rs",
    "phonenumbers",
    "typst",
    "platformdirs",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `name` is for programs, `label` and `text` are for people."""

    name: str
    label: str
    text: str
    is_sound: bool = True


def configure(parser: CommandParser) -> None:
    """Add the words and options of this command (none of its own)."""
    del parser


def run(arguments: argparse.Namespace, terminal: Terminal) -> int:
    """Look at everything; 1 when something is not sound."""
    del arguments
    findings = [
        *_versions(terminal),
        *_places(terminal),
        _library(terminal),
        _fonts(terminal),
        _printers(terminal),
    ]
    is_sound = all(finding.is_sound for finding in findings)
    if terminal.as_json:
        terminal.give({"sound": is_sound, "checks": [asdict(finding) for finding in findings]})
        return 0 if is_sound else 1
    for finding in findings:
        terminal.say("\n".join(beside(finding.label, [_told(terminal, finding)])))
    tr = terminal.language.tr
    terminal.say(tr("All is sound.") if is_sound else tr("Not all is sound: see above."))
    return 0 if is_sound else 1


def _told(terminal: Terminal, finding: Finding) -> str:
    if finding.is_sound:
        return finding.text
    return terminal.language.tr("NOT SOUND: {text}", text=finding.text)


def _versions(terminal: Terminal) -> Iterator[Finding]:
    yield Finding("profile-viewer", "profile-viewer", __version__)
    yield Finding("python", "Python", platform.python_version())
    yield Finding("system", terminal.language.tr("System"), platform.platform())
    for library in LIBRARIES:
        try:
            yield Finding(library, library, metadata.version(library))
        except metadata.PackageNotFoundError:
            yield Finding(library, library, terminal.language.tr("missing"), is_sound=False)


def _places(terminal: Terminal) -> Iterator[Finding]:
    tr, places = terminal.language.tr, terminal.places
    yield Finding("settings", tr("Settings"), str(places.settings))
    yield Finding("reports", tr("Reports of faults"), str(places.reports))
    yield Finding("resources", tr("Resources"), str(places.resources), places.resources.is_dir())


def _library(terminal: Terminal) -> Finding:
    language = terminal.language
    label = language.tr("Library")
    try:
        health = terminal.open_library().health()
    except RefusedError as error:
        return Finding("library", label, refusal_sentence(language, error), is_sound=False)
    profiles = language.tr_n("{count} profile", "{count} profiles", health.profiles)
    access = language.tr("can be changed") if health.writable else language.tr("read only")
    versions = f"SQLite {health.sqlite_version}"
    return Finding("library", label, language.join([health.file, profiles, access, versions]))


def _fonts(terminal: Terminal) -> Finding:
    language = terminal.language
    fonts = sorted(file.stem for file in (terminal.places.resources / "fonts").glob("*.ttf"))
    text = language.join(fonts) or language.tr("missing")
    return Finding("fonts", language.tr("Fonts"), text, bool(fonts))


def _printers(terminal: Terminal) -> Finding:
    language = terminal.language
    label = language.tr("Printers")
    try:
        from viewer.ui.printers import printer_names
    except ImportError as error:
        # Qt's own system libraries are missing: the window would not open either.
        return Finding("printers", label, str(error), is_sound=False)
    return Finding("printers", label, language.join(printer_names()) or language.tr("none"))
