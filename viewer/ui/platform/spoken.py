"""The language that Qt speaks: its own texts, and the direction in which windows are laid out."""

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from viewer.i18n.language import SOURCE_LANGUAGE, Language

# Where the language is written with the digits that everything else here has.
REGIONS = {"ar": "ar_AE"}
OWN_TEXTS = "qtbase"  # what Qt calls the catalogue of its buttons, menus, dialogs and keys
MISSING_TEXTS = "missing"  # what that has only in some languages


class MissingTexts(QTranslator):
    """Labels of Qt's own file dialog that its catalogues lack in most of our languages."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = {
            "&Look in:": language.tr("&Look in:"),
            "Files of &type:": language.tr("Files of &type:"),
        }

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, text: str, _meaning: str | None = None, _count: int = -1
    ) -> str | None:
        """None is what is not known here: Qt asks the next for it then."""
        return self._texts.get(text) if context == "QFileDialog" else None


def speak(app: QApplication, language: Language) -> None:
    """Let Qt speak a language from now on; windows that are to stay as they are say so first."""
    app.setApplicationDisplayName(language.tr("Profile Viewer"))  # ends the title of each window
    QLocale.setDefault(QLocale(REGIONS.get(language.tag, language.tag)))  # heard from each widget
    direction = Qt.LayoutDirection
    is_mirrored = language.is_right_to_left
    app.setLayoutDirection(direction.RightToLeft if is_mirrored else direction.LeftToRight)
    for name in (OWN_TEXTS, MISSING_TEXTS):
        before = app.findChild(QTranslator, name)
        if before is not None:
            app.removeTranslator(before)
            before.setParent(None)
    if language.tag != SOURCE_LANGUAGE:  # which is that of Qt's own texts, too
        _translate(app, language)


def _translate(app: QApplication, language: Language) -> None:
    """Take Qt's catalogue, where it is installed; without it Qt speaks English."""
    missing = MissingTexts(language, app)
    missing.setObjectName(MISSING_TEXTS)
    app.installTranslator(missing)  # before the other, which is asked first
    own = QTranslator(app)
    own.setObjectName(OWN_TEXTS)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(f"{OWN_TEXTS}_{language.tag}", folder):
        app.installTranslator(own)
