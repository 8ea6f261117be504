"""Libraries of the building system that PyInstaller takes along, and the Debian package of each."""

import platform
import re
import shutil
import subprocess
from pathlib import Path

from package.licences import Part

UNKNOWN = "see the system that it was built on"


def system_part(library: str) -> Part:
    """What Debian tells of the package that holds a library, named by its file name."""
    owner = _dpkg("--search", f"*/{library}").partition(":")[0].strip()
    if not owner:
        return Part(library, "", UNKNOWN, files=(library,))
    version = _dpkg("--show", "--showformat=${Version}\n", owner).splitlines()[0]
    copyright_file = Path("/usr/share/doc", owner, "copyright")
    text = copyright_file.read_text("utf-8", "replace") if copyright_file.exists() else ""
    named = sorted(set(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)))
    system = platform.freedesktop_os_release()["ID"]
    return Part(
        owner,
        version,
        ", ".join(named) or UNKNOWN,
        texts=(text,) if text else (),
        purl=f"pkg:deb/{system}/{owner}@{version}?arch=amd64",
    )


def leave_to_debian(internal: Path) -> None:
    """Remove the libraries that Debian has itself, where it keeps them secure.

    A second copy of libstdc++ or fontconfig beside the system's breaks its display drivers.
    """
    files = [file for file in internal.glob("lib*.so*") if not file.name.startswith("libpython")]
    told = _dpkg("--search", *(f"*/x86_64-linux-gnu/{file.name}" for file in files))
    owned = {line.rpartition("/")[2] for line in told.splitlines()}
    for file in files:
        if file.name in owned:
            file.unlink()


def _dpkg(*arguments: str) -> str:
    query = shutil.which("dpkg-query")
    if query is None:
        return ""
    done = subprocess.run([query, *arguments], capture_output=True, encoding="utf-8", check=False)
    return done.stdout
