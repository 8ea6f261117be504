"""Walks through every view and dialog, in a process with a screen of its own, and prints as JSON
what does not fit: `python -m tests.viewer.ui.fitting.walk HOME LANGUAGE/PERCENT…`. Where the
variable PICTURES names a folder, a picture of each view is put there."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from db.library import Library
from tests.pseudo_language import pseudo_language
from tests.viewer.ui.fitting.rules import faults
from viewer.app.paths import RESOURCES, Places, places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.i18n.language import Language
from viewer.ui.app.application import build_window
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.immortal_none import keep_none_alive
from viewer.ui.platform.screen import FRAME
from viewer.ui.platform.tasks import Tasks

PSEUDO = "pseudo"
DATA = Path(__file__).parents[3] / "data"
PROFILES = 4
PATIENCE = 30  # seconds for anything to come
LOOK_EVERY, REST = 10, 40  # ms
PATIENT_LOOKS = 5


class Walk:
    """One way through the program in a language and a size of text; `found` says what is wrong."""

    def __init__(self, home: Path, tag: str, percent: int, points: float) -> None:
        self.tag, self.percent, self.found = tag, percent, list[str]()
        self.places: Places = places(home)
        self.language = (
            pseudo_language() if tag == PSEUDO else Language.load(RESOURCES / "locale", tag)
        )
        self.places.settings.unlink(missing_ok=True)
        self.settings = SettingsFile(self.places.settings)
        self.tasks = Tasks()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        font = app.font()
        font.setPointSizeF(points * percent / 100)
        app.setFont(font)
        wanted = Wanted.of_words(["iom-belgium"])
        self.window: MainWindow = build_window(
            app, self.places, self.language, self.settings, self.tasks, wanted
        )
        room = self.window.screen().availableSize()
        self.window.resize(room - QSize(FRAME, FRAME))
        self.window.show()
        self.wait(lambda: len(self.window.library.profiles) == PROFILES)
        self.rest()

    def wait(self, is_so: Callable[[], object]) -> None:
        """Let the program work until something is so."""
        loop, timer, end = QEventLoop(), QTimer(), time.monotonic() + PATIENCE
        timer.timeout.connect(loop.quit)
        timer.start(LOOK_EVERY)
        while not is_so():
            assert time.monotonic() < end, "waited in vain"
            loop.exec()

    def open(self, profile: str) -> None:
        """Open a profile in the main window."""
        window = self.window
        window.profile_requested.emit(profile)
        self.wait(lambda: window.profile and window.profile.summary.id == profile)

    def rest(self) -> None:
        """Let the program lay out and paint what is due."""
        loop = QEventLoop()
        QTimer.singleShot(REST, loop.quit)
        loop.exec()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def look(self, view: str, window: QWidget | None = None) -> None:
        """Write down what is wrong with a window as it is now."""
        window = window or self.window
        at, wrong = f"{self.tag} {self.percent} % {view}", list[str]()
        for _ in range(PATIENT_LOOKS):  # what is still being laid out is not wrong
            self.rest()
            wrong = list(faults(window))
            if not wrong:
                break
        self.found += [f"{at}: {fault}" for fault in dict.fromkeys(wrong)]
        if folder := os.environ.get("PICTURES"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            window.grab().save(f"{folder}/{at.replace(' % ', '-').replace(' ', '-')}.png")

    def shown(self, kind: type[QWidget] = QDialog) -> QWidget | None:
        """A window of the program beside the main one."""
        every = QApplication.topLevelWidgets()
        return next((each for each in every if isinstance(each, kind) and each.isVisible()), None)

    def dialog(
        self,
        name: str,
        show: Callable[[], object],
        steps: Callable[["Walk", QWidget], object] | None = None,
    ) -> None:
        """Look at a dialog, also at one that waits for its answer; `steps` look at more of it."""
        timer, seen = QTimer(), list[QWidget]()

        def meet() -> None:
            dialog = self.shown()
            if dialog is not None and not seen:
                seen.append(dialog)
                timer.stop()
                if steps:
                    steps(self, dialog)
                else:
                    self.look(name, dialog)
                dialog.close()

        timer.timeout.connect(meet)
        timer.start(LOOK_EVERY)
        show()
        self.wait(lambda: seen and self.shown() is None)
        self.rest()

    def end(self) -> None:
        self.window.close()
        self.tasks.close()
        self.window.deleteLater()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def fill(file: Path) -> None:
    """A library with two editions of Belgium, the longest names there are, and every key."""
    library = Library.open(file, RESOURCES, ("en",))
    newer = file.parent / "newer.yaml"
    text = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
    newer.write_text(text.replace("edition: 2016-02", "edition: 2017-03").replace("11.3", "11.6"))
    documents = [newer, DATA / "long" / "long-names.yaml", DATA / "good" / "every-key.yaml"]
    library.import_paths(documents, lambda *_: None, lambda: False)
    assert len(library.profiles()) == PROFILES


def main() -> None:
    from tests.viewer.ui.fitting.views import walk_through

    keep_none_alive()
    app = QApplication(["walk", "-style", "Fusion"])
    home, points, found = Path(sys.argv[1]), app.font().pointSizeF(), list[str]()
    fill(places(home).library)
    for each in sys.argv[2:]:
        tag, _, percent = each.partition("/")
        walk = Walk(home, tag, int(percent), points)
        walk_through(walk)
        walk.end()
        found += walk.found
    print(json.dumps(found))


if __name__ == "__main__":
    main()
