"""Run by the frozen program first: browsers and mail programs must not get our libraries."""

import os

# The starter points the system's loader at the folder; the loader has read it by now.
_before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
if _before is None:
    os.environ.pop("LD_LIBRARY_PATH", None)
else:
    os.environ["LD_LIBRARY_PATH"] = _before
