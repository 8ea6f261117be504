"""Rows with median, spread and aim."""

import pytest

from bench.rows import print_figures, print_ratios


def test_a_row_of_ratios_has_medians_their_ratio_its_spread_and_whether_the_aim_is_met(
    capsys: pytest.CaptureFixture[str],
) -> None:
    print_ratios("start", [10, 20, 10], [10, 30, 20], aim=1.0)
    assert capsys.readouterr().out.split() == (
        ["start", "10.0", "20.0", "1.50", "(1.00", "to", "2.00)", "aim", "1:", "missed"]
    )


def test_a_row_of_figures_has_their_median_and_spread(capsys: pytest.CaptureFixture[str]) -> None:
    print_figures("click", [30, 10, 20], aim=50)
    assert capsys.readouterr().out.split() == [
        "click",
        "20.0",
        "(10.0",
        "to",
        "30.0)",
        "aim",
        "50:",
        "met",
    ]


def test_a_row_without_an_aim_says_none(capsys: pytest.CaptureFixture[str]) -> None:
    print_figures("click", [1])
    assert "aim" not in capsys.readouterr().out
