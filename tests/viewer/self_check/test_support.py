"""What is copied for support: enough to help, and nobody's name."""

from pathlib import Path

import pytest

from viewer.app.log import log_event
from viewer.app.paths import Places, places
from viewer.self_check.support import support_details, without_home


@pytest.fixture
def home(tmp_path: Path) -> Places:
    return places(tmp_path / "ada.lovelace" / "base")


def test_versions_places_library_policy_and_log_are_told(home: Places) -> None:
    log_event(home.log, "ended", command="list", status=0)
    details = support_details(home)
    for part in ("profile-viewer: ", "Python: ", "System: ", "Library: ", "Policy: ", "Log:"):
        assert f"\n{part}" in f"\n{details}"
    assert "2 profiles" in details
    assert details.endswith(" ended command=list status=0\n")


def test_the_home_folder_is_not_named(home: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = str(home.library.parents[1])
    monkeypatch.setenv("HOME", folder)
    monkeypatch.setenv("USERPROFILE", folder)
    details = support_details(home)
    assert "lovelace" not in details
    assert "~/base/library.sqlite" in details.replace("\\", "/")


@pytest.mark.parametrize(
    ("text", "home", "shown"),
    [
        ("/people/ada/x, /people/ada", "/people/ada", "~/x, ~"),
        ("/people/adam/x", "/people/ada", "/people/adam/x"),
        ("/var/x", "/", "/var/x"),
        ("/var/x", "", "/var/x"),
        ("C:\\People\\Ada+\\x", "C:\\People\\Ada+", "~\\x"),
    ],
)
def test_only_the_home_folder_itself_is_shortened(text: str, home: str, shown: str) -> None:
    assert without_home(text, home) == shown
