"""Which libraries the deb takes from Debian."""

import shutil
from pathlib import Path

import pytest

from package.release import BuildError
from package.shared_libraries import depends, leave_to_debian

TOOLS = ("dpkg-query", "dpkg-shlibdeps", "objdump")
needs_dpkg = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="dpkg-dev and binutils"
)


@needs_dpkg
def test_what_debian_has_is_left_to_it_and_the_rest_comes_along(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    ours = ("libpython3.11.so.1.0", "libof-nobody-else.so.1", "PySide6/libz.so.1")
    for name in (*ours, "libz.so.1", "libc.so.6"):
        (tmp_path / name).touch()
    leave_to_debian(tmp_path)
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.so*")} == set(ours)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A package's tree with a program of one file in it, which needs the system's C library."""
    folder = tmp_path / "debian" / "profile-viewer" / "usr" / "lib" / "profile-viewer"
    folder.mkdir(parents=True)
    shutil.copy("/bin/true", folder / "program")
    return folder


@needs_dpkg
def test_what_a_program_needs_and_does_not_bring_is_depended_on(program: Path) -> None:
    assert depends(program.parents[2], program).startswith("libc6 (>= ")


@needs_dpkg
def test_a_library_that_is_not_installed_is_said_with_its_package(program: Path) -> None:
    file = program / "program"
    content = file.read_bytes()
    assert b"libc.so.6\0" in content
    file.write_bytes(content.replace(b"libc.so.6\0", b"libz.so.9\0"))
    with pytest.raises(BuildError, match=r"libz\.so\.9"):
        depends(program.parents[2], program)
