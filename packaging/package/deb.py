"""The Debian package: the frozen program, and what dpkg and a desktop want to know of it."""

import gzip
import hashlib
import os
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path
from platform import python_version

from package.changes import debian_changelog, releases, with_releases
from package.folder import NAME, SYSTEM, build_folder
from package.icons import SIZES, draw_icon
from package.licences import parts_of
from package.man_page import man_page
from package.manifest import write_manifest
from package.notices import debian_copyright
from package.release import Release
from package.shared_libraries import depends, leave_to_debian
from package.tools import output, require_tools

MAINTAINER = "Profile Viewer maintainers <profile-viewer@example.org>"
TOOLS = {"dpkg-deb": "dpkg", "dpkg-shlibdeps": "dpkg-dev", "objdump": "binutils"}
LIB, SHARE = Path("usr", "lib", NAME), Path("usr", "share")
DOC = SHARE / "doc" / NAME
APPSTREAM_ID = "org.profile_viewer.ProfileViewer"


def make(root: Path, dist: Path, release: Release) -> Path:
    """Build the package in `dist`. Raises BuildError."""
    require_tools(TOOLS)
    folder = build_folder(root, root / "build" / "folder", release.epoch)
    return build_deb(root, folder, dist, release)


def build_deb(root: Path, folder: Path, target: Path, release: Release) -> Path:
    """Pack the frozen program in `folder` into `target`/NAME_VERSION_amd64.deb.

    Raises BuildError.
    """
    with tempfile.TemporaryDirectory(dir=target, prefix="deb-") as work:
        tree = Path(work) / "debian" / NAME
        _program(folder, tree, release)
        _desktop(root, tree, release)
        _documents(root, tree, release)
        _settle(tree, release.epoch)
        _control(root, tree, release)
        return _pack(tree, target / f"{NAME}_{release.version}_amd64.deb", release.epoch)


def _program(folder: Path, tree: Path, release: Release) -> None:
    program = tree / LIB
    shutil.copytree(folder, program, symlinks=True)
    internal = program / "_internal"
    leave_to_debian(internal)
    write_manifest(program, internal, release.version, release.build, SYSTEM)
    command = tree / "usr" / "bin" / NAME
    command.parent.mkdir()
    command.symlink_to(Path("..", "lib", NAME, NAME))
    # Where IT puts a policy: dpkg removes it at the end, if nothing is in it.
    (tree / "etc" / NAME).mkdir(parents=True)


def _desktop(root: Path, tree: Path, release: Release) -> None:
    source = root / "packaging" / "deb"
    share = tree / SHARE
    _copy(source / "profile-viewer.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(source / "profile-viewer.xml", share / "mime" / "packages" / f"{NAME}.xml")
    told = releases((root / "CHANGELOG.md").read_text("utf-8"), release.epoch)
    metainfo = with_releases((source / "metainfo.xml").read_text("utf-8"), told)
    _write(share / "metainfo" / f"{APPSTREAM_ID}.metainfo.xml", metainfo.encode())
    icon = root / "resources" / "icons" / "profile-viewer.svg"
    hicolor = share / "icons" / "hicolor"
    _copy(icon, hicolor / "scalable" / "apps" / f"{NAME}.svg")
    for size in SIZES:
        _write(hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png", draw_icon(icon, size))


def _documents(root: Path, tree: Path, release: Release) -> None:
    source = root / "packaging" / "deb"
    told = releases((root / "CHANGELOG.md").read_text("utf-8"), release.epoch)
    _write_packed(tree / DOC / "changelog.gz", debian_changelog(told, MAINTAINER))
    schema = root / "resources" / "schema"
    _copy(schema / "policy-example.yaml", tree / DOC / "examples" / "policy.yaml")
    versions = {"python": python_version(), "pyinstaller": version("pyinstaller")}
    licences = debian_copyright(parts_of("deb", "linux", versions), f"{LIB}/_internal")
    _write(tree / DOC / "copyright", licences.encode())
    _copy(source / "lintian-overrides", tree / SHARE / "lintian" / "overrides" / NAME)
    _write_packed(tree / SHARE / "man" / "man1" / f"{NAME}.1.gz", man_page(release.epoch))


def _settle(tree: Path, epoch: int) -> None:
    """Rights and times that say nothing of the machine that this is built on."""
    program = tree / LIB / NAME
    for path in [*sorted(tree.rglob("*")), tree]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == program else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _control(root: Path, tree: Path, release: Release) -> None:
    files = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
    folders = sum(path.is_dir() for path in tree.rglob("*"))
    size = folders + sum(-(-file.stat().st_size // 1024) for file in files)
    template = (root / "packaging" / "deb" / "control").read_text("utf-8")
    control = template.format(
        version=release.version,
        maintainer=MAINTAINER,
        size=size,
        depends=depends(tree, tree / LIB),
    )
    sums = [f"{_md5(file)}  {file.relative_to(tree).as_posix()}\n" for file in files]
    _write(tree / "DEBIAN" / "control", control.encode())
    _write(tree / "DEBIAN" / "md5sums", "".join(sums).encode())
    _settle(tree, release.epoch)


def _pack(tree: Path, deb: Path, epoch: int) -> Path:
    # Blocks are of one size, so that the bytes are the same however many threads pack them.
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(tree), str(deb)]
    output(command, SOURCE_DATE_EPOCH=str(epoch))
    return deb


def _copy(source: Path, target: Path) -> None:
    _write(target, source.read_bytes())


def _write_packed(target: Path, text: str) -> None:
    _write(target, gzip.compress(text.encode(), 9, mtime=0))


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _md5(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "md5").hexdigest()
