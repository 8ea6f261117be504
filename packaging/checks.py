"""The steps of dev.py check: formatter, linter, types, import rules, quick tests."""

import os
import subprocess
from collections.abc import Mapping

from environment import Environment, say

# pytest on every core; tests of a group stay in one process.
# A module's tests run in one process and in their order: what they share may be dear, such as an
# installed program. The modules come in theirs: by the number of their tests the slowest came last.
PARALLEL = ("-n", "logical", "--dist", "loadfile", "--no-loadscope-reorder")


def run_checks(
    environment: Environment, variables: Mapping[str, str], with_tests: bool
) -> list[str]:
    """Run every step, also after one that failed; the names of those that failed."""
    failed = []
    for name, arguments in steps(changes_files=not os.environ.get("CI"), with_tests=with_tests):
        say(f"check: {name}")
        done = subprocess.run(
            [str(environment.python), *arguments],
            cwd=environment.root,
            env=dict(variables),
            check=False,
        )
        if done.returncode:
            failed.append(name)
    return failed


def steps(changes_files: bool, with_tests: bool) -> list[tuple[str, list[str]]]:
    """The steps in order: a name, and what Python is to run."""
    formatter = ["-m", "ruff", "format", "--quiet"]
    import_rules = (
        "import sys; from importlinter.cli import lint_imports; "
        "sys.exit(lint_imports(no_cache=True, no_logo=True))"
    )
    tests = ["-P", "-m", "pytest", "-q", *PARALLEL, "-m", "not slow"]
    return [
        ("format", formatter if changes_files else [*formatter, "--diff"]),
        ("lint", ["-m", "ruff", "check", "--quiet"]),
        ("types", ["-m", "mypy", "--no-error-summary"]),
        ("import rules", ["-c", import_rules]),
        *([("quick tests", tests)] if with_tests else []),
    ]
