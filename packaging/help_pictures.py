"""The pictures of the help, taken of the program itself in each of its languages (dev.py pictures).

They show the profiles that come along, in the fonts that do.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.library import Library
from viewer.app.cli import main as run_program
from viewer.app.paths import RESOURCES, Places, places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.i18n.language import Language, available_languages
from viewer.ui.app.application import build_window
from viewer.ui.comparison.window import ComparisonWindow
from viewer.ui.dialogs.import_report import ImportReportDialog
from viewer.ui.library.comparison_picker import ComparisonPicker
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.immortal_none import keep_none_alive
from viewer.ui.platform.tasks import Tasks
from viewer.ui.profile.ring_card import HoursLabel
from viewer.ui.widgets.layouts import Card

FONTS = (
    "NotoSans-Regular",
    "NotoSans-SemiBold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-SemiBold",
)
POINTS = 10
SIZE = 720, 440  # pixels of a window
ON_PAPER = QRect(0, 0, 640, 560)
DOCUMENTS = Path(tempfile.gettempdir(), "profiles")  # the list of an import shows it
MOST_SECONDS = 20.0
SETTLED = 0.5  # seconds until a window shows what it was asked for
QUERY = "+32"
SMOOTH = Qt.TransformationMode.SmoothTransformation
Opened = TypeVar("Opened", bound=QWidget)


def main() -> None:
    """Take all pictures of all languages, or of those named."""
    keep_none_alive()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    for name in FONTS:
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"{name}.ttf"))
    for tag in sys.argv[1:] or available_languages(RESOURCES / "locale"):
        app.setFont(QFont("Noto Sans", POINTS))
        with tempfile.TemporaryDirectory() as folder:
            _take(app, Language.load(RESOURCES / "locale", tag), places(Path(folder)))
    shutil.rmtree(DOCUMENTS)


def _take(app: QApplication, language: Language, where: Places) -> None:
    """Take the pictures of one language, in a home of its own."""
    where.library.parent.mkdir(parents=True, exist_ok=True)
    Library.open(where.library, RESOURCES, (language.tag, "en")).remove("iom-egypt")
    tasks, settings = Tasks(), SettingsFile(where.settings)
    settings.change(settings.values._replace(theme="light", window="none"))
    wanted = Wanted.of_words(["iom-belgium"])
    window = build_window(app, where, language, settings, tasks, wanted)
    window.resize(*SIZE)
    window.show()
    _wait(app, lambda: window.profile is not None and bool(window.library.profiles))
    folder = RESOURCES / "help" / language.tag
    folder.mkdir(exist_ok=True)
    for name, picture in _pictures(app, window):
        picture.save(str(folder / f"{name}.png"))
    _sheet(where, language).save(str(folder / "printing.png"))
    window.close()
    tasks.close()


def _pictures(app: QApplication, window: MainWindow) -> Iterator[tuple[str, QImage]]:
    """Each picture of a window by the name of its page."""
    opened = partial(_opened, app)
    card = window.tabs.findChild(Card)
    assert card is not None
    told = card.findChild(HoursLabel)
    assert told is not None
    told.hide()  # it tells the time of the day
    yield "ringing", _picture(app, card)
    window.library.field.setText(QUERY)
    _settle(app)
    yield "finding", _picture(app, window)
    window.library.field.clear()
    shutil.copytree(RESOURCES / "profiles", DOCUMENTS, dirs_exist_ok=True)
    window.wanted.emit(Wanted(documents=(DOCUMENTS,)))
    yield "importing", _picture(app, opened(ImportReportDialog))
    window.actions_.compare.trigger()
    opened(ComparisonPicker).accept()
    yield "comparing", _picture(app, opened(ComparisonWindow))


def _sheet(where: Places, language: Language) -> QImage:
    """The upper part of a contact sheet, as it is printed."""
    file = where.settings.parent / "sheet.png"
    words = ["print", "iom-belgium", "--sheet", "contacts", "-o", str(file), "--basedir"]
    run_program([*words, str(where.settings.parent), "--language", language.tag])
    return QImage(str(file)).scaledToWidth(ON_PAPER.width(), SMOOTH).copy(ON_PAPER)


def _picture(app: QApplication, shown: QWidget) -> QImage:
    if shown.isWindow():
        shown.resize(*SIZE)
    _settle(app)
    picture = shown.grab().toImage()
    if isinstance(shown, QDialog):
        shown.close()
    return picture


def _opened(app: QApplication, kind: type[Opened]) -> Opened:
    """The window of this kind, once it is there."""
    found: list[Opened] = []

    def is_there() -> bool:
        found[:] = [each for each in app.topLevelWidgets() if isinstance(each, kind)]
        return any(each.isVisible() for each in found)

    _wait(app, is_there)
    return next(each for each in found if each.isVisible())


def _wait(app: QApplication, is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + MOST_SECONDS
    while not is_done():
        if time.monotonic() > end:
            raise TimeoutError(is_done)
        app.processEvents()


def _settle(app: QApplication) -> None:
    end = time.monotonic() + SETTLED
    while time.monotonic() < end:
        app.processEvents()


if __name__ == "__main__":
    main()
