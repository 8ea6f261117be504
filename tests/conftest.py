"""What holds for all tests: which are slow, and which keep together when they run in parallel."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes is the benchmarks' affair, and says little while tests run in parallel.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

TESTS = Path(__file__).parent
# Programs of the system and whole packages are slow, and what a module sets up for them is dear
# and used in the order of its tests: one process runs the module.
WHOLE_MODULES = frozenset({"installed", "network", "printing"})


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of those folders."""
    for item in items:
        path = item.path.relative_to(TESTS)
        if path.parts[0] in WHOLE_MODULES:
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.xdist_group(path.stem))
