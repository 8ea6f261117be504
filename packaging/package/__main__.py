"""Builds packages into dist/ (dev.py package)."""

import argparse
import sys
from importlib import import_module
from pathlib import Path

from package.release import BuildError, read_release

ROOT = Path(__file__).resolve().parents[2]
# Each is a module of this package with `make(root, dist, release) -> Path`; in this order, because
# the deb is made of the folder.
KINDS = ("folder", "deb", "windows", "wheelhouse")


def main() -> int:
    """Build what the arguments name, or everything; the exit status."""
    parser = argparse.ArgumentParser(prog="dev.py package", description=__doc__)
    parser.add_argument("kind", nargs="?", choices=KINDS, help="all of them if not given")
    wanted = parser.parse_args().kind
    sys.path.append(str(ROOT))  # the man page is made from the program's own parsers
    dist = ROOT / "dist"
    dist.mkdir(exist_ok=True)
    try:
        release = read_release(ROOT)
        for kind in [wanted] if wanted else KINDS:
            print(import_module(f"package.{kind}").make(ROOT, dist, release), flush=True)
    except BuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
