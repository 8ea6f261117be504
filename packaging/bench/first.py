"""The first time of everything: what a reader waits for once after each start."""

from functools import partial
from pathlib import Path

from bench.displays import imagined_screen
from bench.large import LargeLibrary
from bench.processes import in_turns
from bench.rows import print_figures
from bench.start import program, start_of

# In the words of the rows; the aim is that of the same thing done again.
ACTIONS = {
    "first click on a profile": ("click", 50),
    "first letter of a search": ("type", 16),
    "first opening of a tab": ("tab", 50),
    "first comparison of six": ("compare", 50),
    "first print window, a page": ("print", None),
}


def bench_first(folder: Path, large: LargeLibrary, profile_id: str, pairs: int) -> None:
    """Print each first action, a second after the first content; the letter comes at once."""
    variables = imagined_screen(folder)
    print(f"first of everything, {pairs} starts each: ms to the painted answer (spread)")
    for name, (task, aim) in ACTIONS.items():
        arguments = program(task, large.folder, profile_id)
        (starts,) = in_turns(pairs, partial(start_of, variables, arguments))
        print_figures(name, [each["action_wall"] for each in starts], aim)
        print_figures("  of processor", [each["action_processor"] for each in starts])
