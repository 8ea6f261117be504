"""The whole main job in one process: every command, then the window. Argument: an empty folder.

Writes a line for each thing done, so that a test can see that nothing was left out.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from viewer.app.cli import main
from viewer.app.paths import RESOURCES, places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.exports.catalogue import Format
from viewer.i18n.language import Language
from viewer.self_check.support import support_details
from viewer.sheets.catalogue import Sheet
from viewer.ui.app.application import build_window
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.support import Support
from viewer.ui.platform.immortal_none import keep_none_alive
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.print_window import PrintWindow

LONGEST = 60  # seconds that a step may take
SEVERAL_FILES = (Format.CSV, Format.HTML, Format.YAML)
BOTH = ("iom-belgium", "iom-egypt")


def commands(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield the words of every command that works on the library, with every sheet and format."""
    yield "import", str(RESOURCES / "profiles")
    yield ("list",)
    yield "show", BOTH[0]
    yield "search", "Brussels"
    for sheet in Sheet:
        yield "print", *BOTH, "--sheet", sheet, "-o", str(folder / f"{sheet}.pdf")
    yield "print", BOTH[0], "--sheet", "card", "-o", str(folder / "card.png")
    for wanted in Format:
        target = folder / f"{wanted} files"
        if wanted in SEVERAL_FILES:
            target.mkdir()
        yield "export", *BOTH, "--format", wanted, "-o", str(target)
    yield "compare", *BOTH
    yield "history", BOTH[0]
    yield ("self-check",)


def in_the_window(folder: Path) -> Iterator[str]:
    """Open the window, look at everything in it, and close it; yield what was done."""
    app = QApplication(["profile-viewer", "-platform", "offscreen"])
    keep_none_alive()
    home, language = places(folder / "base"), Language.load(RESOURCES / "locale", "en")
    tasks = Tasks(app)
    window = build_window(app, home, language, SettingsFile(home.settings), tasks, Wanted(BOTH[0]))
    Support(window, tasks, language, partial(support_details, home))
    window.show()
    wait(app, lambda: window.profile is not None)
    yield from read(app, window)
    yield from previewed(app, window)
    window.close()
    tasks.close()


def read(app: QApplication, window: MainWindow) -> Iterator[str]:
    """Show each tab, search the library, and gather the details for support."""
    for action in window.actions_.tabs:
        action.trigger()
        app.processEvents()
    yield "tabs"
    window.library.field.setText("Brussels")
    wait(app, lambda: window.library.answered == "Brussels")
    yield "found"
    window.actions_.support.trigger()
    wait(app, lambda: "profile-viewer" in app.clipboard().text())
    yield "support"


def previewed(app: QApplication, window: MainWindow) -> Iterator[str]:
    """Open the print window and draw the pages of each sheet."""
    window.actions_.print.trigger()
    (paper,) = [found for found in app.topLevelWidgets() if isinstance(found, PrintWindow)]
    for row, sheet in enumerate(Sheet):
        paper.choices.sheets.setCurrentRow(row)
        paper.choices.scope.choose("all")
        wait(app, lambda: paper.print_button.isEnabled() and paper.preview.is_sharp())
        yield f"preview {sheet}"
    paper.close()


def wait(app: QApplication, is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not is_done():
        assert time.monotonic() < end
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def run(folder: Path) -> None:
    for words in commands(folder):
        status = main([*words, "--basedir", str(folder / "base")])
        print(f"did: {words[0]} {status}")
    for done in in_the_window(folder):
        print(f"did: {done}")


if __name__ == "__main__":
    run(Path(sys.argv[1]))
