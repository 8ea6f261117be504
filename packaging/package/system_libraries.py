"""Libraries of the building system that PyInstaller takes along: the Debian package of each."""

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


def _dpkg(*arguments: str) -> str:
    query = shutil.which("dpkg-query")
    if query is None:
        return ""
    done = subprocess.run([query, *arguments], capture_output=True, encoding="utf-8", check=False)
    return done.stdout
