"""The language that Qt speaks: its own texts, and the direction in which windows are laid out."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from viewer.i18n.language import SOURCE_LANGUAGE, Language

# Where the language is written with the digits that everything else here has.
REGIONS = {"ar": "ar_AE"}
OWN_TEXTS = "qtbase"  # what Qt calls the catalogue of its buttons, menus, dialogs and keys


def speak(app: QApplication, language: Language) -> None:
    """Let Qt speak a language from now on; windows that are to stay as they are say so first."""
    app.setApplicationDisplayName(language.tr("Profile Viewer"))  # ends the title of each window
    QLocale.setDefault(QLocale(REGIONS.get(language.tag, language.tag)))  # heard from each widget
    direction = Qt.LayoutDirection
    is_mirrored = language.is_right_to_left
    app.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
    before = app.findChild(QTranslator, OWN_TEXTS)
    if before is not None:
        app.removeTranslator(before)
        before.setParent(None)
    if language.tag != SOURCE_LANGUAGE:  # which is that of Qt's own texts, too
        _translate(app, language)


def _translate(app: QApplication, language: Language) -> None:
    """Take Qt's catalogue, where it is installed; without it Qt speaks English."""
    own = QTranslator(app)
    own.setObjectName(OWN_TEXTS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"{OWN_TEXTS}_{language.tag}", folder):
        app.installTranslator(own)
