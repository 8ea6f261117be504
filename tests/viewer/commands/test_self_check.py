"""`self-check`: what it says, and how it says that all is sound."""

import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any

Program = Callable[..., Any]
NAMES = {"python", "SQLAlchemy", "typst", "settings", "log", "library", "policy", "files"} | {
    *("fonts", "scripts", "sheet", "screens")
}


def test_a_sound_program_says_so(program: Program, tmp_path: Path) -> None:
    run = program("self-check")
    assert (run.status, run.err) == (0, "")
    assert run.out.endswith("All checks passed.\n")
    assert platform.python_version() in run.out
    assert str(tmp_path / "base") in "".join(run.out.split())


def test_every_finding_has_a_name_for_programs(program: Program) -> None:
    run = program("self-check", "--json")
    assert run.answer["sound"] is True
    checks = {check["name"]: check for check in run.answer["checks"]}
    assert set(checks) >= NAMES
    assert all(check["is_sound"] for check in checks.values())
    assert "2 profiles" in checks["library"]["text"]


def test_printers_are_asked_for_only_when_wanted(program: Program) -> None:
    run = program("self-check", "--json")
    assert "printers" not in {check["name"] for check in run.answer["checks"]}
    run = program("self-check", "--json", "--printers")
    assert "printers" in {check["name"] for check in run.answer["checks"]}


def test_a_library_that_cannot_be_opened_is_not_sound_and_what_to_do_is_said(
    program: Program, tmp_path: Path
) -> None:
    (tmp_path / "base").write_text("a file where the folder should be", encoding="utf-8")
    run = program("self-check")
    assert run.status == 1
    assert "FAILED" in run.out
    assert "Let this user write in" in run.out
    assert run.out.endswith("Some checks failed: see above.\n")
