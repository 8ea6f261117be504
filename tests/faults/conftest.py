"""Which systems can run these tests."""

import os

# Each run is a fork of a warm program.
collect_ignore = [] if os.name == "posix" else ["test_every_change.py"]
