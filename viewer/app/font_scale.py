"""The text sizes of the window that can be chosen, as factors of the system's."""

FACTORS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)
NORMAL = FACTORS.index(1.0)


def percent(step: int) -> int:
    """A size in percent of the system's; the nearest there is."""
    return round(FACTORS[within(step)] * 100)


def within(step: int) -> int:
    """What is remembered may have been written by anyone."""
    return min(max(step, 0), len(FACTORS) - 1)


def stepped(step: int, change: int) -> int:
    """The next larger or smaller step; a change of 0 goes back to the system's size."""
    return NORMAL if change == 0 else within(within(step) + change)
