"""Addresses that are handed to other programs of this computer: the browser, the mail program."""

from viewer.ui.links import is_safe_link


def open_in_browser(address: str) -> bool:
    """Hand a web address to the browser, if it is nothing but a web address."""
    return is_safe_link(address) and open_elsewhere(address)


def open_elsewhere(address: str) -> bool:
    """Hand an address of our own making to the program for its kind; False if there is none."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(address))
