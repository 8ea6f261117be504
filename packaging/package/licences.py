"""What the packages contain, and under which licence: by the metadata of the locked libraries."""

import json
import platform
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    PackagePath,
    distribution,
    version,
)
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from package.release import BuildError

PROJECT = Path(__file__).resolve().parents[2]
LOCK = PROJECT / "packaging" / "lock" / "requirements.txt"
STANDARD_TEXTS = PROJECT / "packaging" / "licences"
KINDS = ("folder", "deb", "windows", "wheelhouse")
LINUX, WINDOWS = SYSTEMS = ("linux", "windows")
# Of a choice of licences, the one that we take.
TAKEN = {"LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only"}
# Classifiers that leave no doubt; the one of all BSD licences does.
CLASSIFIERS = {"License :: OSI Approved :: MIT License": "MIT"}
READ_BY_HAND = {"segno": "BSD-3-Clause"}  # library → what its licence file says
# Where two libraries share a folder, the files of the smaller one.
FILES = {"PySide6_Pdf": ("PySide6/*Pdf*",)}
# LGPL 3 adds permissions to GPL 3, and names it by reference.
INCLUDED = {"LGPL-3.0-only": ("GPL-3.0-only",)}
PIN = re.compile(r"^([a-z0-9-]+)==([^\s;]+)", re.MULTILINE)

HOLDERS = re.compile(r"^\s*copyright\s+(?:\(c\)|©)?\s*(\d{4}.*)", re.MULTILINE | re.IGNORECASE)


class UnknownLicenceError(BuildError):
    """The licence of something inside is not known; the text says of what, and what is told."""


class Part(NamedTuple):
    """One thing inside the packages. `expression` is SPDX; `texts` are the licence texts it brings.

    `inside` names the library whose files hold it; `files` are patterns of the files of its own;
    `sources` are addresses of the source that it was built from, where its licence asks for that.
    """

    name: str
    version: str
    expression: str
    holders: str = ""
    texts: tuple[str, ...] = ()
    purl: str = ""
    inside: str = ""
    files: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()  # SHA-256 of what was downloaded
    sources: tuple[str, ...] = ()


def parts_of(kind: str, system: str, versions: Mapping[str, str]) -> tuple[Part, ...]:
    """Everything inside a package of this kind for a system, sorted; the program itself left out.

    `versions` are those of what is in no lock: `python`, `pyinstaller`.
    Raises UnknownLicenceError.
    """
    libraries = list(locked_libraries())
    embedded = [part for library in libraries for part in parts_embedded_in(library.name)]
    others = [
        _part_of_table(entry, versions)
        for entry in _table()["part"]
        if kind in entry.get("kinds", KINDS) and system in entry.get("systems", SYSTEMS)
    ]
    return tuple(sorted([*libraries, *embedded, *others], key=_order))


def versions_here() -> dict[str, str]:
    """The versions of what comes along and is in no lock, as it is where packages are built."""
    return {"python": platform.python_version(), "pyinstaller": version("pyinstaller")}


def locked_libraries() -> Iterator[Part]:
    """The libraries of the runtime lock. Raises UnknownLicenceError."""
    for name, pinned in PIN.findall(LOCK.read_text("utf-8")):
        found = _distribution(name, pinned)
        yield Part(
            name,
            pinned,
            expression_of(found),
            holders=_holders(found),
            texts=tuple(_licence_texts(found)),
            purl=f"pkg:pypi/{name}@{pinned}",
            files=tuple(_importable(found)),
            sources=_sources(name, pinned),
        )


def parts_embedded_in(library: str) -> Iterator[Part]:
    """What is linked into a library, as far as the SBOM in its wheel tells (PEP 770)."""
    found = distribution(library)
    for file in found.files or ():
        if "sboms" in file.parts and file.suffix == ".json":
            for component in json.loads(_read(found, file)).get("components", ()):
                if component.get("scope", "required") == "required":
                    yield _part_of_component(component, library)


def expression_of(found: Distribution) -> str:
    """The SPDX expression of a library's licence. Raises UnknownLicenceError."""
    metadata = found.metadata
    name = metadata["Name"]
    told: list[str | None] = [metadata["License-Expression"], metadata["License"]]
    told += [CLASSIFIERS.get(line) for line in metadata.get_all("Classifier", [])]
    told += [READ_BY_HAND.get(name.lower())]
    for expression in filter(None, told):
        taken = TAKEN.get(expression, expression)
        if is_known(taken):
            return taken
    raise UnknownLicenceError(f"{name}: no licence that we know in {list(filter(None, told))}")


def is_known(expression: str) -> bool:
    """True when every licence of an SPDX expression has its text here."""
    return all((STANDARD_TEXTS / f"{name}.txt").exists() for name in identifiers(expression))


def identifiers(expression: str) -> list[str]:
    """The names of licences and exceptions in an SPDX expression, each once."""
    words = re.findall(r"[A-Za-z0-9.+-]+", expression)
    return [word for word in dict.fromkeys(words) if word not in {"AND", "OR", "WITH"}]


def standard_texts(expression: str) -> dict[str, str]:
    """Each licence of an expression, and what it builds on, with its text.

    Raises UnknownLicenceError.
    """
    names = identifiers(expression)
    names += [name for licence in names for name in INCLUDED.get(licence, ())]
    try:
        return {name: (STANDARD_TEXTS / f"{name}.txt").read_text("utf-8") for name in names}
    except FileNotFoundError as error:
        raise UnknownLicenceError(f"{expression}: there is no {error.filename}") from error


def _order(part: Part) -> tuple[str, str, str]:
    return part.inside, part.name.lower(), part.version


def _distribution(name: str, pinned: str) -> Distribution:
    try:
        found = distribution(name)
    except PackageNotFoundError as error:
        raise UnknownLicenceError(f"{name} is not installed: dev.py sets it up") from error
    if found.version != pinned:
        raise UnknownLicenceError(f"{name} {found.version} is installed, not {pinned}")
    return found


def _importable(found: Distribution) -> list[str]:
    """Patterns of what a library puts beside others: its packages and modules."""
    if found.name in FILES:
        return list(FILES[found.name])
    first = {file.parts[0] for file in found.files or () if len(file.parts) > 1 or file.suffix}
    kept = sorted(name for name in first if not name.endswith(".dist-info") and name != "..")
    return [name if "." in name else f"{name}/*" for name in kept if name != "__pycache__"]


def _licence_texts(found: Distribution) -> Iterator[str]:
    named = {PurePosixPath(name).name for name in found.metadata.get_all("License-File", [])}
    for file in sorted(found.files or ()):
        if ".dist-info" in file.parts[0] and file.name in named:
            yield _read(found, file)


def _read(found: Distribution, file: PackagePath) -> str:
    return Path(str(found.locate_file(file))).read_text("utf-8")


def _holders(found: Distribution) -> str:
    """Whoever the licence texts name, else the authors."""
    texts = "\n".join(_licence_texts(found))
    named = [line.strip(" ,.") for line in HOLDERS.findall(texts)]
    metadata = found.metadata
    authors = metadata["Author"] or metadata["Author-email"] or metadata["Maintainer-email"] or ""
    return _without_addresses("; ".join(dict.fromkeys(named)) or authors)


def _without_addresses(names: str) -> str:
    return re.sub(r"\s*<[^>]*>", "", names)


def _part_of_component(component: dict[str, Any], library: str) -> Part:
    licences = [
        found.get("expression") or found["license"].get("id", "")
        for found in component.get("licenses", ())
    ]
    expression = re.sub(r"\s+", " ", " AND ".join(licences)).replace("/", " OR ")
    name, number = component["name"], component["version"]
    if not expression:
        raise UnknownLicenceError(f"{name} {number} inside {library}: no licence is told")
    standard_texts(expression)
    authors = _without_addresses(component.get("author", ""))
    hashes = tuple(each["content"] for each in component.get("hashes", ()))
    purl = component.get("purl", "").partition("?")[0]
    return Part(name, number, expression, authors, purl=purl, inside=library, hashes=hashes)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((STANDARD_TEXTS / "parts.toml").read_text("utf-8"))


def _sources(name: str, pinned: str) -> tuple[str, ...]:
    numbers = pinned.split(".")
    release, series = ".".join(numbers[:3]), ".".join(numbers[:2])
    addresses = _table()["sources"].get(name, ())
    return tuple(address.format(release=release, series=series) for address in addresses)


def _part_of_table(entry: dict[str, Any], versions: Mapping[str, str]) -> Part:
    standard_texts(entry["expression"])
    number = entry.get("version", "")
    text = (PROJECT / entry["text"]).read_text("utf-8") if "text" in entry else ""
    return Part(
        entry["name"],
        versions.get(number, number),
        entry["expression"],
        entry["holders"],
        texts=(text,) if text else (),
        inside=entry.get("in", ""),
        files=tuple(entry.get("files", ())),
    )
