"""What is remembered, and that a bad file never stands in the way."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.app.settings import Settings


def test_what_was_saved_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    first = Settings(file)
    first.set("tab", 3)
    first.set("profile", "iom-belgium")
    first.set("widths", [10, 20])
    assert first.save()
    second = Settings(file)
    assert second.get("tab", 0) == 3
    assert second.get("profile", "") == "iom-belgium"
    assert second.get("widths", [0]) == [10, 20]


def test_what_was_never_set_has_the_default(tmp_path: Path) -> None:
    assert Settings(tmp_path / "settings.json").get("tab", 1) == 1


def test_a_value_of_another_type_counts_as_none(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"tab": "three", "folded": 1, "size": true}', encoding="utf-8")
    remembered = Settings(file)
    assert remembered.get("tab", 0) == 0
    assert remembered.get("folded", False) is False
    assert remembered.get("size", 12) == 12


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_broken_file_gives_defaults_and_is_replaced(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    remembered = Settings(file)
    assert remembered.get("tab", 1) == 1
    remembered.set("tab", 2)
    assert remembered.save()
    assert Settings(file).get("tab", 1) == 2


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_no_content_of_the_file_stops_a_start(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert isinstance(Settings(file).get("tab", 1), int)


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way", encoding="utf-8")
    remembered = Settings(blocker / "settings.json")
    remembered.set("tab", 2)
    assert not remembered.save()
    assert remembered.get("tab", 1) == 2
    assert blocker.read_text(encoding="utf-8") == "in the way"
