"""How much memory a process holds."""

from pathlib import Path


def memory_in_bytes() -> int:
    """The process's share of memory (PSS) where the system tells it, else what is resident."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        lines = rollup.read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
    import psutil

    return int(psutil.Process().memory_info().rss)
