"""Which libraries the deb takes from Debian."""

from pathlib import Path

from package.system_libraries import leave_to_debian
from tests.needs import needs_dpkg


@needs_dpkg
def test_what_debian_has_is_left_to_it_and_the_rest_comes_along(tmp_path: Path) -> None:
    (tmp_path / "PySide6").mkdir()
    ours = ("libpython3.11.so.1.0", "libof-nobody-else.so.1", "PySide6/libz.so.1")
    for name in (*ours, "libz.so.1", "libc.so.6"):
        (tmp_path / name).touch()
    leave_to_debian(tmp_path)
    assert {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.so*")} == set(ours)
