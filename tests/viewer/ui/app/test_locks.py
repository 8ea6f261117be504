"""What the administrator locked is shown as locked in the window, with the reason."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from viewer.app.paths import RESOURCES, Places, places
from viewer.app.settings import SettingsFile
from viewer.app.wanted import Wanted
from viewer.formatting.ages import AgeRules
from viewer.i18n.direction import isolated
from viewer.i18n.language import Language
from viewer.policy.policy import Policy
from viewer.ui.app.application import build_window
from viewer.ui.dialogs.correction import CorrectionDialog
from viewer.ui.dialogs.export import ExportDialog, Scope
from viewer.ui.dialogs.preferences import PreferencesDialog, preferences_dialog
from viewer.ui.main.window import MainWindow
from viewer.ui.operations.imports import Imports
from viewer.ui.platform.tasks import Tasks
from viewer.ui.printing.boxes import ValueBox
from viewer.ui.printing.choice_panel import ChoicePanel
from viewer.ui.printing.offered import Offered
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.link_button import LinkButton

WHY = "Locked by the administrator: ask us"
TODAY = date(2026, 11, 24)
StartWith = Callable[[str], MainWindow]


@pytest.fixture
def obey(kept: Places, tmp_path: Path) -> Callable[[str], Places]:
    """The kept home under a policy, which is given without its first line."""

    def obeyed(text: str) -> Places:
        file = tmp_path / "policy.yaml"
        file.write_text(f"format: policy/1\n{text}", encoding="utf-8")
        policy = Policy.load(file, RESOURCES)
        return places(kept.library.parent, policy)

    return obeyed


@pytest.fixture
def start_with(
    obey: Callable[[str], Places],
    dressed: QApplication,
    qtbot: QtBot,
    language: Language,
    tasks: Tasks,
    keep: Callable[[QWidget], None],
) -> StartWith:
    """Starts the whole program under a policy."""

    def started(text: str) -> MainWindow:
        where = obey(text)
        settings = SettingsFile(where.settings, where.policy)
        window = build_window(dressed, where, language, settings, tasks, Wanted("iom-belgium"))
        keep(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return started


def is_locked(action: QAction) -> bool:
    return (
        not action.isEnabled()
        and action.text().endswith("(locked)")
        and action.toolTip() == action.statusTip() == WHY
    )


def test_locked_entries_of_menus_stay_locked_and_say_why(start_with: StartWith) -> None:
    window = start_with(
        "reason: ask us\n"
        "locked: {language: nl, theme: dark, text-size: 130,"
        " menu-off: [remove, import, correct]}\n"
    )
    actions = window.actions_
    locked = [actions.larger, actions.smaller, actions.normal, *actions.themes.values()]
    locked += [actions.remove, actions.import_files, actions.import_folder, actions.wrong]
    assert [action.text() for action in locked if not is_locked(action)] == []
    assert [action.text() for action in actions.languages.values() if not is_locked(action)] == []
    assert actions.themes["dark"].isChecked()
    actions.remove.setEnabled(True)
    assert not actions.remove.isEnabled()
    assert actions.print.isEnabled()
    assert actions.export.isEnabled()
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    assert menus
    assert [menu.title() for menu in menus if not menu.toolTipsVisible()] == []


def test_nothing_is_locked_without_a_policy(start: Callable[..., MainWindow], kept: Places) -> None:
    window = start("iom-belgium")
    texts = [action.text() for action in window.findChildren(QAction)]
    assert [text for text in texts if "locked" in text] == []


def test_nothing_can_be_dropped_where_import_is_off(start_with: StartWith, tmp_path: Path) -> None:
    window = start_with("locked: {menu-off: [import]}\n")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(RESOURCES / "profiles" / "iom-egypt.yaml"))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)
    assert not event.isAccepted()
    imports = window.findChild(Imports)
    assert imports is not None
    assert not imports.drops.is_allowed


def test_links_that_are_off_cannot_be_clicked(start_with: StartWith) -> None:
    window = start_with("reason: ask us\nlocked: {links: off}\n")
    window.tabs.show_tab("contacts")
    buttons = window.tabs.findChildren(LinkButton)
    assert buttons
    assert [button.isEnabled() for button in buttons] == [False] * len(buttons)
    assert {button.toolTip() for button in buttons} == {WHY}
    assert {button.accessibleDescription() for button in buttons} == {WHY}
    window.open_link("https://example.org/")
    assert "Opening" not in window.statusBar().currentMessage()


def test_all_exports_off_lock_the_entry(start_with: StartWith) -> None:
    window = start_with(
        "reason: ask us\nlocked: {exports-off: [vcard, xlsx, csv, html, json, yaml]}\n"
    )
    assert is_locked(window.actions_.export)


def test_faults_of_the_policy_are_told_over_the_window(
    start_with: StartWith, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start_with("locked: {theme: pink, paper: a0, links: 7}\n")
    qtbot.waitUntil(window.notice.isVisible)
    said = window.notice.accessibleName()
    assert said.startswith("The policy of this computer has errors.")
    assert f"{isolated(str(tmp_path / 'policy.yaml') + ':2:17')} pink is not allowed here." in said
    assert "And 1 more error: in the Help menu, Copy details for support lists all." in said
    assert window.profile is not None


@pytest.fixture
def locked_settings(start_with: StartWith, obey: Callable[[str], Places]) -> PreferencesDialog:
    """The settings under a policy that decides some of them."""
    text = (
        "reason: ask us\nreasons: {links: no network}\n"
        "defaults: {editions-kept: 2}\n"
        "locked: {figures-old-after-years: 9, paper: a5, links: off}\n"
    )
    window, where = start_with(text), obey(text)
    language = Language.load(RESOURCES / "locale", "en")
    settings = SettingsFile(where.settings, where.policy)
    return preferences_dialog(window, where, language, settings)


def test_the_settings_show_what_is_locked_with_the_reasons(
    locked_settings: PreferencesDialog,
) -> None:
    texts = [label.text() for label in locked_settings.findChildren(PlainLabel)]
    assert texts.count(WHY) == 2
    assert "Locked by the administrator: no network" in texts
    paper, box = (locked_settings.boxes[name] for name in ("paper", "old_after_years"))
    assert isinstance(paper, ValueBox)
    assert isinstance(box, QSpinBox)
    assert (paper.currentText(), paper.isEnabled()) == ("A5", False)
    assert (box.value(), box.isEnabled(), box.accessibleDescription()) == (9, False, WHY)
    assert locked_settings.boxes["contacts_old_after_years"].isEnabled()


def test_a_reset_goes_back_to_what_the_policy_says(
    locked_settings: PreferencesDialog, qtbot: QtBot
) -> None:
    kept, box = (locked_settings.boxes[name] for name in ("editions_kept", "old_after_years"))
    assert isinstance(kept, QSpinBox)
    assert isinstance(box, QSpinBox)
    kept.setValue(7)
    qtbot.mouseClick(locked_settings.reset, Qt.MouseButton.LeftButton)
    assert (kept.value(), box.value()) == (2, 9)


def test_formats_that_are_off_cannot_be_chosen(
    obey: Callable[[str], Places], language: Language, qtbot: QtBot
) -> None:
    where = obey("reason: ask us\nlocked: {exports-off: [vcard, json]}\n")
    settings = SettingsFile(where.settings, where.policy)
    settings.change(settings.values._replace(export_format="json"))
    scopes = [Scope("Belgium", ("iom-belgium",))]
    dialog = ExportDialog(None, scopes, AgeRules(TODAY), language, settings)  # type: ignore[arg-type] # alone
    qtbot.addWidget(dialog)
    names = [dialog.format.itemText(row) for row in range(dialog.format.count())]
    assert [name for name in names if name.endswith("(locked)")] == [
        "Address cards (vCard) (locked)",
        "Data for programs (JSON) (locked)",
    ]
    assert dialog.choice().format == "xlsx"
    assert dialog.lock.text().endswith(WHY)


def test_the_paper_that_is_decided_cannot_be_chosen(language: Language, qtbot: QtBot) -> None:
    panel = ChoicePanel(language, Offered("a", (), ("a",), (("en", "English"),), WHY))
    qtbot.addWidget(panel)
    assert (panel.paper.isEnabled(), panel.paper.toolTip()) == (False, WHY)


def test_no_mail_program_is_opened_where_links_are_off(
    obey: Callable[[str], Places],
    language: Language,
    belgium: Profile,
    tasks: Tasks,
    qtbot: QtBot,
) -> None:
    where = obey("reason: ask us\nlocked: {links: off}\n")
    settings = SettingsFile(where.settings, where.policy)
    dialog = CorrectionDialog(None, belgium, ("", ""), language, settings, tasks)  # type: ignore[arg-type] # alone
    qtbot.addWidget(dialog)
    assert (dialog.mail.isEnabled(), dialog.mail.toolTip()) == (False, WHY)
    assert dialog.save_button.isEnabled()
