"""Addresses that are handed to other programs of this computer: the browser, the mail program."""

from viewer.formatting.links import is_openable
from viewer.i18n.language import Language


def open_elsewhere(link: str) -> bool:
    """Hand an address to the program for its kind; False where there is none, or it isn't safe."""
    if not is_openable(link):
        return False
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromEncoded(link.encode(), QUrl.ParsingMode.StrictMode))


def opened(link: str, language: Language) -> str:
    """Open a web address; return the sentence that says what became of it."""
    if open_elsewhere(link):
        return language.tr("Opening {address} in the web browser", address=link)
    return language.tr("{address} could not be opened. Copy it instead.", address=link)
