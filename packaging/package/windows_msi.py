"""The MSI, for those who manage computers by it: wixl, with the files that setup.exe installs."""

import uuid
from pathlib import Path

from package.release import Release
from package.tools import output
from package.windows_launchers import DATA, numbers

NAMESPACE = uuid.UUID("7d0e4c61-5e5b-4b6b-9c0e-6c9e2a4f1d38")  # of the codes of versions
GROUP = ("--component-group", "Files", "--directory-ref", "INSTALLDIR", "--win64")


def product_code(version: str) -> str:
    """What Windows knows a version by: {…}, the same for every build of it."""
    return f"{{{str(uuid.uuid5(NAMESPACE, version)).upper()}}}"


def compile_msi(root: Path, work: Path, tree: Path, msi: Path, release: Release) -> None:
    """Write `msi`, which installs `tree`, a folder in `work`. Raises BuildError."""
    inside = tree.relative_to(work)
    files = sorted(path.relative_to(work) for path in tree.rglob("*") if path.is_file())
    listed = output(
        ["wixl-heat", "-p", f"{inside}/", "--var", "var.TREE", *GROUP],
        given="\n".join(map(str, files)),
    )
    (work / "files.wxs").write_text(listed, "utf-8")
    values = {
        "ICON": "profile-viewer.ico",  # wixl takes no absolute paths
        "NUMBERS": numbers(release.version).rpartition(".")[0],
        "PRODUCT": product_code(release.version),
        "TREE": inside,
        "VERSION": release.version,
        "Win64": "yes",
    }
    command = ["wixl", "--arch", "x64", "--output", str(msi)]
    command += [word for name, value in values.items() for word in ("-D", f"{name}={value}")]
    output([*command, str(root / DATA / "installer.wxs"), "files.wxs"], work)
