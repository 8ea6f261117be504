"""What the window and the terminal refuse on their own account, beside db.errors."""

from db.errors import UserError


class DisplayMissingError(UserError):
    """The window has no display to open on."""

    code = "display-missing"


class LockedError(UserError):
    """The administrator has decided otherwise. Parameters: what, why (both in words)."""

    code = "locked-by-policy"
