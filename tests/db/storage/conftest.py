"""What these tests share, and which of them a system can run."""

import os

# Limits of a process, signals that kill, and users that permissions bind are POSIX's.
POSIX_ONLY = ["test_disk_full.py", "test_kills.py", "test_many_kills.py", "test_read_only.py"]
collect_ignore = [] if os.name == "posix" else POSIX_ONLY
