"""The Debian package: checked by Debian's own tools, and used from installing to purging."""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pypdf
import pytest

from tests.installed.debian_root import HOME, DebianRoot, until

PROJECT = Path(__file__).parents[2]
VERSION = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
DEB = PROJECT / "dist" / f"profile-viewer_{VERSION}_amd64.deb"
TOOLS = {
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "lintian": "lintian",
    "mmdebstrap": "mmdebstrap",
}
LARGEST, LARGEST_INSTALLED = 75_000_000, 230_000_000
LIBRARY = HOME / ".local" / "share" / "profile-viewer" / "library.sqlite"
# Beside the libraries: what shows windows, and what keeps lists of programs and kinds of files.
DESKTOP = "xvfb, shared-mime-info, desktop-file-utils, hicolor-icon-theme"
MISSING = [package for tool, package in TOOLS.items() if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.skipif(not DEB.exists(), reason="python3 packaging/dev.py package deb"),
    pytest.mark.skipif(bool(MISSING), reason=f"sudo apt-get install {' '.join(MISSING)}"),
]
needs_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="a Debian in a folder is made by root"
)


def field(name: str) -> str:
    """A field of the package's control file."""
    return output("dpkg-deb", "--field", str(DEB), name).strip()


def output(*command: str) -> str:
    """What a tool says; it must be content."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package unpacked."""
    folder = tmp_path_factory.mktemp("deb")
    output("dpkg-deb", "--raw-extract", str(DEB), str(folder))
    return folder


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> DebianRoot:
    """A Debian with what the package depends on, but without it."""
    folder = tmp_path_factory.mktemp("debian") / "clean"
    return DebianRoot.made(folder, f"{field('Depends')}, {DESKTOP}")


@pytest.fixture(scope="module")
def installed(clean: DebianRoot) -> DebianRoot:
    """A Debian with the package, used by nobody yet."""
    root = clean.copied(clean.folder.with_name("installed"))
    shutil.copy(DEB, root.folder / "tmp")
    root.run("dpkg", "--install", f"/tmp/{DEB.name}")
    return root


def test_lintian_finds_no_errors() -> None:
    said = output("lintian", "--allow-root", "--fail-on=error,warning", str(DEB))
    assert said == ""


def test_the_desktop_entry_is_valid(tree: Path) -> None:
    said = output(
        "desktop-file-validate", str(tree / "usr/share/applications/profile-viewer.desktop")
    )
    assert said == ""


def test_the_description_for_software_centres_is_valid(tree: Path) -> None:
    (metainfo,) = (tree / "usr/share/metainfo").iterdir()
    output("appstreamcli", "validate", "--no-net", str(metainfo))
    assert f'<release version="{VERSION}"' in metainfo.read_text("utf-8")


def test_the_package_is_no_larger_than_promised() -> None:
    assert DEB.stat().st_size <= LARGEST
    assert int(field("Installed-Size")) * 1024 <= LARGEST_INSTALLED


def test_files_lie_only_where_a_package_puts_them(tree: Path) -> None:
    places = {
        "/".join(file.relative_to(tree).parts[:3])
        for file in tree.rglob("*")
        if not file.is_dir() and "DEBIAN" not in file.parts
    }
    shared = {"applications", "doc", "icons", "lintian", "man", "metainfo", "mime"}
    assert places == {
        "usr/bin/profile-viewer",
        "usr/lib/profile-viewer",
        *(f"usr/share/{name}" for name in shared),
    }


def test_no_policy_is_shipped_but_a_place_for_it(tree: Path) -> None:
    assert list((tree / "etc").rglob("*")) == [tree / "etc" / "profile-viewer"]


def test_everything_belongs_to_root_and_nothing_is_writable_by_others() -> None:
    for line in output("dpkg-deb", "--contents", str(DEB)).splitlines():
        rights, owner, *_ = line.split()
        assert owner == "root/root"
        assert rights.startswith("l") or rights[5] == rights[8] == "-", line


def test_the_manifest_names_every_file_of_the_program(tree: Path) -> None:
    program = tree / "usr" / "lib" / "profile-viewer"
    internal = program / "_internal"
    manifest = json.loads((internal / "manifest.json").read_bytes())
    sums = {
        os.path.relpath(file, internal): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in program.rglob("*")
        if file.is_file() and file.name != "manifest.json"
    }
    assert manifest["version"] == VERSION
    assert manifest["files"] == sums


def test_the_changelog_begins_with_this_version(tree: Path) -> None:
    text = gzip.decompress((tree / "usr/share/doc/profile-viewer/changelog.gz").read_bytes())
    assert text.decode().startswith(f"profile-viewer ({VERSION}) ")


@needs_root
def test_every_library_finds_what_it_needs(installed: DebianRoot) -> None:
    program = "/usr/lib/profile-viewer"
    folders = f"{program}/_internal:{program}/_internal/PySide6/Qt/lib"
    find = f"find {program} -name '*.so*' | LD_LIBRARY_PATH={folders} xargs ldd"
    assert "not found" not in installed.run("sh", "-c", find).stdout


@needs_root
def test_the_program_says_its_version_and_checks_itself(installed: DebianRoot) -> None:
    assert installed.run_as_reader("profile-viewer", "--version") == f"profile-viewer {VERSION}\n"
    told = installed.run_as_reader("profile-viewer", "--json", "self-check")
    assert json.loads(told)


@needs_root
def test_the_program_lists_profiles_and_prints_a_sheet(installed: DebianRoot) -> None:
    assert "IOM in Belgium" in installed.run_as_reader("profile-viewer", "list")
    sheet = ("print", "iom-belgium", "--sheet", "contacts", "-o", "contacts.pdf")
    installed.run_as_reader("profile-viewer", *sheet)
    (page, *_) = pypdf.PdfReader(installed.home / "contacts.pdf").pages
    assert "+32 2 287 70 00" in page.extract_text()


@needs_root
def test_the_window_opens_off_screen_and_ends_when_asked(installed: DebianRoot) -> None:
    library = installed.folder / LIBRARY
    library.unlink(missing_ok=True)
    with installed.started("profile-viewer", QT_QPA_PLATFORM="offscreen") as window:
        # The library is opened by the event loop, after the first view has been painted.
        until(library.exists, window)


@needs_root
def test_the_window_opens_on_an_x_server(installed: DebianRoot) -> None:
    socket = installed.folder / "tmp" / ".X11-unix" / "X9"
    library = installed.folder / LIBRARY
    library.unlink(missing_ok=True)
    with installed.started("Xvfb", ":9", "-nolisten", "tcp") as server:
        until(socket.exists, server)
        with installed.started("profile-viewer", DISPLAY=":9") as window:
            until(library.exists, window)
            assert "libqxcb.so" in Path(f"/proc/{window.pid}/maps").read_text()


@needs_root
@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("BE.profile.yaml", "", "application/vnd.profile-viewer.profile+yaml"),
        ("document", "# a\nformat: profile/1\n", "application/vnd.profile-viewer.profile+yaml"),
        ("settings.yaml", "a: b\n", "application/x-yaml"),
    ],
)
def test_profiles_are_known_by_their_kind_and_other_yaml_is_left_alone(
    installed: DebianRoot, tmp_path: Path, name: str, content: str, kind: str
) -> None:
    file = tmp_path / name
    file.write_text(content)
    ask = "import sys; from PySide6.QtCore import QMimeDatabase as D; "
    ask += "print(D().mimeTypeForFile(sys.argv[1]).name())"
    variables = os.environ | {"XDG_DATA_DIRS": str(installed.folder / "usr" / "share")}
    done = subprocess.run(
        [sys.executable, "-c", ask, file], env=variables, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == kind


def older(folder: Path, tree: Path) -> Path:
    """The same package as version 0.0.9~, not compressed."""
    copy = folder / "older"
    shutil.copytree(tree, copy, symlinks=True)
    control = copy / "DEBIAN" / "control"
    text = control.read_text("utf-8").replace(f"Version: {VERSION}\n", "Version: 0.0.9~\n")
    control.write_text(text, "utf-8")
    deb = folder / "profile-viewer_0.0.9~_amd64.deb"
    output("dpkg-deb", "--root-owner-group", "-Znone", "--build", str(copy), str(deb))
    return deb


@needs_root
def test_from_installing_to_purging_only_the_users_library_stays(
    clean: DebianRoot, tree: Path, tmp_path: Path
) -> None:
    before = clean.files()
    for deb in (older(tmp_path, tree), DEB):
        shutil.copy(deb, clean.folder / "tmp")
    apt = ("apt-get", "--yes", "--no-install-recommends", "install")

    clean.run(*apt, "/tmp/profile-viewer_0.0.9~_amd64.deb")
    clean.run_as_reader("profile-viewer", "new", "iom-norway", "-o", "norway.yaml")
    clean.run_as_reader("profile-viewer", "import", "norway.yaml")

    clean.run(*apt, f"/tmp/{DEB.name}")
    assert "iom-norway" in clean.run_as_reader("profile-viewer", "list")
    status = clean.run("dpkg-query", "--show", "profile-viewer").stdout
    assert status == f"profile-viewer\t{VERSION}\n"

    refused = clean.run(*apt, "/tmp/profile-viewer_0.0.9~_amd64.deb", is_sound=False)
    assert refused.returncode != 0
    assert clean.run("dpkg-query", "--show", "profile-viewer").stdout == status

    clean.run("profile-viewer", "--basedir", "/tmp/of-root", "list")
    assert clean.run("dpkg", "--verify", "profile-viewer").stdout == ""
    listed = set(clean.run("dpkg", "--listfiles", "profile-viewer").stdout.splitlines())
    there = {f"/{name}" for name in clean.files() if name.startswith("usr/lib/profile-viewer/")}
    assert there <= listed

    clean.run("apt-get", "--yes", "remove", "profile-viewer")
    assert clean.run("which", "profile-viewer", is_sound=False).stdout == ""
    clean.run("dpkg", "--purge", "profile-viewer")
    assert clean.files() == before
    assert (clean.folder / LIBRARY).exists()
