"""Who may import whom, and what a start must not import."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

PROJECT = Path(__file__).parents[2]
# Each costs more than the window's whole first paint, or is needed by few commands.
HEAVY = {
    "PySide6",
    "babel",
    "jsonschema_rs",
    "phonenumbers",
    "sqlalchemy",
    "typst",
    "yaml",
}
LIST_MODULES = "import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"


def imported_by(module: str) -> set[str]:
    """The top-level names that importing a module leaves in memory, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", LIST_MODULES.format(module=module)],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {name.partition(".")[0] for name in json.loads(done.stdout)}


def test_every_part_imports_only_what_it_may(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(
        config_filename=str(PROJECT / "pyproject.toml"), no_cache=True, no_logo=True
    )
    assert status == 0, capsys.readouterr().out


@pytest.mark.parametrize(
    "module", ["viewer.app.cli", "db.library", "viewer.i18n.language", "viewer.formatting.facts"]
)
def test_a_start_imports_no_heavy_library(module: str) -> None:
    assert imported_by(module) & HEAVY == set()


def test_the_window_imports_nothing_heavy_but_qt() -> None:
    assert imported_by("viewer.ui.app.application") & HEAVY == {"PySide6"}
