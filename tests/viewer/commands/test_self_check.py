"""`self-check`: what it looks at, and how it says that all is sound."""

import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any

Program = Callable[..., Any]


def test_a_sound_program_says_so(program: Program, tmp_path: Path) -> None:
    run = program("self-check")
    assert (run.status, run.err) == (0, "")
    assert run.out.endswith("All is sound.\n")
    assert platform.python_version() in run.out
    assert str(tmp_path / "base") in "".join(run.out.split())


def test_every_finding_has_a_name_for_programs(program: Program) -> None:
    run = program("self-check", "--json")
    assert run.answer["sound"] is True
    checks = {check["name"]: check for check in run.answer["checks"]}
    assert {"python", "SQLAlchemy", "typst", "library", "fonts", "printers"} <= set(checks)
    assert all(check["is_sound"] for check in checks.values())
    assert "2 profiles" in checks["library"]["text"]


def test_a_library_that_cannot_be_opened_is_not_sound(program: Program, tmp_path: Path) -> None:
    (tmp_path / "base").write_text("a file where the folder should be", encoding="utf-8")
    run = program("self-check")
    assert run.status == 1
    assert "NOT SOUND" in run.out
    assert run.out.endswith("Not all is sound: see above.\n")
