"""A fault of the program is told in a file."""

import tempfile
from pathlib import Path

import pytest

from viewer.app.bug_reports import write_report


def fault() -> ZeroDivisionError:
    try:
        1 / 0  # noqa: B018
    except ZeroDivisionError as error:
        return error
    raise AssertionError


def test_a_report_tells_what_happened_where_and_on_what(tmp_path: Path) -> None:
    report = write_report(tmp_path / "reports", fault())
    assert report is not None
    assert report.parent == tmp_path / "reports"
    text = report.read_text("utf-8")
    for part in ("profile-viewer ", "Python ", "arguments: ", "Traceback", "ZeroDivisionError"):
        assert part in text


def test_two_reports_are_two_files(tmp_path: Path) -> None:
    assert write_report(tmp_path, fault()) != write_report(tmp_path, fault())


def test_where_the_folder_cannot_be_made_temporary_files_take_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    report = write_report(blocker / "reports", fault())
    assert report is not None
    assert report.parent == tmp_path / "temporary"


def test_where_nothing_can_be_written_there_is_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(tempfile, "tempdir", str(blocker))
    assert write_report(blocker / "reports", fault()) is None


def test_what_is_not_text_is_escaped_in_a_report(tmp_path: Path) -> None:
    report = write_report(tmp_path, ValueError("\udcff"))
    assert report is not None
    assert "\\udcff" in report.read_text("utf-8")
