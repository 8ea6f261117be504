"""Where the library really lies when links lead to it: what is there may be away for a while."""

import os
from pathlib import Path


def real_file(library: Path) -> Path:
    """The file that a link leads to: beside it are its lock and journal, and it is what is rebuilt.

    Any other path stays as the reader knows it.
    """
    return Path(os.path.realpath(library)) if library.is_symlink() else library


def leads_nowhere(library: Path) -> bool:
    """Whether the file or a folder on the way to it is a link whose target is not there."""
    return any(path.is_symlink() and not path.exists() for path in (library, *library.parents))
