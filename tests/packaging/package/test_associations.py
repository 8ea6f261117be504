"""Several documents that are opened in a file manager all come to the program."""

from pathlib import Path

PACKAGING = Path(__file__).parents[3] / "packaging"


def test_a_linux_desktop_hands_over_all_files_in_one_start() -> None:
    entry = (PACKAGING / "deb" / "debian" / "profile-viewer.desktop").read_text("utf-8")
    assert "Exec=profile-viewer %F" in entry.splitlines()


def test_windows_opens_any_number_of_files_at_once() -> None:
    for installer in ("installer.nsi", "installer.wxs"):
        lines = (PACKAGING / "windows" / installer).read_text("utf-8").splitlines()
        assert [line for line in lines if "MultiSelectModel" in line and "Player" in line]
