"""The rows that are printed: figures with their median, their spread and their aim."""

from collections.abc import Sequence
from statistics import median


def print_ratios(
    name: str, lowest: Sequence[float], taken: Sequence[float], aim: float | None = None
) -> None:
    """Medians of a floor and of what was measured in turns with it, and that of their ratios."""
    ratios = sorted(most / least for least, most in zip(lowest, taken, strict=True))
    figures = f"{median(lowest):9.1f} {median(taken):9.1f} {median(ratios):7.2f}"
    spread = f"{ratios[0]:.2f} to {ratios[-1]:.2f}"
    print(f"  {name:34} {figures}  ({spread}){_verdict(median(ratios), aim)}", flush=True)


def print_figures(name: str, figures: Sequence[float], aim: float | None = None) -> None:
    """The median of what was measured several times, and its spread."""
    ordered = sorted(figures)
    spread = f"{ordered[0]:.1f} to {ordered[-1]:.1f}"
    print(
        f"  {name:34} {median(ordered):9.1f}  ({spread}){_verdict(median(ordered), aim)}",
        flush=True,
    )


def _verdict(figure: float, aim: float | None) -> str:
    if aim is None:
        return ""
    return f"  aim {aim:g}: {'met' if figure <= aim else 'missed'}"
