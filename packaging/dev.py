"""Sets everything up and does one job: run, test, check, bench, package, translate or lock.

README.md tells what each does.

This file must parse on any Python, however old, so that it can say which one is needed.
"""

import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036  (the check is for those who start it with less)
        sys.exit(
            "profile-viewer needs Python 3.11 or newer; this is Python "
            + sys.version.split()[0]
            + " ("
            + sys.executable
            + ")."
        )
    # Set by hand, because PYTHONSAFEPATH keeps a script's own folder off the path.
    sys.path.insert(0, __file__.replace("\\", "/").rpartition("/")[0] or ".")
    from commands import main

    sys.exit(main(sys.argv[1:]))
