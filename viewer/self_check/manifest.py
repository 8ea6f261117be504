"""The list of all installed files with their checksums, which a package brings along."""

import json
from pathlib import Path
from typing import NamedTuple

NAME = "manifest.json"


class BrokenManifestError(Exception):
    """The manifest is there, and can't be read or is none."""


class Manifest(NamedTuple):
    """What was packaged. `files` gives the SHA-256 of each file, by its path from `folder`."""

    folder: Path
    version: str
    build: str
    system: str
    files: dict[str, str]


def read_manifest(resources: Path) -> Manifest | None:
    """Return the manifest beside the folder of resources; None where there is none.

    Raises BrokenManifestError.
    """
    file = resources.parent / NAME
    try:
        read = json.loads(file.read_bytes())
        files = {str(path): str(checksum) for path, checksum in read["files"].items()}
        version, build, system = (str(read[name]) for name in ("version", "build", "system"))
        return Manifest(file.parent, version, build, system, files)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise BrokenManifestError(str(file)) from error
