"""Which part each file of a package belongs to: the program, a library, the building system."""

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from package.licences import Part
from package.system_libraries import system_part
from package.wheels import library_of

PROGRAM = "profile-viewer"


def runs(path: str) -> bool:
    """True for what holds code; the manifest in the package has the checksums of all files."""
    name = PurePosixPath(path).name
    endings = (".dll", ".exe", ".pyd", ".whl", ".zip", ".so")
    return name == PROGRAM or name.endswith(endings) or ".so." in name


def with_owners(
    parts: Iterable[Part], files: Mapping[str, str]
) -> tuple[list[Part], dict[str, dict[str, str]]]:
    """All parts, also libraries of the building system; and the files of each part by its name."""
    parts = list(parts)
    owned: dict[str, dict[str, str]] = {PROGRAM: {}}
    for path, checksum in files.items():
        owner = _owner(path, parts)
        if owner is None:
            part = system_part(PurePosixPath(path).name)
            parts += [] if part in parts else [part]
            owner = part.name
        owned.setdefault(owner, {})[path] = checksum
    return parts, owned


def _owner(path: str, parts: Iterable[Part]) -> str | None:
    name = PurePosixPath(path).name
    if name.startswith((PROGRAM, "profile_viewer-")):
        return PROGRAM
    if name.endswith(".whl"):
        return library_of(Path(name))
    # The longest pattern tells most.
    found = [
        (len(pattern), part.name)
        for part in parts
        for pattern in part.files
        if fnmatch(path, f"*{pattern}")
    ]
    return max(found)[1] if found else None
