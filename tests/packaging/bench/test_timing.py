"""The figures that benchmarks print."""

import pytest

from bench.timing import percentile, print_percentiles


@pytest.mark.parametrize(("percent", "expected"), [(50, 50.0), (99, 99.0), (100, 100.0)])
def test_a_percentile_is_the_time_that_so_many_calls_do_not_exceed(
    percent: int, expected: float
) -> None:
    assert percentile([float(number) for number in range(1, 101)], percent) == expected


def test_the_only_call_is_every_percentile() -> None:
    assert percentile([3.0], 1) == percentile([3.0], 99) == 3.0


def test_both_percentiles_are_printed_beside_those_of_the_floor(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_percentiles("sum", [lambda: sum(range(10))], [lambda: sum(range(5))])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["sum,", "p50"], ["sum,", "p99"]]
