"""What holds for all tests, and which are slow."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the benchmarks' affair, and says little while tests run in parallel.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# In a job in the background Ctrl+C is ignored, and whatever the tests start would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

TESTS = Path(__file__).parent
# What starts programs of the system, and whole packages.
SLOW = frozenset({"installed", "network", "printing", "spoken"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of those folders."""
    for item in items:
        path = item.path.relative_to(TESTS)
        if path.parts[0] in SLOW:
            item.add_marker(pytest.mark.slow)
