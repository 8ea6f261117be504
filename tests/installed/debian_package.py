"""The Debian package in dist/ that the tests are about, and what they ask it."""

import shutil
import subprocess
from pathlib import Path

import pytest

import viewer

PROJECT = Path(__file__).parents[2]
VERSION = viewer.__version__
DEB = PROJECT / "dist" / f"profile-viewer_{VERSION}_amd64.deb"
TOOLS = {
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
    "mmdebstrap": "mmdebstrap",
}
MISSING = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]
needs_package = [
    pytest.mark.skipif(not DEB.exists(), reason="python3 packaging/dev.py package deb"),
    pytest.mark.skipif(bool(MISSING), reason=f"sudo apt-get install {' '.join(MISSING)}"),
]


def field(name: str) -> str:
    """A field of the package's control file."""
    return output("dpkg-deb", "--field", str(DEB), name).strip()


def output(*command: str) -> str:
    """What a tool says; it must be content."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout
