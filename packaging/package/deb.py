"""The Debian package: lays out what debhelper packs by packaging/deb/debian, and calls it."""

import re
import shutil
from pathlib import Path

from package.changelog import debian_changelog, with_releases
from package.completions import PLACES, completion
from package.folder import NAME, SYSTEM, build_folder
from package.icons import SIZES, draw_icon
from package.licences import parts_of, versions_here
from package.licences_file import NAME as LICENCES
from package.man_page import man_page
from package.manifest import write_manifest
from package.notices import debian_copyright
from package.release import Release
from package.system_libraries import leave_to_debian
from package.tools import output, require_tools
from package.wording import desktop_entry, languages, xml_in_each_language
from viewer.i18n.language import SOURCE_LANGUAGE, Language

TOOLS = {"dh": "debhelper", "dpkg-buildpackage": "dpkg-dev", "objdump": "binutils"}
METAINFO = "org.profile_viewer.ProfileViewer.metainfo.xml"


def make(root: Path, dist: Path, release: Release) -> tuple[Path, ...]:
    """Build the package in `dist`. Raises BuildError."""
    require_tools(TOOLS)
    source = root / "build" / "deb" / NAME
    shutil.rmtree(source.parent, ignore_errors=True)
    shutil.copytree(root / "packaging" / "deb" / "debian", source / "debian")
    _add_program(build_folder(root, root / "build" / "folder", release), source, release)
    _add_icons(root / "resources" / "icons" / "profile-viewer.svg", source / "icons")
    _add_documents(root, source, release)
    output(["dpkg-checkbuilddeps", "-I"], source)  # all but a compiler: nothing is compiled
    command = ["dpkg-buildpackage", "--build=binary", "--no-sign", "--no-check-builddeps"]
    output(command, source, SOURCE_DATE_EPOCH=str(release.epoch))
    name = f"{NAME}_{release.version}_amd64.deb"
    return (Path(shutil.move(source.parent / name, dist / name)),)


def _add_program(folder: Path, source: Path, release: Release) -> None:
    program = source / "program"
    of_the_folder = shutil.ignore_patterns(LICENCES)  # a deb has its own, named copyright
    shutil.copytree(folder, program, symlinks=True, ignore=of_the_folder)
    leave_to_debian(program / "_internal")
    write_manifest(program, program / "_internal", release, SYSTEM)


def _add_icons(drawing: Path, folder: Path) -> None:
    _write(folder / "scalable" / "apps" / f"{NAME}.svg", drawing.read_bytes())
    for size in SIZES:
        _write(folder / f"{size}x{size}" / "apps" / f"{NAME}.png", draw_icon(drawing, size))


def _add_documents(root: Path, source: Path, release: Release) -> None:
    debian = source / "debian"
    names = ("control", f"{NAME}.metainfo.xml", f"{NAME}.desktop", f"{NAME}.sharedmimeinfo")
    control, metainfo, entry, kinds = ((debian / name).read_text("utf-8") for name in names)
    (maintainer,) = re.findall("^Maintainer: (.+)$", control, re.MULTILINE)
    parts = parts_of("deb", "linux", versions_here())
    shutil.copyfile(root / "resources" / "schema" / "policy-example.yaml", source / "policy.yaml")
    for file, text in (
        (debian / "changelog", debian_changelog(release.history, maintainer)),
        (debian / "copyright", debian_copyright(parts, f"usr/lib/{NAME}/_internal")),
        (source / METAINFO, with_releases(xml_in_each_language(metainfo), release.history)),
        (debian / f"{NAME}.desktop", desktop_entry(entry)),
        (debian / f"{NAME}.sharedmimeinfo", xml_in_each_language(kinds)),
        *((source / man_name(each), man_page(release.epoch, each)) for each in languages()),
        *((source / "completions" / place, completion(sh)) for sh, place in PLACES.items()),
    ):
        _write(file, text.encode())


def man_name(language: Language) -> str:
    """What debhelper knows a page and its language by."""
    return f"{NAME}.1" if language.tag == SOURCE_LANGUAGE else f"{NAME}.{language.tag}.1"


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
