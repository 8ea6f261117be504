"""`python -m viewer` is `profile-viewer`: the window, or with a command the terminal."""

import sys

from viewer.app.cli import main

if __name__ == "__main__":
    sys.exit(main())
