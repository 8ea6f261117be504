"""What is loaded when the window shows its first content: these modules and no others.

Who needs one more for a case that is rare imports it there; who needs it always adds it here.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from db.library import Library
from viewer.app.paths import RESOURCES, places

# Beside Python's own modules and PySide6's support code.
FIRST_VIEW = """
    PySide6.QtCore PySide6.QtGui PySide6.QtSvg PySide6.QtWidgets db db.building db.building.figures
    db.building.offices db.building.profile db.building.summary db.building.texts db.errors
    db.library db.rows db.rows.dates db.rows.figures db.rows.library db.rows.offices db.rows.profile
    db.rows.search db.rows.summary db.rows.units db.storage db.storage.checksums
    db.storage.connection db.storage.editions db.storage.faults db.storage.version viewer viewer.app
    viewer.app.cli viewer.app.errors viewer.app.font_scale viewer.app.last_viewed viewer.app.log
    viewer.app.paths viewer.app.settings viewer.app.settings_json viewer.app.wanted viewer.commands
    viewer.commands.arguments viewer.commands.locked viewer.commands.table viewer.commands.terminal
    viewer.commands.window viewer.formatting viewer.formatting.address_orders
    viewer.formatting.addresses viewer.formatting.ages viewer.formatting.facts
    viewer.formatting.figures viewer.formatting.key_figures viewer.formatting.links
    viewer.formatting.offices viewer.formatting.opening_hours viewer.formatting.parts
    viewer.formatting.programmes viewer.formatting.readings viewer.formatting.ringing
    viewer.formatting.search viewer.formatting.texts viewer.i18n viewer.i18n.collation
    viewer.i18n.direction viewer.i18n.language viewer.i18n.regions viewer.i18n.system_languages
    viewer.policy viewer.policy.policy viewer.policy.words viewer.ui viewer.ui.app
    viewer.ui.app.application viewer.ui.app.asked_windows viewer.ui.app.bug_reporter
    viewer.ui.app.languages viewer.ui.app.policy viewer.ui.app.single_window viewer.ui.library
    viewer.ui.library.list_delegate viewer.ui.library.panel viewer.ui.library.profile_delegate
    viewer.ui.library.profile_list viewer.ui.library.profile_model viewer.ui.library.search
    viewer.ui.library.search_field viewer.ui.library.sections viewer.ui.library.shelf
    viewer.ui.library.view_button viewer.ui.main viewer.ui.main.actions viewer.ui.main.drops
    viewer.ui.main.library_side viewer.ui.main.library_strip viewer.ui.main.menus
    viewer.ui.main.parts viewer.ui.main.room viewer.ui.main.search_navigation viewer.ui.main.session
    viewer.ui.main.toolbar viewer.ui.main.window viewer.ui.operations viewer.ui.operations.comparing
    viewer.ui.operations.corrections viewer.ui.operations.exports viewer.ui.operations.help
    viewer.ui.operations.history viewer.ui.operations.imports viewer.ui.operations.operation
    viewer.ui.operations.support viewer.ui.operations.undo_steps viewer.ui.platform
    viewer.ui.platform.accessible_roles viewer.ui.platform.announcements viewer.ui.platform.browser
    viewer.ui.platform.colours viewer.ui.platform.garbage viewer.ui.platform.immortal_none
    viewer.ui.platform.lazy_pyside viewer.ui.platform.qt_plugins viewer.ui.platform.screen
    viewer.ui.platform.spoken viewer.ui.platform.tasks viewer.ui.platform.theme viewer.ui.profile
    viewer.ui.profile.context viewer.ui.profile.header viewer.ui.profile.key_figure_cards
    viewer.ui.profile.marked viewer.ui.profile.overview viewer.ui.profile.ring_card
    viewer.ui.profile.tabs viewer.ui.profile.time_line_list viewer.ui.widgets
    viewer.ui.widgets.asking_field viewer.ui.widgets.cells viewer.ui.widgets.chosen_row
    viewer.ui.widgets.flow viewer.ui.widgets.heights viewer.ui.widgets.icons viewer.ui.widgets.items
    viewer.ui.widgets.labels viewer.ui.widgets.layouts viewer.ui.widgets.locks
    viewer.ui.widgets.long_list viewer.ui.widgets.measures viewer.ui.widgets.steady_area
    viewer.ui.widgets.tab_order"""
RUN = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from viewer.app.cli import main

class FirstContent(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: print(json.dumps(sorted(sys.modules)), flush=True))
            QTimer.singleShot(0, QApplication.instance().quit)
        return False

run = QApplication.exec
def watched_run(*_):
    window = next(each for each in QApplication.topLevelWidgets() if each.isVisible())
    watch = FirstContent(window)
    window.tabs.page.installEventFilter(watch)
    return run()

QApplication.exec = watched_run
sys.exit(main(["-platform", "offscreen", "--basedir", sys.argv[1], "iom-belgium"]))
"""


@pytest.fixture(scope="module")
def folder() -> Iterator[str]:
    """Where a library lies that was made before, and a window was closed."""
    with TemporaryDirectory() as made:
        where = places(Path(made))
        Library.open(where.library, RESOURCES, ("en",))
        where.settings.write_text(json.dumps({"window": "closed"}), "utf-8")
        yield made


def is_ours_or_installed(module: str) -> bool:
    """Not Python's own, nor what PySide6 is made of beside the modules of Qt."""
    top = module.partition(".")[0]
    if top in {"PySide6", "shiboken6", "shibokensupport", "__feature__", "signature_bootstrap"}:
        return module.startswith("PySide6.Qt")
    return top not in sys.stdlib_module_names and not top.startswith("_")


def test_the_first_view_loads_these_modules_and_no_others(folder: str) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", RUN, folder],
        env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    loaded = set(filter(is_ours_or_installed, json.loads(done.stdout)))
    assert sorted(loaded) == sorted(FIRST_VIEW.split())
