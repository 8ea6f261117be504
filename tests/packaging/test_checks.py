"""Which checks run, and what they may change."""

from checks import steps


def names(with_tests: bool) -> list[str]:
    return [name for name, _ in steps(changes_files=True, with_tests=with_tests)]


def test_every_check_runs_and_the_tests_last() -> None:
    assert names(with_tests=True) == ["format", "lint", "types", "import rules", "quick tests"]


def test_the_tests_can_be_left_out() -> None:
    assert names(with_tests=False) == names(with_tests=True)[:-1]


def test_the_formatter_changes_nothing_on_a_build_machine() -> None:
    (_, arguments), *_ = steps(changes_files=False, with_tests=False)
    assert "--diff" in arguments
