"""What the window and the terminal refuse on their own account, beside db.errors."""

from db.errors import RefusedError


class DisplayMissingError(RefusedError):
    """The window has no display to open on."""

    code = "display-missing"


class LockedError(RefusedError):
    """The administrator has decided otherwise. Parameters: what, why (both in words)."""

    code = "locked-by-policy"
