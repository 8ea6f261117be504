"""What the frozen folder holds: which parts of Qt, which libraries, which modules stay out."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

# Qt's libraries that the window, printing and the preview use; QtPdf links to QtNetwork.
QT_LIBRARIES = "Core|DBus|Gui|Network|Pdf|PrintSupport|Svg|WaylandClient|Widgets|XcbQpa"
QT_MODULES = "Core|Gui|Network|Pdf|PrintSupport|Svg|Widgets"
# Folder of plugins → those that stay. Platform themes would need GTK; pictures are SVG.
PLUGINS = {
    "iconengines": "qsvgicon",
    "imageformats": "qsvg",
    "platforminputcontexts": "composeplatforminputcontextplugin|ibusplatforminputcontextplugin",
    "platforms": "qminimal|qoffscreen|qwayland|qxcb",
    "printsupport": "cupsprintersupport",
    "wayland-decoration-client": "adwaita|bradient",
    "wayland-shell-integration": "xdg-shell",
}
# Qt's own texts, for the languages of the program; English needs no file.
TRANSLATIONS = "ar|de|es|fr|nl"
# Libraries of the system that come along: Python's own, and those of X that a small desktop lacks.
# The others (fonts, display, CUPS, zlib) are shared with what the system loads for its desktop.
SYSTEM_LIBRARIES = "python3|sqlite3|ffi|xcb-(?:cursor|icccm|image|keysyms|render-util|util|xkb)"
EXCLUDED = (
    # The program has no network: no TLS, and no OpenSSL that would need mending.
    "ssl",
    "_ssl",
    "_hashlib",
    # Formats of archives that nobody opens, and their libraries.
    "bz2",
    "_bz2",
    "lzma",
    "_lzma",
    "_uuid",
    # Where numbers are at home; the program only asks whether they can exist.
    "phonenumbers.carrier",
    "phonenumbers.carrierdata",
    "phonenumbers.geocoder",
    "phonenumbers.geodata",
    "phonenumbers.timezone",
    "phonenumbers.tzdata",
    # Tools for developing, which libraries name and never use here.
    "setuptools",
    "tkinter",
    "unittest",
    "pydoc",
    "readline",
)
_PLUGIN_FILES = "|".join(rf"{folder}/lib(?:{names})" for folder, names in PLUGINS.items())
_WANTED = re.compile(
    rf"PySide6/Qt/plugins/(?:{_PLUGIN_FILES})\.so"
    rf"|PySide6/Qt/translations/qtbase_(?:{TRANSLATIONS})\.qm"
    rf"|PySide6/Qt/lib/lib(?:Qt6(?:{QT_LIBRARIES})|icu\w+)\.so\.\d+"
    rf"|PySide6/Qt(?:{QT_MODULES})\.abi3\.so"
    r"|PySide6/lib\w+\.abi3\.so\S*"
    rf"|lib(?:{SYSTEM_LIBRARIES})[-.\d]*\.so[.\d]*"
    r"|(?!PySide6/|lib)\S+"
)
_KEPT_METADATA = re.compile(r"METADATA$|(?:licenses/|licen[cs]e|copying|notice)", re.IGNORECASE)


def is_wanted(name: str) -> bool:
    """True for a file that goes into the folder, by its path there."""
    return _WANTED.fullmatch(name) is not None


def modules(root: Path) -> Iterator[str]:
    """Every module of the program: commands and much more are loaded when they are needed."""
    for package in ("db", "viewer"):
        for file in sorted((root / package).rglob("*.py")):
            yield ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def metadata_files(root: Path) -> Iterator[tuple[str, str]]:
    """(file, folder for it) of the name, version and licences of every library of the lock."""
    lock = (root / "packaging" / "lock" / "requirements.txt").read_text("utf-8")
    for name in re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE):
        try:
            files = distribution(name).files or []
        except PackageNotFoundError:  # a library of the other system
            continue
        for file in files:
            top, *rest = file.parts
            if top.endswith(".dist-info") and rest and _KEPT_METADATA.match("/".join(rest)):
                yield str(file.locate()), file.parent.as_posix()
