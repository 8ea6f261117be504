"""The window's tests: real widgets on a real library with a profile that comes along."""

import gc
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from db.library import Library
from db.rows import Profile
from tests.viewer.ui.modals import closed_at_sight
from viewer.app.paths import RESOURCES, Places, places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.i18n.language import Language
from viewer.ui.app.application import build_window
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.immortal_none import keep_none_alive
from viewer.ui.platform.spoken import speak
from viewer.ui.platform.tasks import Tasks
from viewer.ui.platform.theme import apply_theme
from viewer.ui.profile.context import TabContext
from viewer.ui.widgets.labels import PlainLabel

TODAY = date(2026, 11, 24)
Load = Callable[[str], Language]
Start = Callable[..., MainWindow]
Keep = Callable[[QWidget], None]


@pytest.fixture(scope="session", autouse=True)
def endless_none() -> None:
    """As a start of the program does first of all."""
    keep_none_alive()


@pytest.fixture(scope="session")
def built_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with Belgium as its only profile; tests get copies of it."""
    file = tmp_path_factory.mktemp("built") / "library.sqlite"
    library = Library.open(file, RESOURCES, ("en",))
    for line in library.profiles():
        if line.id != "iom-belgium":
            library.remove(line.id)
    return file


@pytest.fixture(scope="session")
def belgium(built_library: Path) -> Profile:
    """The Belgian profile as the library gives it."""
    return Library.open(built_library, RESOURCES, ("en",)).profile("iom-belgium")


@pytest.fixture(scope="session")
def load_language() -> Load:
    return lambda tag: Language.load(RESOURCES / "locale", tag)


@pytest.fixture(scope="session")
def language(load_language: Load) -> Language:
    return load_language("en")


@pytest.fixture
def home(tmp_path: Path) -> Places:
    """Where everything of the program lies; there is nothing yet."""
    return places(tmp_path / "home é")


@pytest.fixture
def kept(home: Places, built_library: Path) -> Places:
    """A home that has a library from an earlier start."""
    home.library.parent.mkdir()
    shutil.copyfile(built_library, home.library)
    return home


@pytest.fixture
def settings(home: Places) -> SettingsFile:
    return SettingsFile(home.settings)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The worker; what it still has to say is heard before the test ends."""
    tasks = Tasks()
    yield tasks
    tasks.close()
    qapp.processEvents()


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, as it was before when the test is over."""
    font, palette = qapp.font(), qapp.palette()
    yield qapp
    apply_theme(qapp, "system")
    qapp.setPalette(palette)
    qapp.setFont(font)
    speak(qapp, Language.load(RESOURCES / "locale", "en"))


@pytest.fixture
def widgets() -> list[QWidget]:
    """What `keep` holds."""
    return []


@pytest.fixture
def keep(qapp: QApplication, tasks: Tasks, widgets: list[QWidget]) -> Iterator[Keep]:
    """Holds widgets until the worker is done with them, then closes and deletes them."""
    yield widgets.append
    gc.disable()  # as in the program: what is collected amid a destruction waits for its lock
    for widget in filter(isValid, widgets):
        widget.close()
    tasks.close()
    qapp.processEvents()
    for widget in filter(isValid, widgets):
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    gc.enable()


@pytest.fixture
def start(
    dressed: QApplication,
    qtbot: QtBot,
    home: Places,
    language: Language,
    tasks: Tasks,
    keep: Keep,
) -> Start:
    """Starts the whole program on `home`, but for its event loop; the window is shown."""

    def started(
        profile_id: str | None = None,
        spoken: Language = language,
        remembered: SettingsFile | None = None,
    ) -> MainWindow:
        wanted = Wanted.of_words([profile_id] if profile_id else [])
        used = remembered or SettingsFile(home.settings)
        if remembered is None:  # a window was closed before: no first one, which offers more
            used.change(used.values._replace(window=used.values.window or "closed"))
        window = build_window(dressed, home, spoken, used, tasks, wanted)
        keep(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return started


@pytest.fixture
def window(
    qtbot: QtBot,
    language: Language,
    settings: SettingsFile,
    belgium: Profile,
    keep: Keep,
) -> MainWindow:
    """A window alone, on the Belgian profile, on a fixed day."""
    window = MainWindow(language, settings, TODAY)
    keep(window)
    window.show_library((belgium.summary,), belgium.summary.id)
    window.show_profile(belgium)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def copied() -> list[str]:
    """What the parts of a tab wanted on the clipboard."""
    return []


@pytest.fixture
def opened_links() -> list[str]:
    """The addresses that the parts of a tab wanted opened."""
    return []


@pytest.fixture
def opened_offices() -> list[str]:
    """The offices whose contacts the parts of a tab wanted to see."""
    return []


@pytest.fixture
def context(
    language: Language, copied: list[str], opened_links: list[str], opened_offices: list[str]
) -> TabContext:
    """What a tab is given, with everything that it asks for written down."""
    return TabContext(language, TODAY, copied.append, opened_links.append, opened_offices.append)


@pytest.fixture
def modals(qtbot: QtBot) -> Iterator[list[str]]:
    """Closes every modal dialog as soon as it is seen, and keeps what it said."""
    with closed_at_sight(QDialog) as said:
        yield said


@pytest.fixture
def texts_of() -> Callable[[QWidget], list[str]]:
    """The texts of all labels in a widget, in no order of importance."""
    return lambda widget: [label.text() for label in widget.findChildren(PlainLabel)]


@pytest.fixture
def library(kept: Places) -> Library:
    """The library at home, with a second profile beside Belgium's."""
    library = Library.open(kept.library, RESOURCES, ("en",))
    text = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
    text = text.replace("id: iom-belgium", "id: second", 1)
    text = text.replace("title: IOM in Belgium", "title: Second & last", 1)
    document = kept.library.parent / "second.yaml"
    document.write_text(text, encoding="utf-8")
    library.import_paths([document], lambda *_: None, lambda: False)
    return library


@pytest.fixture
def newer(kept: Places) -> Path:
    """A newer edition of Belgium: population, fax and edition are others."""
    text = (RESOURCES / "profiles" / "iom-belgium.yaml").read_text("utf-8")
    edition = ("edition: 2016-02", "edition: 2017-03")
    for old, new in (("11.3", "11.6"), edition, ("287 70 06", "287 70 99")):
        assert old in text
        text = text.replace(old, new)
    file = kept.library.parent / "newer.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def replaced(kept: Places, newer: Path) -> Places:
    """A home whose Belgium was replaced."""
    library = Library.open(kept.library, RESOURCES, ("en",))
    library.import_paths([newer], lambda *_: None, lambda: False)
    return kept
