"""What is remembered, and that a bad file never stands in the way."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from viewer.app.settings import RANGES, Settings, SettingsFile


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_what_was_saved_is_remembered(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    first = SettingsFile(file)
    first.change(first.values._replace(tab="facts", library=False, library_width=240))
    first.change(first.values._replace(seen=(["belgium", "ab"],)))
    first.change(first.values._replace(print_choices={"card": {"paper": "a4"}}))
    assert first.save()
    second = SettingsFile(file)
    assert second.values == Settings(
        tab="facts",
        library=False,
        library_width=240,
        seen=(["belgium", "ab"],),
        print_choices={"card": {"paper": "a4"}},
    )


def test_the_file_holds_only_what_was_chosen_by_the_names_of_earlier_versions(file: Path) -> None:
    remembered = SettingsFile(file)
    choices: dict[str, dict[str, object]] = {
        "card": {"paper": "a4"},
        "facts": {"colour": False},
    }
    remembered.change(remembered.values._replace(print_sheet="card", print_choices=choices))
    remembered.change(remembered.values._replace(theme="system", old_after_years=7))
    assert remembered.save()
    assert json.loads(file.read_bytes()) == {
        "old_after_years": 7,
        "print_card": {"paper": "a4"},
        "print_facts": {"colour": False},
        "print_sheet": "card",
    }


def test_what_another_version_wrote_stays_in_the_file(file: Path) -> None:
    file.write_text('{"colour_of_tomorrow": [1, {"a": null}], "tab": "facts"}', encoding="utf-8")
    remembered = SettingsFile(file)
    remembered.change(remembered.values._replace(tab="offices"))
    assert remembered.save()
    kept = json.loads(file.read_bytes())
    assert kept == {"colour_of_tomorrow": [1, {"a": None}], "tab": "offices"}


def test_figures_are_old_after_five_years_and_contacts_after_one(file: Path) -> None:
    values = SettingsFile(file).values
    assert (values.old_after_years, values.contacts_old_after_years, values.editions_kept) == (
        5,
        1,
        5,
    )


def test_a_value_of_another_type_counts_as_none(file: Path) -> None:
    wrong = {"tab": 3, "library": 1, "library_width": True, "seen": "text", "print_card": [1]}
    file.write_text(json.dumps(wrong), encoding="utf-8")
    assert SettingsFile(file).values == Settings()


@pytest.mark.parametrize("name", RANGES)
def test_numbers_out_of_range_become_the_nearest_in_it(file: Path, name: str) -> None:
    least, most = RANGES[name]
    usual = getattr(Settings(), name)
    for written, expected in ((-(10**9), least), (10**9, most), ("five", usual)):
        file.write_text(json.dumps({name: written}), encoding="utf-8")
        assert getattr(SettingsFile(file).values, name) == expected


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"null", b"[" * 100_000])
def test_a_broken_file_gives_defaults_and_is_replaced(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    remembered = SettingsFile(file)
    assert remembered.values == Settings()
    remembered.change(remembered.values._replace(tab="facts"))
    assert remembered.save()
    assert SettingsFile(file).values.tab == "facts"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=200))
def test_no_content_of_the_file_stops_a_start(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert isinstance(SettingsFile(file).values.tab, str)


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way", encoding="utf-8")
    remembered = SettingsFile(blocker / "settings.json")
    remembered.change(remembered.values._replace(tab="facts"))
    assert not remembered.save()
    assert remembered.values.tab == "facts"
    assert blocker.read_text(encoding="utf-8") == "in the way"


def test_a_library_that_was_reached_by_a_link_is_missed_at_its_own_place_too(
    file: Path, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "folder", target_is_directory=True)
    remembered = SettingsFile(file)
    remembered.remember_library(link / "library.sqlite")
    assert not remembered.may_make_library(link / "library.sqlite")
    assert not remembered.may_make_library(tmp_path / "folder" / "library.sqlite")
    assert remembered.may_make_library(tmp_path / "other" / "library.sqlite")
