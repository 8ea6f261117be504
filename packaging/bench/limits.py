"""Lists larger than any profile's: what the window makes of them, and the sheets.

The lists are longer than the format allows, as the documents that once froze the window were.
"""

import json
import subprocess
import sys
from pathlib import Path

from bench.limits_child import MANY

FIRST_AIM, HOLD_AIM = 200, 50  # ms
TIMES_AIM, MEMORY_AIM = 4, 500  # times the directory's, MB
LONGEST = 600  # seconds that a child may take
PAGES = {
    "events": ("overview",),
    "phones": ("contacts",),
    "offices": ("overview", "offices", "contacts"),
    "texts": ("programmes",),
    "parts": ("facts",),
}
SHEETS = {
    "events": ("profile",),
    "phones": ("contacts", "profile", "card"),
    "offices": ("contacts", "profile", "card"),
    "texts": ("profile",),
    "parts": ("profile",),
}


def bench_limits(folder: Path) -> None:
    """Print the first screen, the longest hold and memory of each page, then the sheets'."""
    base = str(folder)
    print("in the window, scrolled from end to end: ms to the first screen / longest hold of the")
    print(f"  event loop, ms (aims: {FIRST_AIM}, {HOLD_AIM}; of the processor) / memory, MB")
    for name, pages in PAGES.items():
        for page in pages:
            first, hold, memory = _child("page", base, name, page)
            met = "met" if first <= FIRST_AIM and hold <= HOLD_AIM else "missed"
            row = f"{MANY[name]} {name}, {page}"
            print(f"  {row:28} {first:8.0f} {hold:8.0f} {memory:8.0f}  {met}", flush=True)
    print("on paper: s / times the directory of the same offices (that of the offices where there")
    print(f"  are few; aim: {TIMES_AIM}) / memory, MB (aim: {MEMORY_AIM})")
    directory, _ = _child("sheet", base, "offices", "directory")
    for name, sheets in SHEETS.items():
        for sheet in sheets:
            seconds, memory = _child("sheet", base, name, sheet)
            times = seconds / directory
            met = "met" if times <= TIMES_AIM and memory <= MEMORY_AIM else "missed"
            row = f"{MANY[name]} {name}, {sheet}"
            print(f"  {row:28} {seconds:8.2f} {times:8.1f} {memory:8.0f}  {met}", flush=True)


def _child(*arguments: str) -> list[float]:
    """The figures that a process of its own prints: memory of another would be in its own."""
    command = [sys.executable, "-m", "bench.limits_child", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=True)
    return [float(figure) for figure in json.loads(done.stdout.splitlines()[-1])]
