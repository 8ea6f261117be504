"""`python -m viewer` is `profile-viewer`: the window, or with a command the terminal."""

import sys

from db.reading import READING_PROCESS

if __name__ == "__main__":
    if sys.argv[1:] == [READING_PROCESS]:
        from db.reading.serving import serve

        serve()
    else:
        from viewer.app.cli import main

        sys.exit(main())
