"""What a window offers over all else, in the window that follows it in another language."""

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from tests.viewer.ui.app.conftest import Change
from tests.viewer.ui.heard.listening import listening
from viewer.ui.main.notice_bar import Offer
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports


def test_a_notice_with_a_step_goes_on_in_the_new_language(
    ready: MainWindow, change: Change, qtbot: QtBot
) -> None:
    imports = ready.findChild(Imports)
    assert imports is not None
    imports.remove("iom-belgium", "IOM in Belgium")
    qtbot.waitUntil(lambda: "notice" in vars(ready) and ready.notice.isVisible())
    QAccessible.setActive(True)
    with listening() as heard:
        french = change(ready, "fr")
    QAccessible.setActive(False)
    said = "Profil retiré\xa0: IOM in Belgium."
    assert french.notice.accessibleName() == said
    assert said in heard
    assert french.notice.step.text() == "Annuler"
    german = change(french, "de")  # and from there
    german.notice.step.click()
    qtbot.waitUntil(lambda: "iom-belgium" in [each.id for each in german.library.profiles])
    assert german.notice.isHidden()


def test_a_notice_that_was_dismissed_does_not_come_back(
    ready: MainWindow, change: Change, qtbot: QtBot
) -> None:
    ready.notice.keep_offering(Offer(lambda _: "Something", "Undo", lambda _: None))
    ready.notice.dismiss()
    assert "notice" not in vars(change(ready, "fr"))
