"""Where things live."""

from pathlib import Path

import pytest

from viewer.app.paths import places


def test_with_a_basedir_everything_lies_under_it(tmp_path: Path) -> None:
    found = places(tmp_path)
    for place in (found.library, found.settings, found.reports):
        assert place.is_relative_to(tmp_path)


def test_a_relative_basedir_does_not_move_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = places(Path("stick"))
    assert found.library.parent == tmp_path / "stick"


def test_without_a_basedir_things_lie_where_the_system_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    found = places(None)
    for place in (found.library, found.settings, found.reports):
        assert "profile-viewer" in place.parts


def test_asking_for_places_makes_none(tmp_path: Path) -> None:
    places(tmp_path / "stick")
    assert list(tmp_path.iterdir()) == []


def test_what_the_program_brings_along_is_there(tmp_path: Path) -> None:
    assert (places(tmp_path).resources / "profiles").is_dir()
