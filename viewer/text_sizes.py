"""The text sizes of the window that can be chosen, as factors of the system's."""

FACTORS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
NORMAL = FACTORS.index(1.0)


def percent(step: int) -> int:
    """A size in percent of the system's."""
    return round(FACTORS[step] * 100)
