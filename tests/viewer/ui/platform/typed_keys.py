"""Presses keys of a real keyboard on the real window, layout by layout; prints what came of each.

A process of its own on an X server: Qt's plugin for that reads the layout, xdotool presses keys by
their codes (10 is the key of "1" on every keyboard).
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from db.library import Library
from viewer.app.paths import RESOURCES, places
from viewer.app.settings import SettingsFile
from viewer.i18n.language import Language
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.immortal_none import keep_none_alive
from viewer.ui.platform.keyboards import Keyboards

PATIENCE = 10  # seconds until a key has come, on two busy cores


def run(*words: str) -> None:
    subprocess.run(words, check=True, capture_output=True, timeout=PATIENCE)


def wait_until(app: QApplication, is_so: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so() and time.monotonic() < end:
        app.processEvents()


def came_of(app: QApplication, window: MainWindow, keys: str) -> list[str]:
    """The actions that a key (its modifiers and its code) led to."""
    heard: list[str] = []
    actions = [each for each in window.findChildren(QAction) if each.shortcuts()]
    names = [action.shortcut().toString() for action in actions]
    links = [
        action.triggered.connect(lambda _=False, name=name: heard.append(name))
        for action, name in zip(actions, names, strict=True)
    ]
    window.tabs.tabBar().setFocus()
    *held, code = keys.split("+")
    run("xdotool", *(word for key in held for word in ("keydown", key)), "key", code)
    run("xdotool", *(word for key in held for word in ("keyup", key)), "key", "F13")
    wait_until(app, lambda: heard or window.library.field.hasFocus())
    for action, link in zip(actions, links, strict=True):
        action.triggered.disconnect(link)
    return heard or (["search"] if window.library.field.hasFocus() else [])


def pasted(app: QApplication, window: MainWindow, keys: str) -> str:
    """What the search field holds when a text was pasted there by keys."""
    app.clipboard().setText("brussels")
    field = window.library.field
    field.clear()
    field.setFocus()
    *held, code = keys.split("+")
    run("xdotool", "keydown", *held, "key", code, "keyup", *held)
    wait_until(app, field.text)
    return field.text()


def main(folder: Path, asked: dict[str, dict[str, str]]) -> None:
    keep_none_alive()
    app = QApplication(["typed", "-style", "Fusion"])
    library = Library.open(folder / "library.sqlite", RESOURCES, ("en",))
    language = Language.load(RESOURCES / "locale", "en")
    window = MainWindow(language, SettingsFile(places(folder).settings), date.today())
    Keyboards(window)
    window.show_profile(library.profile("iom-belgium"))
    window.show()
    wait_until(app, lambda: window.isVisible() and window.windowHandle().isExposed())
    run("xdotool", "windowfocus", str(int(window.winId())))
    wait_until(app, window.isActiveWindow)
    came: dict[str, dict[str, object]] = {}
    for layout, keys in asked.items():
        run("setxkbmap", *layout.split())
        came[layout] = {name: came_of(app, window, key) for name, key in keys.items()}
        came[layout]["paste"] = pasted(app, window, "ctrl+55")
    print(json.dumps(came))


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
