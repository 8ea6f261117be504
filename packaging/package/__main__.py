"""Builds packages into dist/ (dev.py package)."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path

from package.papers import write_papers
from package.release import BuildError, read_release
from package.reproducible import KINDS as REPRODUCIBLE
from package.reproducible import built_by_another_machine

ROOT = Path(__file__).resolve().parents[2]
# Each is a module of this package with `make(root, dist, release)`, which returns what it built.
KINDS = ("folder", "deb", "windows", "wheelhouse", "world")


def main() -> int:
    """Build what the arguments name, or everything; the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("kind", nargs="?", choices=KINDS, help="all of them if not given")
    parser.add_argument(
        "--twice", action="store_true", help="build as another machine too, and compare the bytes"
    )
    options = parser.parse_args()
    sys.path.append(str(ROOT))  # the man page is made from the program's own parsers
    try:
        one = [options.kind] if options.kind else None
        again = built_by_another_machine(ROOT, one or REPRODUCIBLE)
        with again if options.twice else nullcontext():
            _build(one or KINDS)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _build(kinds: Sequence[str]) -> None:
    dist = ROOT / "dist"
    dist.mkdir(exist_ok=True)
    release = read_release(ROOT)
    for kind in kinds:
        print(*import_module(f"package.{kind}").make(ROOT, dist, release), sep="\n", flush=True)
    write_papers(ROOT, dist, release)


if __name__ == "__main__":
    sys.exit(main())
