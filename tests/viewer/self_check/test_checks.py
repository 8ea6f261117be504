"""What each check finds, on a sound program and where something is wrong."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.languages import TRANSLATED
from viewer.app.paths import RESOURCES, Places
from viewer.i18n.language import Language
from viewer.self_check.devices import check_screens
from viewer.self_check.every_check import USUAL, findings
from viewer.self_check.finding import Finding
from viewer.self_check.fonts import check_fonts
from viewer.self_check.library import check_library
from viewer.self_check.places import check_places
from viewer.self_check.rest import answer_and_status
from viewer.self_check.sheet import check_sheet


@pytest.fixture
def other_resources(tmp_path: Path) -> Path:
    """Resources that a test may harm."""
    return shutil.copytree(RESOURCES, tmp_path / "resources")


def by_name(found: Iterator[Finding]) -> dict[str, Finding]:
    return {finding.name: finding for finding in found}


def test_the_trial_sheet_is_printed_and_read_back(english: Language, home: Places) -> None:
    (finding,) = check_sheet(english, home)
    assert finding.is_sound
    assert "IOM in Belgium, 1 page" in finding.text
    assert not home.library.exists()


@pytest.mark.parametrize("tag", TRANSLATED)
def test_the_trial_sheet_can_be_read_back_in_every_language(tag: str, home: Places) -> None:
    (finding,) = check_sheet(Language.load(RESOURCES / "locale", tag), home)
    assert finding.is_sound


def test_a_check_that_fails_itself_is_a_finding_and_the_others_go_on(
    english: Language, home: Places, other_resources: Path
) -> None:
    (other_resources / "sheets" / "contacts.typ").unlink()
    found = by_name(findings(english, home._replace(resources=other_resources), USUAL))
    assert not found["sheet"].is_sound
    assert "contacts.typ" in found["sheet"].text
    assert found["screens"].is_sound


def test_fonts_that_are_gone_are_told_by_their_scripts(
    english: Language, home: Places, other_resources: Path
) -> None:
    for font in (other_resources / "fonts").glob("NotoSansArabic*"):
        font.unlink()
    found = by_name(check_fonts(english, home._replace(resources=other_resources)))
    assert not found["scripts"].is_sound
    assert "Latin" in found["scripts"].text
    assert "Arabic" not in found["scripts"].text


def test_the_scripts_of_the_print_fonts_are_named(english: Language, home: Places) -> None:
    found = by_name(check_fonts(english, home))
    assert {"Arabic", "Cyrillic", "Ethiopic", "Greek", "Latin", "Thai"} <= set(
        found["scripts"].text.split(", ")
    )


def test_the_font_beside_them_is_named_where_it_lies(
    english: Language, home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_DATA_DIRS", "LOCALAPPDATA", "WINDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    missing = by_name(check_fonts(english, home))["cjk"]
    assert (missing.text, missing.is_sound) == ("none: Noto Sans CJK is not installed", True)
    folder = "Fonts" if sys.platform == "win32" else "fonts"
    font = tmp_path / folder / "NotoSansCJK-Regular.ttc"
    font.parent.mkdir()
    font.touch()
    assert by_name(check_fonts(english, home))["cjk"].text == str(font)


def test_a_folder_where_nothing_can_be_written_is_told_with_what_to_do(
    english: Language, home: Places, tmp_path: Path
) -> None:
    blocker = tmp_path / "a file"
    blocker.write_text("in the way", "utf-8")
    found = by_name(check_places(english, home._replace(settings=blocker / "settings.json")))
    assert not found["settings"].is_sound
    assert found["settings"].advice == f"Let this user write in {blocker}."
    assert found["log"].is_sound


def test_a_check_of_rights_leaves_nothing_behind(english: Language, home: Places) -> None:
    list(check_places(english, home))
    assert not home.settings.parent.exists()
    assert list(home.settings.parent.parent.iterdir()) == []


def test_what_opening_the_library_took_is_told(english: Language, home: Places) -> None:
    list(check_library(english, home))
    home.library.write_bytes(home.library.read_bytes()[:5000])
    (finding,) = check_library(english, home)
    assert len(finding.details) == 1


def test_qt_can_draw_without_a_screen(english: Language, home: Places) -> None:
    (finding,) = check_screens(english, home)
    assert "offscreen" in finding.text


def test_a_check_that_hangs_is_ended() -> None:
    python = [sys.executable, "-c"]
    assert answer_and_status([*python, "print('{}', end='')"]) == (b"{}", "0")
    assert answer_and_status([*python, "import threading; threading.Event().wait()"], 0.5) == (
        b"",
        "timeout",
    )
