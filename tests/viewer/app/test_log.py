"""The log: events, durations and codes, never what anybody reads or looks for."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis.strategies import text

from viewer.app.cli import main
from viewer.app.log import LARGEST, last_lines, log_event
from viewer.app.paths import RESOURCES

LINE = re.compile(r"\S+T\S+\+00:00 \d+\.\d+\.\d+ \d+ [a-z]+( [a-z]+=(\?|[A-Za-z0-9._-]+))*")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    monkeypatch.setenv("LC_ALL", "C")
    return lambda *words: main([*map(str, words), "--basedir", str(tmp_path / "base")])


def test_a_line_tells_when_which_version_and_what(tmp_path: Path) -> None:
    log = tmp_path / "logs" / "log.txt"
    log_event(log, "ended", command="list", status=0, seconds=0.25)
    (line,) = last_lines(log, 5)
    assert LINE.fullmatch(line)
    assert line.endswith(" ended command=list status=0 seconds=0.25")


@given(words=text())
def test_no_text_of_the_reader_makes_a_line_of_the_log(
    words: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    log = tmp_path_factory.mktemp("log") / "log.txt"
    log_event(log, "refused", code=words)
    (line,) = last_lines(log, 5)
    assert LINE.fullmatch(line)


@pytest.mark.parametrize(
    "personal",
    ["Ada Lovelace", "ada@example.org", "+32 2 287 70 00", "/people/ada", "a.yaml", "3222"],
)
def test_what_looks_like_anybody_s_is_not_written(personal: str, tmp_path: Path) -> None:
    log_event(tmp_path / "log.txt", "refused", code=personal)
    assert last_lines(tmp_path / "log.txt", 1)[0].endswith(" refused code=?")


def test_a_large_log_becomes_the_older_one_and_only_one_older_is_kept(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    for number in range(3):
        log.write_text("x" * LARGEST + f"\n{number}\n", "ascii")
        log_event(log, "ended", status=number)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["log.txt", "older-log.txt"]
    assert last_lines(log, 2)[0] == "2"
    assert last_lines(log, 1)[0].endswith("status=2")


def test_a_log_that_cannot_be_written_hinders_nothing(
    tmp_path: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("list") == 0
    log = tmp_path / "base" / "log.txt"
    log.unlink()
    log.mkdir()
    assert run("list") == 0
    assert capsys.readouterr().err == ""
    assert last_lines(log, 5) == []


def test_commands_tell_how_they_ended_and_nothing_of_what_was_looked_for(
    tmp_path: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[Any]
) -> None:
    document = tmp_path / "confidential.yaml"
    document.write_bytes((RESOURCES / "profiles" / "iom-belgium.yaml").read_bytes())
    assert run("import", document) == 0
    assert run("search", "Confidential", "Ada") == 1
    assert run("show", "confidential-profile") == 1
    assert run("remove", "iom-belgium", "--yes") == 0
    lines = last_lines(tmp_path / "base" / "log.txt", 20)
    told = [line.split(" ", 3)[3] for line in lines]
    assert [re.sub(r" seconds=\S+", "", line) for line in told] == [
        "ended command=import status=0",
        "ended command=search status=1",
        "refused code=profile-unknown",
        "ended command=show status=1",
        "ended command=remove status=0",
    ]
    log = "\n".join(lines).lower()
    for personal in ("confidential", "ada", "belgium", ".yaml", str(tmp_path)):
        assert personal not in log


def test_a_command_that_needs_no_library_leaves_no_log(
    tmp_path: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("check", RESOURCES / "profiles") == 0
    assert run("--version") == 0
    assert list(tmp_path.iterdir()) == []
