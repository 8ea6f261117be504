"""Bring the translations in step with the code (dev.py translate): pybabel's three steps, and CLDR.

babel.cfg says which calls hold a text. New texts come into the .po files untranslated, those that
the code lost go; then the .mo files and the cldr.json files are written.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from babel.messages.pofile import read_po, write_po

from cldr import CLDR_LOCALES, SOURCE, write_cldr

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "resources" / "locale"
DOMAIN = "profile-viewer"
_NARROW, _WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
_SPACES = f"[ {_WIDE}{_NARROW}]"
_FRENCH_SPACES = (
    (re.compile(f"{_SPACES}+([;!?])"), rf"{_NARROW}\1"),
    (re.compile(f"{_SPACES}+([:»])"), rf"{_WIDE}\1"),
    (re.compile(f"«{_SPACES}*"), f"«{_WIDE}"),
)
MAPPING = ROOT / "packaging" / "babel.cfg"
# The program, and what systems say of it.
SOURCES = ("viewer", "packaging/package")


def extract(template: Path, *sources: str | Path) -> None:
    """Write every text of the Python files in `sources`, or in ours, into a .pot file."""
    layout = ["--add-location=file", "--sort-by-file", "--mapping-file", str(MAPPING)]
    _pybabel("--quiet", "extract", *layout, "--output", template, *(sources or SOURCES))


def begin(template: Path, locales: Path = LOCALES) -> None:
    """Make a .po file for each language of `cldr.py` that has none yet."""
    for tag in CLDR_LOCALES:
        if tag != SOURCE and not list(locales.glob(f"{tag}/LC_MESSAGES/*.po")):
            files = ("--input-file", template, "--output-dir", locales)
            _pybabel("--quiet", "init", "--domain", DOMAIN, "--locale", tag, *files)


def update(template: Path, locales: Path = LOCALES) -> None:
    """Merge a .pot file's texts into each .po file. No text is guessed, no moment is noted."""
    merging = ["--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date"]
    files = ("--input-file", template, "--output-dir", locales)
    _pybabel("--quiet", "update", "--domain", DOMAIN, *merging, "--width", "100", *files)


def space_french(locales: Path = LOCALES) -> None:
    """Write the spaces that French has at its marks as those that do not break a line.

    They are narrow before ; ! ? and wide before a colon and within quotation marks.

    Only texts of ours are French: what fills their gaps is left as it is.
    """
    for file in locales.glob("fr/LC_MESSAGES/*.po"):
        with file.open("rb") as opened:
            catalogue = read_po(opened, locale="fr")
        for message in catalogue:
            forms = message.string
            if message.id and isinstance(forms, str):
                message.string = _spaced(forms)
            elif message.id and forms:
                message.string = tuple(map(_spaced, forms))
        with file.open("wb") as opened:
            write_po(opened, catalogue)


def _spaced(text: str) -> str:
    for found, spaced in _FRENCH_SPACES:
        text = found.sub(spaced, text)
    return text


def compile_catalogs(locales: Path = LOCALES) -> None:
    """Write each .mo file from its .po file, and tell how much is translated."""
    _pybabel("compile", "--domain", DOMAIN, "--statistics", "--directory", locales)


def _pybabel(*words: str | Path) -> None:
    """Run pybabel in the project's folder, for paths as the catalogues write them."""
    command = [sys.executable, "-m", "babel.messages.frontend", *map(str, words)]
    subprocess.run(command, cwd=ROOT, check=True)


def main() -> None:
    """Do all steps."""
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder, f"{DOMAIN}.pot")
        extract(template)
        begin(template)
        space_french()
        update(template)
    compile_catalogs()
    write_cldr(LOCALES)


if __name__ == "__main__":
    main()
