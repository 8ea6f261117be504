"""The Debian package in a clean Debian: installed, used by a person, upgraded, removed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from tests.installed.debian_package import DEB, VERSION, field, needs_package, output
from tests.installed.debian_root import APT, HOME, DebianRoot, until

LIBRARY = HOME / ".local" / "share" / "profile-viewer" / "library.sqlite"
# Beside the libraries: what shows windows, and what keeps lists of programs and kinds of files.
DESKTOP = "xvfb, shared-mime-info, desktop-file-utils, hicolor-icon-theme"
PROFILE = "application/vnd.profile-viewer.profile+yaml"
OLDER = "profile-viewer_0.0.9~_amd64.deb"
pytestmark = [
    *needs_package,
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="a Debian in a folder is made by root"
    ),
]


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DebianRoot]:
    """A Debian with what the package depends on, but without it."""
    folder = tmp_path_factory.mktemp("debian")
    yield DebianRoot.made(folder / "clean", f"{field('Depends')}, {DESKTOP}")
    # With its copies it is gigabytes, and pytest keeps the folders of three runs.
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def installed(clean: DebianRoot) -> DebianRoot:
    """A Debian with the package, used by nobody yet."""
    root = clean.copied(clean.folder.with_name("installed"))
    shutil.copy(DEB, root.folder / "tmp")
    root.run("dpkg", "--install", f"/tmp/{DEB.name}")
    return root


def test_every_library_finds_what_it_needs(installed: DebianRoot) -> None:
    program = "/usr/lib/profile-viewer"
    folders = f"{program}/_internal:{program}/_internal/PySide6/Qt/lib"
    find = f"find {program} -name '*.so*' | LD_LIBRARY_PATH={folders} xargs ldd"
    assert "not found" not in installed.run("sh", "-c", find).stdout


def test_the_program_says_its_version_and_checks_itself(installed: DebianRoot) -> None:
    assert installed.run_as_reader("profile-viewer", "--version") == f"profile-viewer {VERSION}\n"
    told = installed.run_as_reader("profile-viewer", "--json", "self-check")
    assert json.loads(told)


def test_the_program_lists_profiles_and_prints_a_sheet(installed: DebianRoot) -> None:
    assert "IOM in Belgium" in installed.run_as_reader("profile-viewer", "list")
    sheet = ("print", "iom-belgium", "--sheet", "contacts", "-o", "contacts.pdf")
    installed.run_as_reader("profile-viewer", *sheet)
    (page, *_) = pypdf.PdfReader(installed.home / "contacts.pdf").pages
    assert "+32 2 287 70 00" in page.extract_text()


def test_the_window_opens_off_screen_and_ends_when_asked(installed: DebianRoot) -> None:
    library = installed.folder / LIBRARY
    library.unlink(missing_ok=True)
    with installed.started("profile-viewer", QT_QPA_PLATFORM="offscreen") as window:
        # The library is opened by the event loop, after the first view has been painted.
        until(library.exists, window)


def test_the_window_opens_on_an_x_server(installed: DebianRoot) -> None:
    socket = installed.folder / "tmp" / ".X11-unix" / "X9"
    library = installed.folder / LIBRARY
    library.unlink(missing_ok=True)
    with installed.started("Xvfb", ":9", "-nolisten", "tcp") as server:
        until(socket.exists, server)
        with installed.started("profile-viewer", DISPLAY=":9") as window:
            until(library.exists, window)
            assert "libqxcb.so" in Path(f"/proc/{window.pid}/maps").read_text()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("BE.profile.yaml", "", PROFILE),
        ("document", "# a\nformat: profile/1\n", PROFILE),
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


@pytest.fixture(scope="module")
def upgraded(clean: DebianRoot, tmp_path_factory: pytest.TempPathFactory) -> DebianRoot:
    """A Debian where someone used the version before, and where this one came over it."""
    root = clean.copied(clean.folder.with_name("upgraded"))
    tree = tmp_path_factory.mktemp("older") / "tree"
    output("dpkg-deb", "--raw-extract", str(DEB), str(tree))
    control = tree / "DEBIAN" / "control"
    text = control.read_text("utf-8").replace(f"Version: {VERSION}\n", "Version: 0.0.9~\n")
    control.write_text(text, "utf-8")
    older = root.folder / "tmp" / OLDER
    output("dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(older))
    shutil.copy(DEB, older.parent)
    root.run(*APT, "install", f"/tmp/{OLDER}")
    root.run_as_reader("profile-viewer", "new", "iom-norway", "-o", "norway.yaml")
    root.run_as_reader("profile-viewer", "import", "norway.yaml")
    root.run(*APT, "install", f"/tmp/{DEB.name}")
    return root


def version_in(root: DebianRoot) -> str:
    """The version that is installed."""
    return root.run("dpkg-query", "--show", "--showformat=${Version}", "profile-viewer").stdout


def test_an_upgrade_keeps_the_library_and_going_back_is_refused(upgraded: DebianRoot) -> None:
    assert version_in(upgraded) == VERSION
    assert "iom-norway" in upgraded.run_as_reader("profile-viewer", "list")
    refused = upgraded.run(*APT, "install", f"/tmp/{OLDER}", is_sound=False)
    assert "downgrade" in refused.stdout + refused.stderr
    assert version_in(upgraded) == VERSION


def test_using_the_program_changes_nothing_of_what_is_installed(installed: DebianRoot) -> None:
    installed.run("profile-viewer", "--basedir", "/tmp/of-root", "list")
    assert installed.run("dpkg", "--verify", "profile-viewer").stdout == ""
    listed = set(installed.run("dpkg", "--listfiles", "profile-viewer").stdout.splitlines())
    place = "usr/lib/profile-viewer/"
    assert {f"/{name}" for name in installed.files() if name.startswith(place)} <= listed


def test_after_removing_only_the_users_library_and_a_policy_stay(
    clean: DebianRoot, upgraded: DebianRoot
) -> None:
    upgraded.run("apt-get", "--yes", "remove", "profile-viewer")
    upgraded.run("dpkg", "--purge", "profile-viewer")
    assert upgraded.files() == clean.files()
    assert (upgraded.folder / LIBRARY).exists()
    kept = {file.relative_to(upgraded.home).parts[:3] for file in upgraded.home.rglob("*.*")}
    assert all("profile-viewer" in parts or len(parts) == 1 for parts in kept), kept

    upgraded.run(*APT, "install", f"/tmp/{DEB.name}")
    policy = upgraded.folder / "etc" / "profile-viewer" / "policy.yaml"
    policy.write_text("# put there by the administrator\n")
    upgraded.run("apt-get", "--yes", "remove", "profile-viewer")
    assert policy.exists()
