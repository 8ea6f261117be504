"""Which libraries the deb takes from Debian."""

import shutil
from pathlib import Path

import pytest

from package.system_libraries import leave_to_debian


# It asks dpkg which package owns a library; the deb is built where that is, and nowhere else.
@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="needs Debian")
def test_what_debian_has_is_left_to_it_and_the_rest_comes_along(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    ours = ("libpython3.11.so.1.0", "libof-nobody-else.so.1", "PySide6/libz.so.1")
    for name in (*ours, "libz.so.1", "libc.so.6"):
        (tmp_path / name).touch()
    leave_to_debian(tmp_path)
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.so*")} == set(ours)
