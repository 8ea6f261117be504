"""From the library to the window: what is chosen, and when, is what is shown."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from viewer.app.paths import RESOURCES, Places
from viewer.app.settings import SettingsFile
from viewer.ui.library.profile_model import ProfileModel
from viewer.ui.main.window import MainWindow
from viewer.ui.platform.tasks import Task, Tasks

Start = Callable[..., MainWindow]
Texts = Callable[[QWidget], list[str]]


def is_shown(window: MainWindow, profile_id: str) -> Callable[[], bool]:
    return lambda: window.profile is not None and window.profile.summary.id == profile_id


def choose(window: MainWindow, row: int, qtbot: QtBot) -> None:
    """Click on the line of this number among those of profiles."""
    view = window.library.list
    model = view.model()
    assert isinstance(model, ProfileModel)
    at = model.row_of(window.library.all_ids()[row])
    place = view.visualRect(model.index(at, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def shown_by(window: MainWindow) -> list[str]:
    """The titles of the profiles that the window shows from now on."""
    titles: list[str] = []

    def note() -> None:
        assert window.profile is not None
        titles.append(window.profile.summary.title.value)

    window.profile_shown.connect(note)
    return titles


def answer_all(window: MainWindow, profile_id: str, tasks: Tasks, qtbot: QtBot) -> None:
    """Ask for a profile, and wait until all that was asked for has been answered."""
    window.profile_requested.emit(profile_id)
    qtbot.waitUntil(lambda: not tasks.findChildren(Task))


def test_a_line_of_the_library_that_is_clicked_is_shown(
    start: Start, library: Library, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    choose(window, 1, qtbot)
    qtbot.waitUntil(is_shown(window, "second"))
    assert "Second & last" in texts_of(window.header)
    assert window.windowTitle() == "Second & last"


def test_a_profile_chosen_while_the_library_is_still_opening_is_shown_when_it_is_open(
    start: Start, library: Library, qtbot: QtBot
) -> None:
    window = start()
    window.profile_requested.emit("second")
    qtbot.waitUntil(is_shown(window, "second"))


def test_the_profile_that_was_read_last_is_open_again_at_the_next_start(
    start: Start, library: Library, settings: SettingsFile, qtbot: QtBot
) -> None:
    first = start("second", remembered=settings)
    qtbot.waitUntil(is_shown(first, "second"))
    first.close()
    settings.save()
    assert is_shown(start(), "second")()


def test_of_two_profiles_asked_for_in_haste_the_last_is_shown(
    start: Start, library: Library, qtbot: QtBot
) -> None:
    window = start()
    for wanted in ("second", "iom-belgium", "second"):
        window.profile_requested.emit(wanted)
    qtbot.waitUntil(is_shown(window, "second"))


def test_a_profile_that_another_was_asked_for_after_is_never_shown(
    start: Start, library: Library, tasks: Tasks, qtbot: QtBot
) -> None:
    window = start("second")
    answer_all(window, "second", tasks, qtbot)
    shown = shown_by(window)
    window.profile_requested.emit("iom-belgium")
    answer_all(window, "second", tasks, qtbot)
    assert shown == []
    assert window.windowTitle() == "Second & last"


def test_a_profile_that_is_shown_is_shown_again_only_when_it_has_changed(
    start: Start, library: Library, tasks: Tasks, kept: Places, qtbot: QtBot
) -> None:
    window = start("second")
    answer_all(window, "second", tasks, qtbot)
    shown = shown_by(window)
    answer_all(window, "second", tasks, qtbot)
    assert shown == []
    document = kept.library.parent / "second.yaml"
    text = document.read_text("utf-8").replace("Second & last", "Second & changed")
    document.write_text(text, encoding="utf-8")
    library.import_paths([document], lambda *_: None, lambda: False)
    answer_all(window, "second", tasks, qtbot)
    assert shown == ["Second & changed"]


def test_a_profile_removed_by_another_process_is_told_and_the_library_stays_usable(
    start: Start, library: Library, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    library.remove("second")
    choose(window, 1, qtbot)
    qtbot.waitUntil(window.message.isVisible)
    assert "no profile with the ID second" in " ".join(texts_of(window.message))
    choose(window, 0, qtbot)
    qtbot.waitUntil(window.header.isVisible)
    assert is_shown(window, "iom-belgium")()


def test_an_empty_library_says_what_to_do_next(
    start: Start, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    Library.open(kept.library, RESOURCES, ("en",)).remove("iom-belgium")
    window = start()
    qtbot.waitUntil(lambda: window.message.accessibleName() != "")
    assert texts_of(window.message) == [
        "The library is empty",
        "Import documents (*.yaml), or drop them on this window.\n"
        "Figures of 250 countries: unpack profiles-world, then import its folder.",
    ]
    assert window.message.step.text() == "Import…"
    assert window.message.step.isVisible()


def test_a_library_that_vanishes_while_it_is_open_is_told_and_found_again_when_it_is_back(
    start: Start, library: Library, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    choose(window, 1, qtbot)
    qtbot.waitUntil(is_shown(window, "second"))
    away = kept.library.with_name("away.sqlite")
    kept.library.rename(away)
    choose(window, 0, qtbot)
    qtbot.waitUntil(window.message.isVisible)
    assert str(kept.library) in " ".join(texts_of(window.message))
    window.message.step.click()
    assert not kept.library.exists()
    away.rename(kept.library)
    window.message.step.click()
    qtbot.waitUntil(window.header.isVisible)
    assert window.message.step.text() == "Try again"


def test_a_library_that_cannot_even_be_looked_at_is_told(
    start: Start, home: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    home.library.mkdir(parents=True)
    window = start()
    qtbot.waitUntil(lambda: window.message.accessibleName() != "")
    assert str(home.library) in " ".join(texts_of(window.message))


def test_a_library_that_another_process_writes_to_is_shown_from_its_last_good_state(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(kept.library, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        window = start()
        assert is_shown(window, "iom-belgium")()


def test_several_notices_are_all_said(window: MainWindow, texts_of: Texts) -> None:
    window.notice.show_notice("The first.")
    window.notice.show_notice("The second.")
    assert "The first.\nThe second." in texts_of(window.notice)


def test_lines_of_the_library_are_read_out_with_countries_and_edition(
    window: MainWindow,
) -> None:
    model = window.library.list.model()
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Belgium. IOM in Belgium. Belgium, Luxembourg. February 2016"


def test_a_library_that_cannot_be_read_is_told_in_place_of_results(
    start: Start, kept: Places, qtbot: QtBot
) -> None:
    window = start("iom-belgium")
    window.resize(1280, 800)
    kept.library.unlink()
    kept.library.mkdir()
    window.library.field.setText("reab")
    qtbot.waitUntil(window.library.results.nothing.isVisible)
    assert str(kept.library) in window.library.results.nothing.text()
    assert window.header.isVisible()


def test_a_library_replaced_by_rubbish_while_it_is_open_is_told_and_rebuilt_on_demand(
    start: Start, library: Library, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    choose(window, 1, qtbot)
    qtbot.waitUntil(is_shown(window, "second"))
    kept.library.write_bytes(b"not a library" * 1000)
    choose(window, 0, qtbot)
    qtbot.waitUntil(window.message.isVisible)
    assert "damaged" in " ".join(texts_of(window.message))
    window.message.step.click()
    qtbot.waitUntil(is_shown(window, "iom-belgium"))
    assert "was moved to" in " ".join(texts_of(window.notice))


def test_a_profile_that_proves_to_be_damaged_is_rebuilt_and_shown_and_the_window_says_so(
    start: Start, library: Library, kept: Places, qtbot: QtBot, texts_of: Texts
) -> None:
    window = start()
    with closing(sqlite3.connect(kept.library, isolation_level=None)) as connection:
        connection.execute("UPDATE edition SET content = '{}' WHERE profile_id = 'second'")
    choose(window, 1, qtbot)
    qtbot.waitUntil(is_shown(window, "second"))
    qtbot.waitUntil(lambda: "was moved to" in " ".join(texts_of(window.notice)))
    assert "Second & last" in texts_of(window.header)
