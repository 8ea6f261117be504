"""Which checks run, and what they may change."""

from pathlib import Path

from checks import PARALLEL, steps

CI = Path(__file__).parents[2] / ".ci" / "run"


def names(with_tests: bool) -> list[str]:
    return [name for name, _ in steps(changes_files=True, with_tests=with_tests)]


def test_every_check_runs_and_the_tests_last() -> None:
    assert names(with_tests=True) == ["format", "lint", "types", "import rules", "quick tests"]


def test_the_tests_can_be_left_out() -> None:
    assert names(with_tests=False) == names(with_tests=True)[:-1]


def test_the_formatter_changes_nothing_on_a_build_machine() -> None:
    (_, arguments), *_ = steps(changes_files=False, with_tests=False)
    assert "--diff" in arguments


def test_the_quick_tests_run_on_every_core_and_leave_out_the_slow_ones() -> None:
    *_, (_, arguments) = steps(changes_files=True, with_tests=True)
    assert {*PARALLEL, "not slow"} <= set(arguments)


def test_before_a_change_is_taken_every_test_runs_the_slow_ones_too() -> None:
    lines = CI.read_text("utf-8").splitlines()
    assert "python3 packaging/dev.py test" in lines
    assert any(line.startswith("python3 packaging/dev.py check --no-tests") for line in lines)
