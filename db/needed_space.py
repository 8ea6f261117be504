"""How much space an import that met a full disk still needs, said in its refusal."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.errors import DiskFullError

# The document itself, its rows and their indexes, and the journal while they are written.
_TIMES_A_DOCUMENT = 4
_LEAST = 100_000


@contextmanager
def space_told(remaining: Callable[[], Sequence[Path]]) -> Iterator[None]:
    """Let a DiskFullError from inside tell what the remaining documents need."""
    try:
        yield
    except DiskFullError as error:
        needed = max(_LEAST, _TIMES_A_DOCUMENT * sum(map(_size, remaining())))
        told = error.parameters | {"needed": f"{needed / 1_000_000:.1f} MB"}
        raise DiskFullError(**told) from error


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
